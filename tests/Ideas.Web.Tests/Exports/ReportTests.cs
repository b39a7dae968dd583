using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Campaigns;
using Ideas.Web.Tests.Groups;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Exports;

/// <summary>What the report says, whatever state a campaign is in.</summary>
public sealed class ReportTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_result_that_lives_says_so_and_shows_what_people_want_how_sure_that_is_and_who_disagrees()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(9).Promising("Vastaamme kaikille.").AnsweringBy(new DateOnly(2026, 4, 1), best: 2));
        await app.Rank(campaign, ARanking.Of(8).By(12).WithTop(2, sureness: 0.84, votesToGo: 287).Dividing(0.01, 0.9, 0.01));

        var page = await Open(campaign);

        var summary = page.One(".report-summary");
        Assert.Equal("Mitä muutetaan?", page.Heading);
        Assert.Equal(app.Sentence("report.live", "2.3.2026 klo 11.00"), page.One(".report-standing").Line());
        Assert.Equal(["Idea 1", "Idea 2", "Idea 3", "Idea 4", "Idea 5"], summary.QuerySelectorAll(".report-top .idea-text").Select(idea => idea.Line()));
        Assert.Contains(app.Sentence("results.sentence", 70), summary.QuerySelector(".report-says")!.Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("meter.going", 2, 84, 300, 90), page.One(".meter-says").Line());
        Assert.Equal("Idea 2", Assert.Single(summary.QuerySelectorAll(".report-list .idea-text")).Line());
        Assert.Contains("Vastaamme kaikille.", page.One(".promise").Line(), StringComparison.Ordinal);
        Assert.NotNull(page.One(".promise .clock"));
        Assert.Equal(8, page.All(".report-bars li").Count);
        Assert.Equal(8, page.All(".report-table .result-row").Count);
        Assert.Equal("Idea 9", Assert.Single(page.All("section[aria-labelledby=not-yet] li")).Line());
        Assert.StartsWith(app.Sentence("report.method.duel"), page.One("section[aria-labelledby=how] p:first-of-type").Line(), StringComparison.Ordinal);
        Assert.Empty(page.All(".checksum"));
    }

    [Fact]
    public async Task The_short_report_has_the_summary_the_best_ten_and_the_method_alone()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(14));
        await app.Rank(campaign, ARanking.Of(13).By(12));

        var page = await Open(campaign, "?length=short");

        Assert.Equal(["summary", "ideas", "how"], page.All(".report > .report-part").Select(part => part.GetAttribute("aria-labelledby")));
        Assert.Equal(app.Sentence("report.best", 10), page.One("#ideas").Line());
        Assert.Equal(10, page.All(".report-table .result-row").Count);
        Assert.Equal("true", page.One(".sorts a[href$='length=short']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_final_result_says_when_it_was_frozen_and_gives_its_checksum_and_the_answers_so_far()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6).WithBoardOf(2)), await app.Leader());
        await app.Vote(campaign, people: 14, duels: 12);
        await app.Close(campaign);
        await app.RunJobs();
        var cards = await app.OnBoard(campaign);
        await leader.Send(await leader.Get(cards[0].Address()), ("state", "NotNow"), ("Owner", "HR"), ("Answer", "Ei tänä vuonna."));

        var page = await Open(campaign);

        Assert.Equal($"{app.Sentence("results.final", "2.3.2026")}. {app.Sentence("results.final.why")}", page.One(".report-standing").Line());
        Assert.Equal((await app.Rankings(campaign))[^1].Checksum, page.One(".checksum").Line());
        Assert.Equal(2, page.All(".report-cards > li").Count);
        Assert.Contains("Ei tänä vuonna.", page.One(".report-cards").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("report.answers.none"), page.One(".report-cards").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_are_told_as_the_gate_allows_with_a_reason_for_what_is_hidden()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Varikko", "Kirjasto", "Keittiö", "Satama"));
        foreach (var (unit, people) in new[] { ("Koulu", 20), ("Varikko", 15), ("Kirjasto", 7), ("Keittiö", 6), ("Satama", 3), (null, 4) })
        {
            await app.VoteAs(campaign, unit, people, 15, "Idea 2");
        }

        await app.Compute(campaign);

        var page = await Open(campaign);

        var groups = page.All(".report-groups > li");
        Assert.Equal(["Koulu", "Varikko", "Kirjasto", "Keittiö"], groups.Select(group => group.QuerySelector("h4 span")!.Line()));
        Assert.All(groups.Take(2), group => Assert.NotEmpty(group.QuerySelectorAll("ol .num")));
        Assert.All(groups.Skip(2), group => Assert.Empty(group.QuerySelectorAll("ol .num")));
        Assert.Equal("Satama", Assert.Single(page.All(".report-hidden li")).Line());
        Assert.Contains(app.Sentence("groups.hidden.why", 5), page.One(".report").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task When_people_answered_and_why_they_skipped_is_told_from_five_on(int people, bool isTold)
    {
        var (campaign, bob) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        await app.Vote(campaign, people, duels: 8);
        if (isTold)
        {
            await bob.Choose(await bob.Duel(campaign), Choice.Skip);
        }

        await app.RunJobs();

        var page = await Open(campaign);

        Assert.Equal((isTold, isTold), (page.All("#days").Count == 1, page.All("#skips").Count == 1));
    }

    [Theory]
    [InlineData(4, 0, false, "exports.detail.Nothing")]
    [InlineData(9, 4, false, "exports.detail.Places")]
    [InlineData(10, 4, true, null)]
    public async Task Of_few_voters_it_shows_the_order_alone_or_none_and_says_why(int people, int places, bool hasFigures, string? why)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people, duels: 6);
        await app.RunJobs();

        var page = await Open(campaign);

        Assert.Equal(places, page.All(".report-table .result-row").Count);
        Assert.Equal((hasFigures, hasFigures), (page.All(".report-table td.num").Count > 0, page.All("#picture").Count > 0));
        Assert.Equal(why is not null, why is not null && page.One(".report").Line().Contains(app.Sentence(why, 5, 10), StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 4), number => Assert.Contains($"Idea {number}", page.One(".report").Line(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_votes_suggest_no_order_it_says_so_and_shows_no_places()
    {
        var campaign = await app.Given(ACampaign.Open.With("B", "A", "C"));
        await app.Rank(campaign, ARanking.Of(3).By(12).Tied());

        var page = await Open(campaign);

        Assert.Contains(app.Sentence("results.equal"), page.One(".report-summary").Line(), StringComparison.Ordinal);
        Assert.Equal(["A", "B", "C"], page.All(".report-top .idea-text").Select(idea => idea.Line()));
        Assert.All(page.All(".report-rank, .report-table .rank"), place => Assert.Equal("≈", place.Line()));
    }

    [Fact]
    public async Task Where_ideas_are_only_collected_it_lists_them_and_speaks_of_no_votes()
    {
        var campaign = await app.Given(ACampaign.Collecting.WithIdeas(3));
        await app.Set(campaign, ("mode", "Collect"));

        var page = await Open(campaign);

        Assert.Contains(app.Sentence("report.collected.why"), page.One(".report-summary").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("report.collected"), page.One("#not-yet").Line());
        Assert.Equal(3, page.All("section[aria-labelledby=not-yet] li").Count);
        Assert.DoesNotContain(app.Sentence("count.votes.word"), page.One(".report-cover").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_result_it_says_what_is_missing()
    {
        var page = await Open(await app.Given(ACampaign.Draft));

        Assert.Contains(app.Sentence("results.empty", Idea.RankedFrom), page.One(".report-summary").Line(), StringComparison.Ordinal);
        Assert.Empty(page.All(".report-table, #not-yet, #days"));
        Assert.Equal(app.Sentence("report.private"), page.One("#how").Line());
    }

    [Fact]
    public async Task The_foot_of_a_page_says_the_question_and_no_question_gets_out_of_it()
    {
        var campaign = await app.Given(ACampaign.Open);
        await app.Set(campaign, ("In[fi].Question", "\"; } body { display: none } /* \\"));

        var sheet = (await (await app.Leader()).Get($"/results/{campaign.Code}/report.css")).Source;

        Assert.Contains("""content: "\22 \3B  \7D  body \7B  display\3A  none \7D  \2F \2A  \5C ";""", sheet, StringComparison.Ordinal);
        Assert.Contains("counter(page)", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_page_has_all_that_can_be_taken_along_in_one_place()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 5);
        await app.RunJobs();

        var links = (await leader.Get($"/results/{campaign.Code}")).All("section[aria-labelledby=take] a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(["report", "results.xlsx", "results.csv", "votes.csv"], links.Select(link => link[(link.LastIndexOf('/') + 1)..]));
        foreach (var link in links)
        {
            var taken = await leader.Get(link);
            Assert.Equal((System.Net.HttpStatusCode.OK, true), (taken.Status, taken.Headers.CacheControl?.NoStore));
        }
    }

    private async Task<Page> Open(GivenCampaign campaign, string query = "") => await (await app.Leader()).Open($"/results/{campaign.Code}/report{query}");
}
