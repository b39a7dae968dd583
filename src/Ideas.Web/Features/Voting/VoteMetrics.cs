using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ideas.Web.Platform.Telemetry;

namespace Ideas.Web.Features.Voting;

/// <summary>What is measured of votes and of their one writer.</summary>
internal sealed class VoteMetrics
{
    private readonly ActivitySource source;
    private readonly Counter<long> votes;
    private readonly Histogram<int> batch;
    private readonly Histogram<double> commit;

    public VoteMetrics(IdeasTelemetry telemetry, VoteQueue queue, LiveCampaigns campaigns)
    {
        var meter = telemetry.Meter;
        source = telemetry.Source;
        votes = meter.CreateCounter<long>("ideas.votes", "{vote}", "Answers, by what became of them");
        batch = meter.CreateHistogram("ideas.votes.batch", "{vote}", "Votes that shared one commit", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
        commit = telemetry.Seconds("ideas.votes.commit", "From the start of a batch's transaction until it is on disk");
        meter.CreateObservableGauge("ideas.votes.waiting", () => queue.Reader.Count, "{vote}", "Votes in front of the writer");
        meter.CreateObservableGauge("ideas.campaigns.loaded", () => campaigns.Count, "{campaign}", "Campaigns in memory");
    }

    public Activity? StartVote() => source.StartActivity("vote");

    public Activity? StartBatch(int size) => source.StartActivity("votes.write")?.SetTag("votes", size);

    public VoteOutcome Count(VoteOutcome outcome, Activity? activity)
    {
        var name = outcome switch
        {
            VoteOutcome.Counted => "counted",
            VoteOutcome.AlreadyAnswered => "repeated",
            VoteOutcome.SetAside => "set-aside",
            VoteOutcome.Refused => "refused",
            VoteOutcome.TakenBack => "taken-back",
            VoteOutcome.Stands => "stands",
            VoteOutcome.Unsaved => "unsaved",
            _ => "busy",
        };
        activity?.SetTag("outcome", name);
        votes.Add(1, KeyValuePair.Create<string, object?>("outcome", name));
        return outcome;
    }

    public void Committed(int size, TimeSpan took)
    {
        batch.Record(size);
        commit.Record(took.TotalSeconds);
    }
}
