using System.Text.Json;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Live;

/// <summary>The newest ideas, over the hub that tells the figures.</summary>
public sealed class NewestTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_idea_that_goes_live_is_told_first_with_its_text_and_a_vote_repeats_nothing()
    {
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start").WithPending("Waiting"));
        using var screen = await Screen.Open(app, campaign.Code);

        await app.BringBack(campaign, "Waiting");
        var approved = (await screen.Changed())!.Value;
        await app.Vote(campaign, people: 1, duels: 1);
        var voted = (await screen.Changed())!.Value;

        Assert.Equal(2, screen.Welcome!.Value.GetProperty("newest").GetArrayLength());
        Assert.DoesNotContain("Waiting", screen.Welcome.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(3, approved.GetProperty("newest").GetArrayLength());
        Assert.Equal(["Waiting"], approved.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("text").GetString()));
        Assert.Equal((JsonValueKind.Null, 0), (voted.GetProperty("newest").ValueKind, voted.GetProperty("texts").GetArrayLength()));
    }

    [Fact]
    public async Task An_idea_that_is_retired_leaves_the_newest()
    {
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Retire(campaign, "Bikes");
        var change = (await screen.Changed())!.Value;

        Assert.Equal([campaign.Ideas["Later start"].Value], change.GetProperty("newest").EnumerateArray().Select(idea => idea.GetGuid()));
    }

    [Fact]
    public async Task Ten_at_most_are_told_and_none_once_the_campaign_has_ended()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(12));
        using var screen = await Screen.Open(app, campaign.Code);

        await app.Close(campaign);
        var closed = (await screen.Changed())!.Value;

        Assert.Equal(10, screen.Welcome!.Value.GetProperty("newest").GetArrayLength());
        Assert.Equal(0, closed.GetProperty("newest").GetArrayLength());
    }
}
