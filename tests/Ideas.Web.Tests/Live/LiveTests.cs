using System.Text.Json;
using Ideas.Web.Features.Shared;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Inviting;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Live;

public sealed class LiveTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_screen_hears_of_a_vote_without_asking()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Vote(campaign, people: 1, duels: 1);
        var change = await screen.Changed();

        Assert.Equal((1, 1, 3, "Open"), (Number(change, "votes"), Number(change, "participants"), Number(change, "ideas"), change?.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_screen_that_fetches_the_state_gets_what_the_pages_show()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await app.Vote(campaign, people: 10, duels: 6);

        var state = JsonDocument.Parse((await ada.Get($"/live/{campaign.Code}/state?language=fi")).Source).RootElement;

        Assert.Equal((60, 10), (Number(state, "votes"), Number(state, "participants")));
        Assert.Equal((await app.Standings(campaign)).Top(10).Select(idea => idea.Id.Value), state.GetProperty("top").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_screen_hears_how_sure_the_top_is_when_a_ranking_lands()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await app.Vote(campaign, people: 5, duels: 1);
        var before = await ada.Get($"/live/{campaign.Code}");
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Rank(campaign, ARanking.Of(4).WithTop(2, sureness: 0.845, votesToGo: 287));
        var meter = (await screen.Changed())!.Value.GetProperty("meter");
        var after = await ada.Get($"/live/{campaign.Code}");

        Assert.True(before.One(".live-meter").HasAttribute("hidden"));
        Assert.Equal(("going", 2, 84, 300), (meter.GetProperty("state").GetString(), Number(meter, "top"), Number(meter, "percent"), Number(meter, "votes")));
        Assert.False(after.One(".live-meter").HasAttribute("hidden"));
        Assert.Equal(app.Sentence("meter.going", 2, 84, 300, 90), after.One(".live-meter .meter-says").Line());
    }

    [Fact]
    public async Task The_screen_holds_every_sentence_that_the_meter_may_need()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());

        var page = await ada.Get($"/live/{campaign.Code}");

        Assert.All(Meter.States, state => Assert.Contains($"<span data-state=\"{state}\" data-goal=\"90\">{app.Sentence($"meter.{state}")}</span>", page.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("QQQQQ9", "fi")]
    [InlineData("", "fi")]
    [InlineData(null, "de")]
    public async Task The_hub_hangs_up_on_a_wrong_code_or_language(string? code, string language)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var screen = await Screen.Open(app, code ?? campaign.Code, language);

        Assert.Null(screen.Welcome);
    }

    [Fact]
    public async Task The_hub_hangs_up_on_a_draft()
    {
        var campaign = await app.Given(ACampaign.Draft.WithIdeas(3));
        using var screen = await Screen.Open(app, campaign.Code);

        Assert.Null(screen.Welcome);
    }

    [Fact]
    public async Task When_the_door_closes_screens_that_watch_are_hung_up_on()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        using var screen = await Screen.Open(app, campaign.Code);

        await kaisa.ChangeAccess(campaign, CampaignAccess.Word, "Kevättalkoot");
        var told = await screen.Changed();
        for (var i = 0; told is not null && i < 3; i++)
        {
            told = await screen.Changed();
        }

        Assert.NotNull(screen.Welcome);
        Assert.Null(told);
    }

    private static long Number(JsonElement? message, string name) => message!.Value.GetProperty(name).GetInt64();
}
