using System.Diagnostics;
using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// The only writer of votes: takes what waits, writes it in one transaction, and answers after the commit.
/// The busier it gets, the more votes share one trip to the disk (group commit).
/// </summary>
internal sealed partial class VoteWriter(
    VoteQueue queue, LiveCampaigns campaigns, DatabaseFile database, WriteGate gate, VoteMetrics metrics, VoteWriterPulse pulse, ILogger<VoteWriter> logger) : BackgroundService
{
    private const int MaxBatch = 512;

    private bool isRefused;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Complete();
        if (ExecuteTask is not null)
        {
            await ExecuteTask.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(RunAsync, CancellationToken.None);

    private async Task RunAsync()
    {
        try
        {
            await DrainAsync();
        }
        finally
        {
            pulse.End();
        }
    }

    private async Task DrainAsync()
    {
        var batch = new List<QueueItem>(MaxBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            pulse.Work();
            batch.Clear();
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            if (!await TryWriteAsync(batch) && batch.Count > 1)
            {
                foreach (var item in batch)
                {
                    await TryWriteAsync([item]);
                }
            }

            pulse.Rest();
        }
    }

    private async Task<bool> TryWriteAsync(List<QueueItem> batch)
    {
        var written = new List<(QueueItem.Ballot Ballot, VoteOutcome Outcome, LiveCampaign Campaign, CommittedVote? Vote)>(batch.Count);
        using var activity = metrics.StartBatch(batch.Count);
        try
        {
            var known = await FindCampaignsAsync(batch);
            var answered = new HashSet<(ParticipantId, IdeaId, IdeaId)>();
            using (await gate.EnterAsync(CancellationToken.None))
            {
                var startedAt = Stopwatch.GetTimestamp();
                await using var transaction = VoteTransaction.Begin(database);
                foreach (var item in batch)
                {
                    switch (item)
                    {
                        case QueueItem.Ballot ballot:
                            var campaign = known[ballot.Duel.Campaign];
                            var setAside = campaign.Judge(ballot.Duel, ballot.At)
                                ?? (answered.Contains(Pair(ballot.Duel)) ? SetAsideReason.PairAlreadyAnswered : null);
                            var vote = transaction.Insert(ballot, setAside);
                            answered.Add(Pair(ballot.Duel));
                            written.Add((ballot, vote is null ? new VoteOutcome.AlreadyAnswered(transaction.FirstChoice(ballot.Duel.Id)) : Outcome(vote), campaign, vote));
                            break;
                        case QueueItem.Refusal refusal:
                            transaction.Count(refusal);
                            break;
                    }
                }

                transaction.Commit();
                metrics.Committed(batch.Count, Stopwatch.GetElapsedTime(startedAt));
            }
        }
        catch (Exception problem) when (DiskTrouble.IsBehind(problem))
        {
            Refuse(batch, problem);
            return true;
        }
        catch (Exception problem)
        {
            Log.BatchFailed(logger, problem, batch.Count);
            if (batch is [QueueItem.Ballot lost])
            {
                lost.Outcome.TrySetResult(new VoteOutcome.Busy());
            }

            return false;
        }

        if (isRefused)
        {
            Log.DiskTakes(logger);
            isRefused = false;
        }

        foreach (var (ballot, outcome, campaign, vote) in written)
        {
            if (vote is not null)
            {
                campaigns.Take(campaign, vote);
            }

            ballot.Outcome.TrySetResult(outcome);
        }

        return true;
    }

    /// <summary>Trying one by one would not help. It is logged once, because logs need room on a full disk too.</summary>
    private void Refuse(List<QueueItem> batch, Exception problem)
    {
        if (!isRefused)
        {
            Log.DiskRefuses(logger, problem);
            isRefused = true;
        }

        foreach (var ballot in batch.OfType<QueueItem.Ballot>())
        {
            ballot.Outcome.TrySetResult(new VoteOutcome.Unsaved());
        }
    }

    /// <summary>Loaded before the gate, so that a campaign's first vote after a start holds nobody else's.</summary>
    private async Task<Dictionary<CampaignId, LiveCampaign>> FindCampaignsAsync(List<QueueItem> batch)
    {
        var known = new Dictionary<CampaignId, LiveCampaign>();
        foreach (var id in batch.OfType<QueueItem.Ballot>().Select(ballot => ballot.Duel.Campaign).Distinct())
        {
            known[id] = await campaigns.GetAsync(id) ?? throw new InvalidOperationException($"Campaign {id} is gone, and campaigns never go.");
        }

        return known;
    }

    private static (ParticipantId, IdeaId, IdeaId) Pair(Duel duel) => duel.Left.Value.CompareTo(duel.Right.Value) < 0
        ? (duel.Participant, duel.Left, duel.Right)
        : (duel.Participant, duel.Right, duel.Left);

    private static VoteOutcome Outcome(CommittedVote vote) =>
        vote.SetAside is { } reason ? new VoteOutcome.SetAside(reason) : new VoteOutcome.Counted();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A batch of {Count} votes could not be written")]
        public static partial void BatchFailed(ILogger logger, Exception problem, int count);

        [LoggerMessage(LogLevel.Error, "The disk takes no votes; people are asked to come back until it does")]
        public static partial void DiskRefuses(ILogger logger, Exception problem);

        [LoggerMessage(LogLevel.Information, "The disk takes votes again")]
        public static partial void DiskTakes(ILogger logger);
    }
}
