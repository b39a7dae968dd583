using System.Collections.Concurrent;
using System.Diagnostics;
using Ideas.Web.Data;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Telemetry;
using Ideas.Web.Tests.Live;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Platform.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Votes_are_counted_by_what_became_of_them()
    {
        await using var app = new IdeasApp();
        var (campaign, participant) = (await app.Given(ACampaign.Open.WithIdeas(3)), ParticipantId.New());
        using var measured = new Measured(app);
        var (_, ticket) = app.Get<Dealer>().Next(await app.Live(campaign), participant, openTicket: null);
        var (_, stale) = app.Get<Dealer>().Next(await app.Live(campaign), participant, openTicket: null);

        await app.Answer(campaign, participant, ticket, Choice.Left);
        await app.Answer(campaign, participant, ticket, Choice.Right);
        await app.Answer(campaign, ParticipantId.New(), ticket, Choice.Right);
        await app.Answer(campaign, participant, "forged", Choice.Right);
        app.Play("ReadOnly");
        await app.Answer(campaign, participant, stale, Choice.Left);

        Assert.Equal((1, 1, 2, 1), (
            measured.Of("ideas.votes", "outcome=counted").Sum(), measured.Of("ideas.votes", "outcome=repeated").Sum(),
            measured.Of("ideas.votes", "outcome=refused").Sum(), measured.Of("ideas.votes", "outcome=unsaved").Sum()));
        Assert.DoesNotContain(participant.Value.ToString("N")[..8], measured.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_line_the_batches_and_their_commits_are_measured()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var measured = new Measured(app);
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);

        var first = await app.AnswerSoon(campaign);
        await Waiting.Until(() => Task.FromResult(measured.Now("ideas.votes.waiting") == 0));
        var others = new[] { await app.AnswerSoon(campaign), await app.AnswerSoon(campaign) };
        var waiting = measured.Now("ideas.votes.waiting");
        closed.Dispose();
        await Task.WhenAll([first.Outcome, .. others.Select(answer => answer.Outcome)]);

        Assert.Equal((2, 1), (waiting, measured.Now("ideas.campaigns.loaded")));
        Assert.Equal([1, 2], measured.Of("ideas.votes.batch"));
        Assert.All(measured.Of("ideas.votes.commit"), seconds => Assert.InRange(seconds, double.Epsilon, 10));
    }

    [Fact]
    public async Task Jobs_are_measured_by_name_and_by_how_they_ended_and_rankings_by_how_long_they_take()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Vote(campaign, people: 2, duels: 3);
        using var measured = new Measured(app);

        await app.RunJob(RankCampaign.Name, campaign.Id.Value);
        await app.RunJob(RankCampaign.Name, Guid.NewGuid());

        Assert.Single(measured.Of("ideas.jobs.run", "job=rank-campaign outcome=done"));
        Assert.Single(measured.Of("ideas.jobs.run", "job=rank-campaign outcome=failed"));
        Assert.Single(measured.Of("ideas.ranking"));
    }

    [Fact]
    public async Task Screens_are_counted_and_so_is_how_late_they_hear_of_a_vote()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var measured = new Measured(app);
        using var screen = await Screen.Open(app, campaign.Code);
        await Waiting.Until(() => Task.FromResult(measured.Now("ideas.live.screens") == 1));

        await app.Vote(campaign, people: 1, duels: 1);
        await screen.Changed();
        await Waiting.Until(() => Task.FromResult(measured.Of("ideas.live.lag").Count > 0));

        Assert.All(measured.Of("ideas.live.lag"), seconds => Assert.InRange(seconds, 0, 10));
    }

    [Fact]
    public async Task Votes_batches_and_jobs_are_traced_without_saying_whose_they_are()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        var traces = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == app.Get<IdeasTelemetry>().Source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traces.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await app.Vote(campaign, people: 1, duels: 1);
        await app.RunJob(RankCampaign.Name, campaign.Id.Value);

        Assert.Equal(["job", "vote", "votes.write"], traces.Select(trace => trace.OperationName).Order(StringComparer.Ordinal));
        Assert.Equal(["job", "outcome", "outcome", "votes"], traces.SelectMany(trace => trace.TagObjects).Select(tag => tag.Key).Order(StringComparer.Ordinal));
    }
}
