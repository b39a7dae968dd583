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

    public static string Address(this BoardItem card) => $"/board/{card.Id.Value}";
}
