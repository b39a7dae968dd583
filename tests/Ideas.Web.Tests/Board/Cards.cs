using Ideas.Web.Features.Board;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Board;

/// <summary>Cards on the board.</summary>
public static class Cards
{
    public static Task<List<BoardItem>> OnBoard(this IdeasApp app, GivenCampaign campaign) => app.Read(context =>
        context.BoardItems.AsNoTracking().Include(item => item.History).Where(item => item.CampaignId == campaign.Id).OrderBy(item => item.RankAtPush).ToListAsync());

    public static Task Push(this IdeasApp app, GivenCampaign campaign) => app.RunJob(PushToBoard.Name, campaign.Id.Value);

    /// <summary>One idea that everybody preferred, on the board.</summary>
    public static async Task<BoardItem> GivenCard(this IdeasApp app)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Push(campaign);
        return Assert.Single(await app.OnBoard(campaign));
    }

    public static Task<BoardItem> Card(this IdeasApp app, BoardItem card) =>
        app.Read(context => context.BoardItems.AsNoTracking().Include(item => item.History).SingleAsync(item => item.Id == card.Id));

    /// <summary>Moves a card with the small form that it has on the board.</summary>
    public static async Task<Page> MoveOnBoard(this Person leader, BoardItem card, BoardState state, string board = "/board") =>
        await leader.SendForm(await leader.Get(board), $"#card-{card.Id.Value} form", ("state", state.ToString()));

    /// <summary>Begins an experiment on a card, with some fields filled in otherwise.</summary>
    public static async Task<Page> Begin(this Person leader, BoardItem card, params (string Name, string? Value)[] filled)
    {
        (string Name, string? Value)[] usual = [("What", "Doors open on Tuesdays"), ("Who", "The library"), ("Measure", "Visitors"), ("Before", "10")];
        return await leader.Send(await leader.Get($"{card.Address()}/experiment"), [.. usual.Where(field => filled.All(given => given.Name != field.Name)), .. filled]);
    }

    public static Task<List<Experiment>> Experiments(this IdeasApp app, BoardItem card) =>
        app.Read(context => context.Experiments.AsNoTracking().Where(experiment => experiment.BoardItemId == card.Id).OrderBy(experiment => experiment.CreatedAt).ToListAsync());

    public static Task<List<BoardComment>> Comments(this IdeasApp app, BoardItem card) =>
        app.Read(context => context.BoardComments.AsNoTracking().Where(comment => comment.BoardItemId == card.Id).OrderBy(comment => comment.At).ToListAsync());

    public static string Address(this BoardItem card) => $"/board/{card.Id.Value}";
}
