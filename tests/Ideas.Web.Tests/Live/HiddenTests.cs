using System.Text.Json;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Live;

/// <summary>What presenter screens are told while results are hidden: on their page, when they ask, and over the hub.</summary>
public sealed class HiddenTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(ResultsVisibility.Always, null, true)]
    [InlineData(ResultsVisibility.AfterVoting, null, false)]
    [InlineData(ResultsVisibility.AfterVoting, Roles.Admin, true)]
    [InlineData(ResultsVisibility.AfterVoting, Roles.Moderator, true)]
    [InlineData(ResultsVisibility.AfterVoting, Roles.Leader, true)]
    [InlineData(ResultsVisibility.AfterClosing, null, false)]
    [InlineData(ResultsVisibility.AfterClosing, Roles.Admin, false)]
    public async Task The_page_the_state_and_the_hub_tell_the_top_to_the_same_people(ResultsVisibility visibility, string? role, bool shows)
    {
        var (campaign, viewer) = (await Voted(visibility), role is null ? app.Somebody() : await app.SignedIn(role));
        using var screen = await Screen.Open(app, campaign.Code, viewer);

        var (page, state) = (await viewer.Get($"/live/{campaign.Code}"), await State(viewer, campaign));
        await app.Vote(campaign, people: 1, duels: 1);
        var change = (await screen.Changed())!.Value;

        Assert.Equal(shows, page.All(".live-list .live-row").Count > 0);
        Assert.Equal(shows, !page.One(".live-meter").HasAttribute("hidden"));
        Assert.Equal(shows ? [] : [app.Sentence($"live.hidden.{visibility}")], page.All(".live-top [data-hidden]:not([hidden])").Select(sentence => sentence.Line()));
        Assert.All([screen.Welcome!.Value, state, change], message => AssertTells(message, shows, visibility));
        Assert.Equal((61, 7), (change.GetProperty("votes").GetInt32(), change.GetProperty("participants").GetInt32()));
    }

    [Fact]
    public async Task When_the_campaign_ends_a_screen_that_knew_nothing_gets_the_top_with_its_texts()
    {
        var campaign = await Voted(ResultsVisibility.AfterClosing);
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Close(campaign);
        var closed = (await screen.Changed())!.Value;
        await app.RunJobs();
        var message = closed;
        while (message.GetProperty("hidden").GetString() is not null)
        {
            message = (await screen.Changed())!.Value;
        }

        AssertTells(screen.Welcome!.Value, shows: false, ResultsVisibility.AfterClosing);
        Assert.Equal((nameof(ResultStage.Soon), 0), (closed.GetProperty("hidden").GetString(), closed.GetProperty("top").GetArrayLength()));
        AssertTells(message, shows: true, ResultsVisibility.AfterClosing);
        Assert.Equal(5, message.GetProperty("texts").GetArrayLength());
    }

    [Fact]
    public async Task When_an_admin_hides_the_results_screens_that_are_open_stop_showing_them()
    {
        var campaign = await Voted(ResultsVisibility.Always);
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Read(async context =>
        {
            (await context.Campaigns.SingleAsync(c => c.Id == campaign.Id)).Show(ResultsVisibility.AfterClosing, 5);
            return await context.SaveChangesAsync();
        });
        await app.Get<LiveCampaigns>().RefreshAsync(campaign.Id);

        AssertTells(screen.Welcome!.Value, shows: true, ResultsVisibility.AfterClosing);
        AssertTells((await screen.Changed())!.Value, shows: false, ResultsVisibility.AfterClosing);
    }

    [Fact]
    public async Task Screens_of_both_kinds_watch_side_by_side()
    {
        var (campaign, leader) = (await Voted(ResultsVisibility.AfterVoting), await app.Leader());
        using var presenter = await Screen.Open(app, campaign.Code, leader);
        using var stranger = await Screen.Open(app, campaign.Code);

        await app.Vote(campaign, people: 1, duels: 1);

        AssertTells((await presenter.Changed())!.Value, shows: true, ResultsVisibility.AfterVoting);
        AssertTells((await stranger.Changed())!.Value, shows: false, ResultsVisibility.AfterVoting);
    }

    private static void AssertTells(JsonElement message, bool shows, ResultsVisibility visibility)
    {
        Assert.Equal(shows ? 5 : 0, message.GetProperty("top").GetArrayLength());
        Assert.Equal(shows ? null : visibility.ToString(), message.GetProperty("hidden").GetString());
        if (!shows)
        {
            Assert.Equal(JsonValueKind.Null, message.GetProperty("meter").ValueKind);
            AssertOrderIsThatOfComing(message);
        }
    }

    /// <summary>Texts are told because ideas are new, in the order of their ids, and so tell nothing of how they are doing.</summary>
    private static void AssertOrderIsThatOfComing(JsonElement message)
    {
        var newest = message.GetProperty("newest") is { ValueKind: JsonValueKind.Array } told ? told.EnumerateArray().Select(idea => idea.GetString()!).ToList() : [];
        Assert.Equal(newest.OrderDescending(StringComparer.Ordinal), newest);
        Assert.Equal(newest, message.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("id").GetString()!));
    }

    private static async Task<JsonElement> State(Person viewer, GivenCampaign campaign) =>
        JsonDocument.Parse((await viewer.Get($"/live/{campaign.Code}/state?language=fi")).Source).RootElement;

    private async Task<GivenCampaign> Voted(ResultsVisibility visibility)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2).Showing(visibility));
        await app.Vote(campaign, people: 6, duels: 10);
        await app.Rank(campaign, ARanking.Of(5).WithTop(2, sureness: 0.8, votesToGo: 300));
        return campaign;
    }
}
