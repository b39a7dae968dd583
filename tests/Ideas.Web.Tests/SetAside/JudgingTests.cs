using System.Net;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Audit;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.SetAside;

/// <summary>An admin sees which votes do not count, and may decide otherwise.</summary>
public sealed class JudgingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_admin_sees_the_reason_and_the_pair_but_not_the_choice()
    {
        var (campaign, kaisa) = (await GivenLateVotes(1), await app.Admin());

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal(app.Sentence("SetAsideReason.CampaignNotOpen"), page.One(".set-aside-reason").Line());
        var line = page.One(".idea-desk .idea-text").Line();
        Assert.Contains("Bikes", line, StringComparison.Ordinal);
        Assert.Contains("Later start", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Left", page.One("main").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_an_admin_counts_is_in_the_numbers_at_once_and_in_the_final_ranking()
    {
        var (campaign, kaisa) = (await GivenLateVotes(1), await app.Admin());
        await Rank(campaign);

        var page = await kaisa.Follow(await Press(kaisa, await kaisa.Open(Address(campaign)), ".idea-desk form"));
        await Rank(campaign);

        var vote = Assert.Single(await app.Votes(campaign));
        var rankings = await app.Rankings(campaign);
        Assert.Equal(app.Sentence("set-aside.done.counts.one"), page.All(".notice--success p")[0].Line());
        Assert.Equal((null, SetAsideReason.CampaignNotOpen), (vote.SetAside, vote.Overruled));
        Assert.Equal((1, 1), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants));
        Assert.Equal([(0, true), (1, true)], rankings.Select(ranking => (ranking.Votes, ranking.IsFinal)));
        Assert.Equal(1, rankings[^1].Rows.Max(row => row.Comparisons));
        Assert.Equal(rankings[^1].Rows.Max(row => row.Elo), (await app.Standings(campaign)).Ideas[0].Elo, 6);
    }

    [Fact]
    public async Task The_decision_can_be_reversed_and_the_history_says_who_decided_what()
    {
        var (campaign, kaisa) = (await GivenLateVotes(1), await app.Admin());
        await Press(kaisa, await kaisa.Open(Address(campaign)), ".idea-desk form");

        await Press(kaisa, await kaisa.Open(Address(campaign)), ".idea-desk form");
        await Rank(campaign);

        var page = await kaisa.Open(Address(campaign));
        var history = page.All("section[aria-labelledby=history] li").Select(entry => entry.Line()).ToList();
        Assert.Equal((SetAsideReason.CampaignNotOpen, (SetAsideReason?)null), (Assert.Single(await app.Votes(campaign)).SetAside, (await app.Votes(campaign))[0].Overruled));
        Assert.Equal((0, 0), ((await app.Standings(campaign)).Votes, (await app.Rankings(campaign))[^1].Votes));
        Assert.Equal(2, history.Count);
        Assert.All(history, entry => Assert.Contains("Kaisa Korhonen", entry, StringComparison.Ordinal));
        Assert.Contains(app.Sentence("set-aside.done.aside.one"), history[0], StringComparison.Ordinal);
        Assert.Equal(["CampaignNotOpen: 1, counted", "CampaignNotOpen: 1, set aside"], (await app.Entries(AuditAct.VotesJudged)).Where(entry => entry.CampaignId == campaign.Id).Select(entry => entry.Details));
    }

    [Fact]
    public async Task All_votes_with_one_reason_are_counted_together()
    {
        var (campaign, kaisa) = (await GivenLateVotes(7), await app.Admin());

        var page = await kaisa.Follow(await Press(kaisa, await kaisa.Open(Address(campaign)), "section[aria-labelledby=reasons] form"));

        Assert.Equal(app.Sentence("set-aside.done.counts.other", 7), page.All(".notice--success p")[0].Line());
        Assert.Equal((7, 7), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants));
        Assert.Equal(7, Assert.Single(await app.Read(context => context.VoteReviews.Where(review => review.CampaignId == campaign.Id).ToListAsync())).Votes);
    }

    [Fact]
    public async Task In_an_open_campaign_live_scores_follow_at_once()
    {
        var (campaign, ada, kaisa) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody(), await app.Admin());
        var first = await ada.Duel(campaign);
        ada.Forget("duel", campaign.Home);
        var second = await ada.Duel(campaign);
        await ada.Choose(first, "Bikes");
        await ada.Choose(second, "Bikes");
        var once = (await app.Standings(campaign)).Ideas[0];

        await Press(kaisa, await kaisa.Open(Address(campaign)), ".idea-desk form");

        var twice = (await app.Standings(campaign)).Ideas[0];
        Assert.Equal((1, 2), (once.Comparisons, twice.Comparisons));
        Assert.True(twice.Elo > once.Elo);
        Assert.Equal((2, 1), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants));
    }

    [Fact]
    public async Task A_decision_survives_a_restart()
    {
        var before = new IdeasApp();
        var campaign = await GivenLateVotes(3, before);
        var kaisa = await before.Admin();
        await Press(kaisa, await kaisa.Open(Address(campaign)), "section[aria-labelledby=reasons] form");
        await using var after = await before.Restart();

        Assert.Equal((3, 3), ((await after.Standings(campaign)).Votes, (await after.Standings(campaign)).Participants));
    }

    [Fact]
    public async Task After_a_crash_the_sweep_ranks_a_closed_campaign_again_when_votes_were_judged()
    {
        var before = new IdeasApp();
        var campaign = await GivenLateVotes(3, before);
        await before.RunJob(RankCampaign.Name, campaign.Id.Value);
        var kaisa = await before.Admin();
        await Press(kaisa, await kaisa.Open(Address(campaign)), "section[aria-labelledby=reasons] form");
        await using var after = await before.Restart();

        await after.RunJob("rank-due-campaigns");
        await after.RunJobs();
        await after.RunJob("rank-due-campaigns");
        await after.RunJobs();

        Assert.Equal([0, 3], (await after.Rankings(campaign)).Select(ranking => ranking.Votes));
    }

    [Fact]
    public async Task What_a_participant_took_back_is_shown_as_a_number_and_cannot_be_counted()
    {
        var (campaign, ada, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody(), await app.Admin());
        await ada.Undo(await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left)));

        var page = await kaisa.Open(Address(campaign));
        var forged = await kaisa.Post(Address(campaign), [.. page.FormFields("form[action='/signout']"), ("reason", "TakenBack"), ("counts", "true")]);

        Assert.Equal(app.Sentence("SetAsideReason.TakenBack"), page.One(".set-aside-reason").Line());
        Assert.Empty(page.All("main form"));
        Assert.Equal(SetAsideReason.TakenBack, Assert.Single(await app.Votes(campaign)).SetAside);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
    }

    [Theory]
    [InlineData("not-an-id", "true")]
    [InlineData("", "")]
    [InlineData("", "perhaps")]
    public async Task A_form_that_says_nothing_clear_decides_nothing(string vote, string counts)
    {
        var (campaign, kaisa) = (await GivenLateVotes(2), await app.Admin());
        var token = (await kaisa.Open(Address(campaign))).FormFields("section[aria-labelledby=reasons] form").Single(field => field.Name == "form-token");

        var page = await kaisa.Post(Address(campaign), token, ("reason", "CampaignNotOpen"), ("vote", vote), ("counts", counts));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task Once_archived_nothing_changes_any_more()
    {
        var (campaign, kaisa) = (await GivenLateVotes(1), await app.Admin());
        var form = await kaisa.Open(Address(campaign));
        await app.Use<SteerCampaign, bool>(steer => steer.RunAsync(campaign.Id, CampaignStep.Archive, CancellationToken.None));

        var page = await Press(kaisa, form, ".idea-desk form");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(app.Sentence("set-aside.archived"), page.One(".notice--error").Line());
        Assert.Empty(page.All("main form"));
        Assert.Equal(SetAsideReason.CampaignNotOpen, Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task Only_admins_get_there()
    {
        var (campaign, moderator, leader) = (await GivenLateVotes(1), await app.Moderator(), await app.Leader());

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], new[] { (await moderator.Get(Address(campaign))).Status, (await leader.Get(Address(campaign))).Status });
        Assert.Contains("/signin", (await app.Somebody().Get(Address(campaign))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_admins_at_once_count_a_vote_once()
    {
        var (campaign, kaisa, outi) = (await GivenLateVotes(1), await app.Admin(), await app.Admin());
        var (kaisas, outis) = (await kaisa.Open(Address(campaign)), await outi.Open(Address(campaign)));

        await Press(kaisa, kaisas, ".idea-desk form");
        var page = await outi.Follow(await Press(outi, outis, ".idea-desk form"));

        Assert.Equal(app.Sentence("set-aside.done.none.other"), page.All(".notice--success p")[0].Line());
        Assert.Equal(1, (await app.Standings(campaign)).Votes);
    }

    private static string Address(GivenCampaign campaign) => $"/campaigns/{campaign.Code}/set-aside";

    /// <summary>Sends the first form that a selector finds, with its button.</summary>
    private static Task<Page> Press(Person person, Page page, string form)
    {
        var found = page.All(form)[0];
        return person.Post(
            found.GetAttribute("action")!,
            [.. found.QuerySelectorAll("input[name]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value"))), ("counts", found.QuerySelector("button")!.GetAttribute("value"))]);
    }

    private Task Rank(GivenCampaign campaign) => app.RunJob(RankCampaign.Name, campaign.Id.Value);

    /// <summary>A campaign of two ideas that closed while so many people had their first pair open.</summary>
    private async Task<GivenCampaign> GivenLateVotes(int people, IdeasApp? other = null)
    {
        var host = other ?? app;
        var campaign = await host.Given(ACampaign.Open.With("Bikes", "Later start"));
        var open = new List<(Person, Page)>();
        for (var i = 0; i < people; i++)
        {
            var person = host.Somebody();
            open.Add((person, await person.Duel(campaign)));
        }

        await host.Close(campaign);
        foreach (var (person, duel) in open)
        {
            await person.Choose(duel, "Bikes");
        }

        return campaign;
    }
}
