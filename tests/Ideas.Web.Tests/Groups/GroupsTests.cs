using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Groups;

/// <summary>Leadership sees what groups agree on, what divides them, and why something is not said.</summary>
public sealed class GroupsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly string[] Units = ["Koulu", "Varikko", "Kirjasto", "Keittiö", "Satama"];

    [Fact]
    public async Task Large_groups_have_figures_middle_ones_places_and_small_ones_nothing()
    {
        var campaign = await Given(("Koulu", 20), ("Varikko", 15), ("Kirjasto", 7), ("Keittiö", 6), ("Satama", 3), (null, 4));

        var page = await Open(campaign);

        Assert.Equal(["Koulu", "Varikko", "Kirjasto", "Keittiö"], Shown(page));
        Assert.Equal([app.Sentence("groups.people", 20), app.Sentence("groups.people", 15)], page.All("thead .groups-people").Take(2).Select(head => head.Line()));
        Assert.All(page.All("thead .groups-people").Skip(2), head => Assert.EndsWith(app.Sentence("groups.places"), head.Line(), StringComparison.Ordinal));
        Assert.Equal(["Satama"], page.All(".groups-hidden li").Select(group => group.Line()));
        Assert.Contains(app.Sentence("groups.hidden.why", 5), page.One("section[aria-labelledby=hidden]").Line(), StringComparison.Ordinal);
        Assert.All(page.All("tbody tr"), row => Assert.Equal(0, row.QuerySelectorAll("[data-label=Kirjasto] strong, [data-label=Keittiö] strong").Length));
        Assert.NotEmpty(page.All("tbody [data-label=Koulu] strong"));
    }

    [Fact]
    public async Task What_all_like_is_common_ground_and_what_splits_them_a_dividing_line()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(8).AskingUnit("Koulu", "Varikko"));
        await app.VoteAs(campaign, "Koulu", 30, 20, "Idea 1", "Idea 8");
        await app.VoteAs(campaign, "Varikko", 30, 20, "Idea 1");
        await app.Compute(campaign);

        var page = await Open(campaign);

        Assert.Equal("Idea 1", page.All("section[aria-labelledby=common] .idea-text")[0].Line());
        var divided = page.All("section[aria-labelledby=dividing] li").Select(line => line.Line()).ToList();
        Assert.Contains(divided, line => line.StartsWith("Idea 8 Koulu", StringComparison.Ordinal) && line.Contains("Varikko", StringComparison.Ordinal));
        Assert.DoesNotContain(page.All("section[aria-labelledby=common] .idea-text"), idea => idea.Line() is "Idea 8");
    }

    [Fact]
    public async Task A_column_follows_its_people_only_when_five_of_them_have_voted_since()
    {
        var campaign = await Given(("Koulu", 12), ("Varikko", 12));
        var first = Columns(await Open(campaign));

        await app.VoteAs(campaign, "Koulu", 4, 20, "Idea 6");
        await app.Compute(campaign);
        var four = Columns(await Open(campaign));
        await app.VoteAs(campaign, "Koulu", 1, 20, "Idea 6");
        await app.Compute(campaign);
        var five = Columns(await Open(campaign));

        Assert.Equal(first, four);
        Assert.Equal(first["Varikko"], five["Varikko"]);
        Assert.NotEqual(first["Koulu"], five["Koulu"]);
    }

    [Fact]
    public async Task Skips_and_people_who_vote_again_are_not_counted_twice()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(8).AskingUnit("Koulu", "Varikko"));
        var school = await app.VoteAs(campaign, "Koulu", 12, 6, "Idea 1");
        await app.VoteAs(campaign, "Varikko", 12, 6, "Idea 1");
        await app.Compute(campaign);
        var before = Columns(await Open(campaign));

        // Four people with many votes each are four people.
        await app.VoteAgain(campaign, school.Take(4), 10, "Idea 8");
        await app.Compute(campaign);

        Assert.Equal(before, Columns(await Open(campaign)));
    }

    [Fact]
    public async Task The_closed_campaign_keeps_what_was_said_when_its_people_are_forgotten()
    {
        var campaign = await Given(("Koulu", 12), ("Varikko", 12));
        await app.Close(campaign);
        await app.Compute(campaign);
        var closed = Columns(await Open(campaign));
        await app.Read(context => context.Participants.Where(p => p.CampaignId == campaign.Id).SelectMany(p => p.Segments).ExecuteDeleteAsync());

        await app.RunJob("refresh-groups");

        Assert.NotEmpty(closed["Koulu"]);
        Assert.Equal(closed, Columns(await Open(campaign)));
    }

    [Fact]
    public async Task Nothing_of_a_hidden_group_is_even_stored()
    {
        var campaign = await Given(("Koulu", 20), ("Varikko", 15), ("Satama", 3), (null, 6));

        var stored = await app.Read(context => context.GroupSnapshots.Where(groups => groups.CampaignId == campaign.Id).SingleAsync());

        var harbour = await app.Read(context => context.Set<BackgroundOption>().Where(option => option.Key == "Satama" && context.Set<BackgroundQuestion>().Any(q => q.Id == option.QuestionId && q.CampaignId == campaign.Id)).SingleAsync());
        var column = System.Text.Json.JsonDocument.Parse(stored.Content).RootElement.GetProperty("Columns").EnumerateArray().Single(one => one.GetProperty("Option").GetGuid() == harbour.Id);
        Assert.Equal((0, 0), (column.GetProperty("Cells").GetArrayLength(), column.GetProperty("Through").GetInt32()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, column.GetProperty("AtLeast").ValueKind);
    }

    [Fact]
    public async Task Without_questions_or_people_the_page_says_so()
    {
        var (plain, asking) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Varikko")));
        Assert.Equal(app.Sentence("groups.no-questions"), (await Open(plain)).One(".empty").Line());
        Assert.Equal(app.Sentence("groups.never"), (await Open(asking)).One(".empty").Line());

        await app.VoteAs(asking, "Koulu", 4, 10);
        await app.Compute(asking);

        Assert.Equal(app.Sentence("groups.none", 5), (await Open(asking)).Notice);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.Admin()).Get($"/results/{asking.Code}/groups?by=nothing")).Status);
    }

    private static IEnumerable<string> Shown(Page page) => page.All("thead th [lang]").Select(head => head.Line());

    /// <summary>By group, what its column says of each idea.</summary>
    private static Dictionary<string, string> Columns(Page page) => Shown(page).ToDictionary(
        group => group,
        group => string.Join("; ", page.All("tbody tr").Select(row => $"{row.QuerySelector(".idea-text")!.Line()}: {row.QuerySelector($"[data-label={group}]")!.Line()}").Order(StringComparer.Ordinal)));

    private async Task<GivenCampaign> Given(params (string? Unit, int People)[] people)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit([.. Units.Where(unit => people.Any(group => group.Unit == unit))]));
        foreach (var (unit, count) in people)
        {
            await app.VoteAs(campaign, unit, count, 15, "Idea 2");
        }

        await app.Compute(campaign);
        return campaign;
    }

    private async Task<Page> Open(GivenCampaign campaign) => await (await app.Admin()).Open($"/results/{campaign.Code}/groups?all=true");
}
