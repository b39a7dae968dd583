using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Tests.Voting;

/// <summary>The writer waits at the gate in these tests, so that what comes in meanwhile shares one batch.</summary>
public sealed class VoteWriterTests
{
    [Fact]
    public async Task When_the_line_is_full_people_are_asked_to_come_back_and_lose_nothing()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);
        await app.FillTheLine(campaign);

        var busy = await ada.Choose(duel, Choice.Left);
        closed.Dispose();
        var again = await ada.ChooseUntilTaken(busy, Choice.Left);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("duel.busy")), (busy.Status, busy.Notice));
        Assert.Equal(TimeSpan.FromSeconds(2), busy.Headers.RetryAfter?.Delta);
        Assert.Equal(duel.Ticket(), busy.Ticket());
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Null(Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task A_vote_that_cannot_be_written_does_not_fail_its_neighbours()
    {
        await using var app = new IdeasApp();
        var (campaign, nowhere) = (await app.Given(ACampaign.Open.WithIdeas(4)), new GivenCampaign(CampaignId.New(), "NOWHERE", new Dictionary<string, IdeaId>()));
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);

        var before = await app.AnswerSoon(campaign);
        var bad = app.AnswerSoon(new Duel(DuelId.New(), nowhere.Id, ParticipantId.New(), IdeaId.New(), IdeaId.New(), app.Clock.GetUtcNow()));
        var after = await app.AnswerSoon(campaign);
        closed.Dispose();

        Assert.IsType<VoteOutcome.Counted>(await before.Outcome);
        Assert.IsType<VoteOutcome.Busy>(await bad);
        Assert.IsType<VoteOutcome.Counted>(await after.Outcome);
        Assert.Equal(2, (await app.Votes(campaign)).Count);
    }

    [Fact]
    public async Task Two_tickets_for_one_pair_count_once_even_in_one_batch()
    {
        await using var app = new IdeasApp();
        var (campaign, participant) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), ParticipantId.New());
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);

        var first = await app.AnswerSoon(campaign);
        var second = await app.AnswerSoon(campaign, participant);
        var third = await app.AnswerSoon(campaign, participant);
        closed.Dispose();

        Assert.IsType<VoteOutcome.Counted>(await first.Outcome);
        Assert.IsType<VoteOutcome.Counted>(await second.Outcome);
        Assert.Equal(new VoteOutcome.SetAside(SetAsideReason.PairAlreadyAnswered), await third.Outcome);
        Assert.Equal(2, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task What_was_waiting_when_the_program_stops_is_written()
    {
        var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);
        var waiting = new[] { await app.AnswerSoon(campaign), await app.AnswerSoon(campaign), await app.AnswerSoon(campaign) };

        var restarting = app.Restart();
        closed.Dispose();
        await using var again = await restarting;

        Assert.All(waiting, answer => Assert.IsType<VoteOutcome.Counted>(answer.Outcome.Result));
        Assert.Equal(3, (await again.Votes(campaign)).Count);
    }
}
