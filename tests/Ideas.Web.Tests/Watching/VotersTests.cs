using System.Net;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Watching;

/// <summary>Somebody who presses one side only is shown to an admin, who sees what it changes before deciding.</summary>
public sealed class VotersTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const int Clicks = 40;

    [Fact]
    public async Task Careful_people_are_not_named()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(12)), await app.Admin());
        await app.Vote(campaign, people: 20, duels: 20, careless: 0.05);

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal(app.Sentence("voters.none", CheckVoters.FewestAnswers), page.One(".empty p").Line());
    }

    [Fact]
    public async Task One_who_presses_one_side_is_named_and_a_look_changes_nothing()
    {
        var (campaign, kaisa, clicker) = await GivenAClicker();

        var page = await kaisa.Open(Address(campaign));
        var preview = await Look(kaisa, page);

        Assert.Contains(app.Sentence("voters.left", Clicks, Clicks), page.All(".voter-facts li").Select(fact => fact.Line()));
        Assert.DoesNotContain(clicker.Value.ToString(), page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(app.Sentence("voters.preview.head", 1), preview.One("#preview-head").Line());
        Assert.NotEmpty(preview.All("#preview tbody tr"));
        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
    }

    [Fact]
    public async Task The_ranking_without_them_is_the_one_of_the_preview_and_the_decision_can_be_reversed()
    {
        var (campaign, kaisa, clicker) = await GivenAClicker();
        var before = await Rank(campaign);
        var preview = await Look(kaisa, await kaisa.Open(Address(campaign)));

        var done = await kaisa.Follow(await kaisa.SendForm(preview, "#preview form", ("counts", "false")));
        var without = await Rank(campaign);

        Assert.Equal(app.Sentence("set-aside.done.aside.other", Clicks), done.All(".notice--success p")[0].Line());
        Assert.All(await app.Votes(campaign), vote => Assert.Equal(vote.ParticipantId == clicker ? SetAsideReason.Suspicious : null, vote.SetAside));
        Assert.Equal((20, 400), ((await app.Standings(campaign)).Participants, (await app.Standings(campaign)).Votes));
        Assert.Equal(
            preview.All("#preview tbody tr td:last-child").Select(place => place.Line().Split('.')[0]),
            preview.All("#preview tbody tr th").Select(idea => $"{without.Rows.Single(row => row.IdeaId == campaign.Ideas[idea.Line()]).Rank}"));

        await kaisa.SendForm(done, "section[aria-labelledby=aside] form", ("counts", "true"));
        var again = await Rank(campaign);

        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
        Assert.Equal(before.Rows.OrderBy(row => row.IdeaId.Value).Select(row => (row.Rank, row.Elo)), again.Rows.OrderBy(row => row.IdeaId.Value).Select(row => (row.Rank, row.Elo)));
        Assert.Empty((await kaisa.Open(Address(campaign))).All("section[aria-labelledby=aside]"));
        Assert.Equal(
            [AuditAct.ParticipantSetAside, AuditAct.ParticipantCounted],
            await app.Read(context => context.Audit.Where(entry => entry.CampaignId == campaign.Id).OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync()));
    }

    [Fact]
    public async Task The_preview_shows_the_top_and_then_those_that_would_move_and_counts_the_rest()
    {
        var (campaign, kaisa, _) = await GivenAClicker(ACampaign.Open.WithIdeas(60).WithBoardOf(2));
        var before = await Rank(campaign);

        var preview = await Look(kaisa, await kaisa.Open(Address(campaign)));
        await kaisa.SendForm(preview, "#preview form", ("counts", "false"));
        var after = (await Rank(campaign)).Rows.ToDictionary(row => row.IdeaId, row => row.Rank);

        var moved = before.Rows.Count(row => row.Rank != after[row.IdeaId]);
        var rows = preview.All("#preview tbody tr").Select(row => row.QuerySelector("th")!.Line()).Select(text => before.Rows.Single(row => row.IdeaId == campaign.Ideas[text])).ToList();
        var top = rows.TakeWhile(row => row.Rank is 1 or 2 || after[row.IdeaId] is 1 or 2).ToList();
        Assert.Equal(before.Rows.Count(row => row.Rank is 1 or 2 || after[row.IdeaId] is 1 or 2), top.Count);
        Assert.All(rows.Skip(top.Count), row => Assert.NotEqual(row.Rank, after[row.IdeaId]));
        Assert.Equal(20, rows.Count);
        Assert.Equal(app.Sentence("voters.preview.rest.other", moved - rows.Count(row => row.Rank != after[row.IdeaId])), preview.One("#moved-elsewhere").Line());
    }

    [Fact]
    public async Task Erasing_the_participant_leaves_nothing_that_leads_there()
    {
        var (campaign, kaisa, clicker) = await GivenAClicker();
        await kaisa.SendForm(await Look(kaisa, await kaisa.Open(Address(campaign))), "#preview form", ("counts", "false"));

        await app.Get<VoteIngest>().EraseAsync(campaign.Id, clicker, CancellationToken.None);

        Assert.DoesNotContain(clicker, await app.Read(context => context.VoteReviews.Where(r => r.CampaignId == campaign.Id).Select(r => r.ParticipantId!.Value).ToListAsync()));
        Assert.Single((await kaisa.Open(Address(campaign))).All("section[aria-labelledby=aside] li"));
    }

    [Fact]
    public async Task A_name_of_nobody_decides_nothing_and_neither_does_an_archived_campaign()
    {
        var (campaign, kaisa, _) = await GivenAClicker();
        var preview = await Look(kaisa, await kaisa.Open(Address(campaign)));

        Assert.Equal(HttpStatusCode.NotFound, (await kaisa.SendForm(preview, "#preview form", ("participant", "nobody"), ("counts", "false"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await kaisa.SendForm(preview, "#preview form")).Status);
        await app.Close(campaign);
        await app.Use<SteerCampaign, bool>(steer => steer.RunAsync(campaign.Id, CampaignStep.Archive, CancellationToken.None));
        var late = await kaisa.SendForm(preview, "#preview form", ("counts", "false"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("set-aside.archived")), (late.Status, late.One(".notice--error p").Line()));
        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
    }

    private static string Address(GivenCampaign campaign) => $"/campaigns/{campaign.Code}/watch/voters";

    private static Task<Page> Look(Person admin, Page page) => admin.SendForm(page, "form[action*='handler=Preview']");

    private async Task<(GivenCampaign Campaign, Person Admin, ParticipantId Clicker)> GivenAClicker(ACampaign? wanted = null)
    {
        var (campaign, kaisa, clicker) = (await app.Given(wanted ?? ACampaign.Open.WithIdeas(12)), await app.Admin(), ParticipantId.New());
        await app.Vote(campaign, people: 20, duels: 20);
        for (var i = 0; i < Clicks; i++)
        {
            var (_, ticket) = app.Get<Dealer>().Next(await app.Live(campaign), clicker, openTicket: null);
            await app.Answer(campaign, clicker, ticket, Choice.Left);
        }

        return (campaign, kaisa, clicker);
    }

    private async Task<RankingSnapshot> Rank(GivenCampaign campaign)
    {
        await app.RunJob(RankCampaign.Name, campaign.Id.Value);
        return (await app.Rankings(campaign))[^1];
    }
}
