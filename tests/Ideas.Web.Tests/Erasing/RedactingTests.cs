using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Erasing;

/// <summary>A text that hurts somebody goes everywhere at once; ids and figures stay.</summary>
public sealed class RedactingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const string Slander = "Matti Meikäläinen varastaa";

    [Fact]
    public async Task It_goes_from_every_page_and_file_of_a_closed_campaign_and_the_result_stays()
    {
        var (campaign, kaisa, ada) = (await app.Given(ACampaign.Open.With(Slander, "Kahvi", "Pyörät")), await app.Admin(), app.Somebody());
        await app.Vote(campaign, people: 12, duels: 3);
        await app.Close(campaign);
        await app.RunJob("push-to-board", campaign.Id.Value);
        string[] addresses = [$"{campaign.Home}/ranking", $"/live/{campaign.Code}", $"/live/{campaign.Code}/state", $"/results/{campaign.Code}", $"/results/{campaign.Code}/votes.csv", $"/results/{campaign.Code}/results.csv", $"/results/{campaign.Code}/report", "/board", $"/campaigns/{campaign.Code}", $"/campaigns/{campaign.Code}/watch", $"/campaigns/{campaign.Code}/translations?all=true"];
        var before = (await app.Rankings(campaign))[^1];
        Assert.Contains(Slander, (await kaisa.Open($"/results/{campaign.Code}")).Source, StringComparison.Ordinal);

        var unsure = await kaisa.Send(await kaisa.Open(Address(campaign)));
        var done = await kaisa.Follow(await kaisa.Send(await kaisa.Open(Address(campaign)), ("sure", "true")));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("redact.sure.missing")), (unsure.Status, unsure.FieldErrors["Sure"]));
        Assert.Contains(app.Sentence("idea.redacted"), done.One(".idea-text").Line(), StringComparison.Ordinal);
        foreach (var address in addresses)
        {
            Assert.DoesNotContain("Meikäläinen", (await kaisa.Open(address)).Source, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Meikäläinen", (await ada.Open($"{campaign.Home}/ranking")).Source, StringComparison.Ordinal);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        var after = (await app.Rankings(campaign))[^1];
        Assert.Equal((before.Id, before.Votes), (after.Id, after.Votes));
        Assert.DoesNotContain(await app.Read(context => Task.FromResult(context.Audit.Select(entry => entry.Subject + entry.Details).ToList())), text => text.Contains("Meikäläinen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_campaign_runs_nobody_compares_it_and_nobody_puts_the_text_back()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With(Slander, "Kahvi", "Pyörät")), await app.Admin());
        await kaisa.Send(await kaisa.Open(Address(campaign)), ("sure", "true"));

        await app.BringBack(campaign, Slander);

        var idea = (await app.Ideas(campaign)).Single(idea => idea.Id == campaign.Ideas[Slander]);
        Assert.Equal((IdeaState.Retired, app.Sentence("idea.redacted"), app.Sentence("redact.because")), (idea.State, idea.Text.Fi, idea.RetiredBecause));
        Assert.DoesNotContain("Meikäläinen", (await kaisa.Open($"/campaigns/{campaign.Code}/desk?show=Retired")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Moderator)]
    [InlineData(Roles.Leader)]
    public async Task Only_admins_may(string role)
    {
        var (campaign, other) = (await app.Given(ACampaign.Open.With(Slander, "Kahvi")), await app.SignedIn(role));

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get(Address(campaign))).Status);
    }

    private static string Address(GivenCampaign campaign) => $"/campaigns/{campaign.Code}/ideas/{campaign.Ideas[Slander].Value}/redact";
}
