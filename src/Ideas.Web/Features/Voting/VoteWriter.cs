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

    private readonly VoteStore store = new(database);
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

    public override void Dispose()
    {
        store.Dispose();
        base.Dispose();
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
        var items = new List<QueueItem>(MaxBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            pulse.Work();
            items.Clear();
            while (items.Count < MaxBatch && queue.Reader.TryRead(out var item))
            {
                items.Add(item);
                if (item is QueueItem.Erasing)
                {
                    // What comes after it is a newcomer's, and memory has to know that first.
                    break;
                }
            }

            if (!await TryWriteAsync(items) && items.Count > 1)
            {
                foreach (var item in items)
                {
                    await TryWriteAsync([item]);
                }
            }

            pulse.Rest();
        }
    }

    private async Task<bool> TryWriteAsync(List<QueueItem> items)
    {
        using var activity = metrics.StartBatch(items.Count);
        VoteBatch batch;
        try
        {
            var known = await FindCampaignsAsync(items);
            using (await gate.EnterAsync(CancellationToken.None))
            {
                var startedAt = Stopwatch.GetTimestamp();
                batch = Write(items, known);
                metrics.Committed(items.Count, Stopwatch.GetElapsedTime(startedAt));

                // Whoever comes through the gate next finds memory equal to the disk.
                LiveCampaigns.Follow(batch.Changes);
                LiveCampaigns.Forget(batch.Erasures);
            }
        }
        catch (Exception problem) when (DiskTrouble.IsBehind(problem))
        {
            Refuse(items, problem);
            return true;
        }
        catch (Exception problem)
        {
            Log.BatchFailed(logger, problem, items.Count);
            if (items is [QueueItem.Asked lost])
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

        campaigns.Announce(batch.Changes);
        foreach (var (item, outcome) in batch.Outcomes)
        {
            item.Outcome.TrySetResult(outcome);
        }

        return true;
    }

    /// <summary>One transaction: all of it, or none.</summary>
    private VoteBatch Write(List<QueueItem> items, IReadOnlyDictionary<CampaignId, LiveCampaign> known)
    {
        try
        {
            store.Begin();
            var batch = new VoteBatch(store, known);
            foreach (var item in items)
            {
                batch.Write(item);
            }

            store.Commit();
            return batch;
        }
        catch
        {
            store.Close();
            throw;
        }
    }

    /// <summary>Trying one by one would not help. It is logged once, because logs need room on a full disk too.</summary>
    private void Refuse(List<QueueItem> items, Exception problem)
    {
        if (!isRefused)
        {
            Log.DiskRefuses(logger, problem);
            isRefused = true;
        }

        foreach (var item in items.OfType<QueueItem.Asked>())
        {
            item.Outcome.TrySetResult(new VoteOutcome.Unsaved());
        }
    }

    /// <summary>Loaded before the gate, so that a campaign's first vote after a start holds nobody else's.</summary>
    private async Task<Dictionary<CampaignId, LiveCampaign>> FindCampaignsAsync(List<QueueItem> items)
    {
        var known = new Dictionary<CampaignId, LiveCampaign>();
        foreach (var item in items.OfType<QueueItem.Asked>())
        {
            if (!known.ContainsKey(item.Campaign))
            {
                known[item.Campaign] = await campaigns.GetAsync(item.Campaign) ?? throw new InvalidOperationException($"Campaign {item.Campaign} is gone, and campaigns never go.");
            }
        }

        return known;
    }

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
