using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Groups;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Live;

/// <summary>The slides of one campaign, at /live/CODE.</summary>
public sealed class DeckTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_campaign_is_shown_by_its_overview_first_and_its_promise_last()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).Promising("Johto vastaa viiteen parhaaseen.").AnsweringBy(new DateOnly(2027, 3, 1), best: 5));
        await app.Vote(campaign, people: 6, duels: 10);

        var page = await app.Somebody().Get($"/live/{campaign.Code}");

        Assert.Equal(["Overview", "Join", "Duels", "Newest", "Top", "Top", "Closing"], page.All("[data-slide]").Select(slide => slide.GetAttribute("data-slide")!));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], page.All("[data-slide]").Select(slide => slide.Id!));
        Assert.Contains(campaign.Code, page.One("[data-slide=Join]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("60", "6", "5"), (Count("votes"), Count("participants"), Count("ideas")));
        Assert.Equal(5, page.All("[data-slide=Newest] .deck-row").Count);
        Assert.Equal([.. (await app.Standings(campaign)).Top(10).Select(idea => idea.Id.Value.ToString())], page.All("[id='5'] .deck-row").Select(row => row.GetAttribute("data-idea")!));
        Assert.Equal("Johto vastaa viiteen parhaaseen.", page.One(".deck-quote").Line());
        Assert.Contains("1.3.2027", page.One("[data-slide=Closing] .clock").Line(), StringComparison.Ordinal);
        Assert.EndsWith($"/j/{campaign.Code}/what-happened", page.One(".deck-answers strong").Line(), StringComparison.Ordinal);

        string Count(string name) => page.One($"[data-slide=Duels] [data-count={name}]").Line();
    }

    [Fact]
    public async Task Without_script_the_covered_ideas_are_folded_and_every_other_slide_lies_open()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people: 6, duels: 10);

        var page = await app.Somebody().Get($"/live/{campaign.Code}");

        Assert.Empty(page.All("[data-slide][hidden]"));
        Assert.Equal(5, page.All("details:not([open]) [data-covered=true] .deck-row").Count);
        Assert.All(page.All("[data-covered=true]"), list => Assert.NotNull(list.Closest("details")));
    }

    [Theory]
    [InlineData(CampaignMode.Collect, CampaignState.Collecting, "deck.duels.none", null, "deck.top.collect")]
    [InlineData(CampaignMode.Both, CampaignState.Collecting, "deck.duels.early", null, "ranking.none")]
    [InlineData(CampaignMode.Duel, CampaignState.Open, null, "deck.newest.duel", "ranking.none")]
    [InlineData(CampaignMode.Both, CampaignState.Closed, null, "deck.newest.over", "live.hidden.Soon")]
    public async Task A_slide_with_nothing_to_show_says_why(CampaignMode mode, CampaignState state, string? duels, string? newest, string top)
    {
        var campaign = await app.Given((state is CampaignState.Collecting ? ACampaign.Collecting : state is CampaignState.Open ? ACampaign.Open : ACampaign.Closed).WithIdeas(3));
        await app.Read(async context => await context.Campaigns.Where(c => c.Id == campaign.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Mode, mode)));

        var page = await app.Somebody().Get($"/live/{campaign.Code}");

        Assert.Equal(Sentence(duels), Says("Duels"));
        Assert.Equal(Sentence(newest), Says("Newest"));
        Assert.Equal(newest is null, page.All("[data-slide=Newest] .deck-row").Count > 0);
        Assert.Equal([.. Sentence(top), .. Sentence(top)], Says("Top"));
        Assert.Equal(state is CampaignState.Closed, page.One("[data-slide=Join] .deck-join").HasAttribute("hidden"));

        string[] Sentence(string? key) => key is null ? [] : [app.Sentence(key, key == "ranking.none" ? Idea.RankedFrom : 5)];
        string[] Says(string slide) => [.. page.All($"[data-slide={slide}] .slide-says:not([hidden])").Select(sentence => sentence.Line())];
    }

    [Theory]
    [InlineData(ResultsVisibility.AfterVoting, null, false)]
    [InlineData(ResultsVisibility.AfterVoting, Roles.Leader, true)]
    [InlineData(ResultsVisibility.AfterClosing, Roles.Admin, false)]
    public async Task Hidden_results_are_on_no_slide(ResultsVisibility visibility, string? role, bool shows)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2).AskingUnit("Koulu", "Varikko").Showing(visibility));
        await app.Vote(campaign, people: 6, duels: 10);
        await app.Rank(campaign, ARanking.Of(5).WithTop(2, sureness: 0.8, votesToGo: 300));

        var page = await (role is null ? app.Somebody() : await app.SignedIn(role)).Get($"/live/{campaign.Code}");

        Assert.Equal(shows ? 5 : 0, page.All("[id='5'] .deck-row").Count);
        Assert.Equal(shows ? 5 : 0, page.All("[data-covered=true] .deck-row").Count);
        Assert.Equal(shows, page.All("[data-meter]:not([hidden])").Count > 0);
        Assert.Equal(shows ? 0 : role is null ? 2 : 3, page.All(".slide-says:not([hidden])").Count(says => says.Line() == app.Sentence($"live.hidden.{visibility}")));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Roles.Moderator, false)]
    [InlineData(Roles.Leader, true)]
    [InlineData(Roles.Admin, true)]
    public async Task Groups_are_on_the_screens_of_leaders_and_admins_alone(string? role, bool shows)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).AskingUnit("Koulu", "Varikko"));
        await app.Vote(campaign, people: 6, duels: 5);

        var page = await (role is null ? app.Somebody() : await app.SignedIn(role)).Get($"/live/{campaign.Code}");

        Assert.Equal(shows, page.All("[data-slide=Groups]").Count == 1);
        Assert.Equal(shows, page.Source.Contains("Yksikkö", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_groups_slide_tells_what_the_gate_lets_out_and_that_small_groups_are_kept_back()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(8).AskingUnit("Koulu", "Varikko", "Satama", "Museo", "Kirjasto"));
        await app.VoteAs(campaign, "Koulu", 30, 20, "Idea 1", "Idea 8");
        await app.VoteAs(campaign, "Varikko", 30, 20, "Idea 1");
        foreach (var small in new[] { "Satama", "Museo", "Kirjasto" })
        {
            await app.VoteAs(campaign, small, 4, 20);
        }

        await app.Compute(campaign);

        var slide = (await (await app.Leader()).Get($"/live/{campaign.Code}")).One("[data-slide=Groups]");

        Assert.Equal("Idea 1", slide.QuerySelector(".deck-grounds .idea-text")!.Line());
        Assert.Contains(slide.QuerySelectorAll("li"), line => line.Line().StartsWith("Idea 8 Koulu", StringComparison.Ordinal));
        Assert.Contains(app.Sentence("deck.groups.hidden", 5), slide.QuerySelector(".slide-note")!.Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(new[] { "Satama", "Museo", "Kirjasto" }, small => slide.TextContent.Contains(small, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_joins_by_a_code_where_everybody_has_a_link_of_their_own()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3).Admitting(CampaignAccess.PersonalLink)), await app.Leader());

        var page = await leader.Get($"/live/{campaign.Code}");

        Assert.Empty(page.All("[data-slide=Join] img"));
        Assert.Equal(app.Sentence("poster.personal"), page.One("[data-slide=Join] .slide-says:not([hidden])").Line());
        Assert.Equal(app.Sentence("poster.personal"), page.One("[data-slide=Overview] .live-how:not([hidden])").Line());
        Assert.Empty(page.All("[data-slide=Overview] .live-qr"));
    }
}
