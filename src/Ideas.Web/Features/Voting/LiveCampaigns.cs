using System.Collections.Concurrent;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Every campaign that runs or that somebody has asked for, in memory. Whoever changes a campaign or its ideas calls <see cref="RefreshAsync"/>;
/// it cannot be cancelled, because by then the change is on disk.
/// </summary>
public sealed class LiveCampaigns(IServiceScopeFactory scopes, VoteReader stored) : IDisposable
{
    private readonly ConcurrentDictionary<CampaignId, Lazy<Task<LiveCampaign?>>> campaigns = new();
    private readonly ConcurrentDictionary<string, CampaignId> codes = new();
    private readonly SemaphoreSlim refreshing = new(1, 1);

    /// <summary>Something that a live screen shows has changed.</summary>
    public event Action<LiveCampaign>? Changed;

    /// <summary>Votes were committed or changed, so a ranking is due.</summary>
    public event Action<CampaignId>? Voted;

    /// <summary>How many are in memory.</summary>
    public int Count => campaigns.Count;

    public async Task<LiveCampaign?> FindAsync(string code, CancellationToken ct)
    {
        if (!codes.TryGetValue(code, out var id))
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
            if (await context.Campaigns.Where(c => c.Code == code).Select(c => (CampaignId?)c.Id).SingleOrDefaultAsync(ct) is not { } found)
            {
                return null;
            }

            codes[code] = id = found;
        }

        return await GetAsync(id);
    }

    public async Task<LiveCampaign?> GetAsync(CampaignId id)
    {
        var loading = campaigns.GetOrAdd(id, _ => new Lazy<Task<LiveCampaign?>>(() => Task.Run(() => LoadAsync(id))));
        try
        {
            return await loading.Value;
        }
        catch
        {
            campaigns.TryRemove(KeyValuePair.Create(id, loading));
            throw;
        }
    }

    public async Task RefreshAsync(CampaignId id)
    {
        if (await GetAsync(id) is not { } campaign)
        {
            campaigns.TryRemove(id, out _);
            return;
        }

        await refreshing.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
            campaign.Refresh((await FactsAsync(context, id))!, await IdeasAsync(context, id));
        }
        finally
        {
            refreshing.Release();
        }

        Changed?.Invoke(campaign);
    }

    /// <summary>Takes over a ranking, so that every screen shows its scores from now on.</summary>
    public async Task AnchorAsync(RankingSnapshot snapshot)
    {
        if (await GetAsync(snapshot.CampaignId) is { } campaign)
        {
            campaign.Anchor(snapshot);
            Changed?.Invoke(campaign);
        }
    }

    public void Dispose() => refreshing.Dispose();

    /// <summary>Follows changes to votes, once they are on disk and before anybody else writes.</summary>
    internal static void Follow(IReadOnlyList<VoteChange> changes)
    {
        foreach (var (campaign, before, after) in changes)
        {
            campaign.Take(before, after);
        }
    }

    /// <summary>Tells of changes to votes, once memory has followed them.</summary>
    internal void Announce(IReadOnlyList<VoteChange> changes)
    {
        foreach (var campaign in changes.Select(change => change.Campaign).Distinct())
        {
            Changed?.Invoke(campaign);
            Voted?.Invoke(campaign.Facts.Id);
        }
    }

    /// <summary>Follows erasures, once they are on disk. No number changes with them.</summary>
    internal static void Forget(IReadOnlyList<Erasure> erasures)
    {
        foreach (var (campaign, participant, nobody) in erasures)
        {
            campaign.Rename(participant, nobody);
        }
    }

    private async Task<LiveCampaign?> LoadAsync(CampaignId id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
        if (await FactsAsync(context, id) is not { } facts)
        {
            return null;
        }

        var campaign = new LiveCampaign(facts);
        campaign.Refresh(facts, await IdeasAsync(context, id));

        if (await context.Rankings.AsNoTracking().NewestFirst(id).Include(r => r.Rows).FirstOrDefaultAsync() is { } newest)
        {
            campaign.Anchor(newest);
        }

        foreach (var vote in stored.Read(id))
        {
            campaign.Take(null, new CommittedVote(vote.Sequence, vote.Participant, vote.Left, vote.Right, vote.Choice, vote.SetAside));
        }

        return campaign;
    }

    private static Task<CampaignFacts?> FactsAsync(IdeasContext context, CampaignId id) =>
        context.Campaigns.AsNoTracking().Where(c => c.Id == id)
            .Select(c => new CampaignFacts(
                c.Id, c.Code, c.Language, c.Question, c.Description, c.Promise, c.State, c.Moderation, c.Aim, c.BoardSize, c.AnswerLimit, c.RoundLength, c.Mode, c.Access, c.AccessWord, c.Networks, c.PublishesResult,
                c.Visibility, c.SmallestGroup, c.CollectsAt, c.OpensAt, c.ClosesAt, c.ClosedAt, c.IsDemo, c.BackgroundQuestions.Count > 0,
                context.Logos.Any(logo => logo.CampaignId == c.Id), c.Colour, c.RetentionMonths, c.AnswersBy, c.AnswersPromised))
            .SingleOrDefaultAsync();

    private static Task<List<IdeaRow>> IdeasAsync(IdeasContext context, CampaignId id) =>
        context.Ideas.AsNoTracking().Where(i => i.CampaignId == id).OrderBy(i => i.Id)
            .Select(i => new IdeaRow(i.Id, i.Text, i.Language, i.State, i.AuthorId, i.Details.Fi != null || i.Details.Sv != null || i.Details.En != null))
            .ToListAsync();
}
