using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Voting;

public sealed class RefusalTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("Q2ZESjhB!!")]
    public async Task A_forged_duel_counts_for_nothing_and_is_noted(string ticket)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Send(duel, ("ticket", ticket), ("choice", "Left"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("DuelNotice.Refused")), (answer.Status, answer.Notice));
        Assert.Equal((duel.Pair(), duel.Ticket()), (answer.Pair(), answer.Ticket()));
        await OnlyRefused(campaign, ada, answer, RefusalReason.ForgedDuel);
    }

    [Fact]
    public async Task A_duel_dealt_to_somebody_else_counts_for_nothing_and_is_noted()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody(), app.Somebody());
        var (adas, bobs) = (await ada.Duel(campaign), await bob.Duel(campaign));

        var answer = await bob.Send(bobs, ("ticket", adas.Ticket()), ("choice", "Left"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("DuelNotice.Refused")), (answer.Status, answer.Notice));
        await OnlyRefused(campaign, bob, answer, RefusalReason.SomebodyElsesDuel);
    }

    [Fact]
    public async Task A_duel_of_another_campaign_counts_for_nothing_and_is_noted()
    {
        var (campaign, other, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var (here, there) = (await ada.Duel(campaign), await ada.Duel(other));

        var answer = await ada.Send(here, ("ticket", there.Ticket()), ("choice", "Left"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("DuelNotice.Refused")), (answer.Status, answer.Notice));
        await OnlyRefused(campaign, ada, answer, RefusalReason.ForgedDuel);
        Assert.Empty(await app.Votes(other));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Without_its_form_token_a_choice_is_not_counted_and_the_pair_stays(string? token)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Send(duel, ("form-token", token), ("choice", "Left"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("duel.expired")), (answer.Status, answer.Notice));
        Assert.Equal((duel.Pair(), duel.Ticket()), (answer.Pair(), answer.Ticket()));
        Assert.Empty(await app.Votes(campaign));
    }

    [Fact]
    public async Task Who_lost_the_cookies_gets_a_new_pair_and_loses_nothing_else()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);
        ada.Forget("participant", campaign.Home);

        var answer = await ada.Choose(duel, Choice.Left);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.IsDuel());
        Assert.Empty(await app.Votes(campaign));
    }

    /// <summary>The line in front of the disk keeps its order: once the next vote is in, the refusal before it is too.</summary>
    private async Task OnlyRefused(GivenCampaign campaign, Person person, Page stillOpen, RefusalReason reason)
    {
        Assert.Empty(await app.Votes(campaign));
        await person.Choose(stillOpen, Choice.Left);
        var refusal = Assert.Single(await app.Read(context => context.Refusals.AsNoTracking().Where(refused => refused.CampaignId == campaign.Id).ToListAsync()));
        Assert.Equal((reason, 1, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime)), (refusal.Reason, refusal.Count, refusal.Day));
        Assert.Single(await app.Votes(campaign));
    }
}
