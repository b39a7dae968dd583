using Ideas.Web.Features.Results;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Desk;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Results;

/// <summary>The list of results, in another order and in part.</summary>
public sealed class ListTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("", "Idea 1", "Idea 2", "Idea 3", "Idea 4")]
    [InlineData("?sort=score", "Idea 1", "Idea 2", "Idea 3", "Idea 4")]
    [InlineData("?sort=votes", "Idea 3", "Idea 1", "Idea 4", "Idea 2")]
    [InlineData("?sort=new", "Idea 4", "Idea 1", "Idea 2", "Idea 3")]
    [InlineData("?sort=division", "Idea 2", "Idea 4", "Idea 1", "Idea 3")]
    [InlineData("?sort=nonsense", "Idea 1", "Idea 2", "Idea 3", "Idea 4")]
    public async Task It_is_sorted_by_score_votes_newness_or_disagreement_and_ranks_stay(string query, params string[] order)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(4).WithComparisons(50, 20, 90, 50).Dividing(0.1, 0.8, null, 0.3));
        var later = app.Clock.GetUtcNow().AddHours(1);
        await app.Read(context => context.Ideas.Where(idea => idea.Id == campaign.Ideas["Idea 4"]).ExecuteUpdateAsync(idea => idea.SetProperty(one => one.SubmittedAt, later)));

        var page = await leader.Get($"/results/{campaign.Code}{query}");

        Assert.Equal(order, page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.Equal(order.Select(idea => $"{app.Sentence("ranking.rank")} {idea[^1]}"), page.All(".result-row .rank").Select(rank => rank.Line()));
    }

    [Theory]
    [InlineData("", "results.score", true)]
    [InlineData("?sort=votes", "results.comparisons", false)]
    [InlineData("?sort=new", null, false)]
    public async Task The_table_tells_how_it_is_sorted_and_has_tiers_only_by_score(string query, string? column, bool hasTiers)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(3).WithTop(1, 0.8).WithTiers(IdeaTier.ClearlyTop, IdeaTier.Below, IdeaTier.Below));

        var page = await leader.Get($"/results/{campaign.Code}{query}");

        Assert.Equal(column is null ? [] : [app.Sentence(column)], page.All("th[aria-sort=descending]").Select(head => head.Line()));
        Assert.Equal(hasTiers, page.All(".tier").Count > 0);
        Assert.Equal(4, page.All(".sorts a").Count);
        Assert.Equal(query, new Uri(new Uri("http://x"), page.One(".sorts [aria-current]").GetAttribute("href")!).Query);
    }

    [Fact]
    public async Task Themes_choose_ideas_and_what_is_left_keeps_its_rank()
    {
        var (campaign, leader, moderator) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader(), await app.Moderator());
        await moderator.Bulk(campaign, "Live", "Theme", ["Idea 2", "Idea 4", "Idea 5"], ("theme", "Työ & aika"));
        await moderator.Act(campaign, "Live", "Idea 1", "Theme", ("theme", "Kahvi"));
        await app.Rank(campaign, ARanking.Of(4));

        var page = await leader.Get($"/results/{campaign.Code}?theme={Uri.EscapeDataString("Työ & aika")}&sort=votes");

        Assert.Equal(["Idea 2", "Idea 4"], page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.Equal(["2", "4"], page.All(".result-row .rank").Select(rank => rank.Line().Split(' ')[^1]));
        Assert.StartsWith("Idea 5", Assert.Single(page.All(".unranked li")).Line(), StringComparison.Ordinal);
        Assert.StartsWith(app.Sentence("results.found", 3, 5), page.One(".found").Line(), StringComparison.Ordinal);
        Assert.Equal(["", "Kahvi", "Työ & aika"], page.All("#theme option").Select(option => option.GetAttribute("value")));
        Assert.Equal("Työ & aika", page.One("#theme [selected]").Line());
        Assert.Contains("sort=votes", page.One(".found a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("theme", page.One(".found a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board", "Idea 1", "Idea 2")]
    [InlineData("none", "Idea 3", "Idea 4")]
    [InlineData("New", "Idea 1", "Idea 2")]
    [InlineData("Done")]
    public async Task The_state_of_the_card_chooses_ideas(string status, params string[] ideas)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4).WithBoardOf(2)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 6);
        await app.Push(campaign);

        var page = await leader.Get($"/results/{campaign.Code}?status={status}");

        Assert.Equal(ideas, page.All(".result-row .idea-text").Select(idea => idea.Line()));
        Assert.StartsWith(app.Sentence("results.found", ideas.Length, 4), page.One(".found").Line(), StringComparison.Ordinal);
        Assert.Equal(ideas.Length == 0 ? [app.Sentence("results.found.none")] : [], page.All(".empty").Select(empty => empty.Line()));
    }

    [Fact]
    public async Task By_unit_leads_to_the_page_of_groups_where_people_told_of_themselves()
    {
        var (asking, plain, leader) = (await app.Given(ACampaign.Open.WithIdeas(3).AskingUnit("Koulu", "Kirjasto")), await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Rank(asking, ARanking.Of(3));
        await app.Rank(plain, ARanking.Of(3));

        Assert.Equal(app.Sentence("results.by-unit"), (await leader.Get($"/results/{asking.Code}")).One($"a[href='/results/{asking.Code}/groups']").Line());
        Assert.Empty((await leader.Get($"/results/{plain.Code}")).All("a[href$='/groups']"));
    }

    [Fact]
    public async Task A_long_list_shows_its_first_hundred_and_everything_when_asked()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(130)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(130));

        var page = await leader.Get($"/results/{campaign.Code}");
        var all = await leader.Get(page.One("a[href*='all=true']").GetAttribute("href")!);

        Assert.Equal((ResultsList.Most, 130), (page.All(".result-row").Count, all.All(".result-row").Count));
        Assert.Empty(all.All("a[href*='all=true']:not(.sorts a):not(.idea-text)"));
    }

    [Fact]
    public async Task Frozen_and_live_results_differ_in_words_sign_and_frame()
    {
        var (live, frozen, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Rank(live, ARanking.Of(3));
        await app.Vote(frozen, people: 6, duels: 3);
        await app.Close(frozen);
        var counting = await leader.Get($"/results/{frozen.Code}");
        await app.RunJobs();

        var (one, other) = (await leader.Get($"/results/{live.Code}"), await leader.Get($"/results/{frozen.Code}"));

        Assert.Equal((app.Sentence("results.live"), 1, 0), (one.One(".standing--live strong").Line(), one.All(".standing-dot").Count, one.All(".standing--final").Count));
        Assert.Equal((app.Sentence("results.final", "2.3.2026"), 1, 0), (other.One(".standing--final strong").Line(), other.All(".standing .icon").Count, other.All(".standing--live").Count));
        Assert.Equal(app.Sentence("results.counting"), counting.One(".standing--live strong").Line());
    }
}
