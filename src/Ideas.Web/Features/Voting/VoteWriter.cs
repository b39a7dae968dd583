using Ideas.Web.Data;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// The only writer of votes: takes what waits, writes it in one transaction, and answers after the commit.
/// The busier it gets, the more votes share one trip to the disk (group commit).
/// </summary>
internal sealed partial class VoteWriter(
    VoteQueue queue, LiveCampaigns campaigns, DatabaseFile database, WriteGate gate, ILogger<VoteWriter> logger) : BackgroundService
{
    private const int MaxBatch = 512;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Complete();
        if (ExecuteTask is not null)
        {
            await ExecuteTask.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(DrainAsync, CancellationToken.None);

    private async Task DrainAsync()
    {
        var batch = new List<QueueItem>(MaxBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            if (!await TryWriteAsync(batch))
            {
                foreach (var item in batch)
                {
                    await TryWriteAsync([item]);
                }
            }
        }
    }

    private async Task<bool> TryWriteAsync(List<QueueItem> batch)
    {
        var written = new List<(QueueItem.Ballot Ballot, VoteOutcome Outcome, LiveCampaign Campaign, CommittedVote? Vote)>(batch.Count);
        try
        {
            using (await gate.EnterAsync(CancellationToken.None))
            {
                await using var transaction = VoteTransaction.Begin(database.ConnectionString);
                foreach (var item in batch)
                {
                    switch (item)
                    {
                        case QueueItem.Ballot ballot:
                            var campaign = await campaigns.GetAsync(ballot.Duel.Campaign)
                                ?? throw new InvalidOperationException($"Campaign {ballot.Duel.Campaign} is gone, and campaigns never go.");
                            var vote = transaction.Insert(ballot, campaign.Judge(ballot.Duel, ballot.At));
                            written.Add((ballot, Outcome(vote), campaign, vote));
                            break;
                        case QueueItem.Refusal refusal:
                            transaction.Count(refusal);
                            break;
                    }
                }

                transaction.Commit();
            }
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

    private static VoteOutcome Outcome(CommittedVote? vote) => vote switch
    {
        null => new VoteOutcome.AlreadyAnswered(),
        { SetAside: { } reason } => new VoteOutcome.SetAside(reason),
        _ => new VoteOutcome.Counted(),
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A batch of {Count} votes could not be written")]
        public static partial void BatchFailed(ILogger logger, Exception problem, int count);
    }
}
