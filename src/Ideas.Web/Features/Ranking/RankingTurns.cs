using System.Collections.Concurrent;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Ranking;

/// <summary>Lets one ranking of a campaign run at a time, whoever asks for it: the job, the board rule or the demonstration.</summary>
public sealed class RankingTurns
{
    private readonly ConcurrentDictionary<CampaignId, SemaphoreSlim> turns = new();

    /// <summary>Waits for the turn; disposing gives it on.</summary>
    public async Task<IDisposable> TakeAsync(CampaignId campaign, CancellationToken ct)
    {
        var turn = turns.GetOrAdd(campaign, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(ct);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
