using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Board;

/// <summary>A card as everybody sees it.</summary>
/// <param name="ShowsPlace">False while the campaign does not show everybody how its ideas are doing.</param>
/// <param name="ShowsScore">False where so few voted that only places show.</param>
public sealed record CardView(
    BoardItemId Id, IdeaId IdeaId, Wording Idea, Wording Question, string Code, int Rank, int Score, DateTimeOffset PushedAt, BoardCard Card, int Version, DateTimeOffset ChangedAt, bool IsDemo, bool ShowsPlace, bool ShowsScore)
{
    public BoardState State => Card.State;

    public required CampaignId Campaign { get; init; }

    /// <summary>The one that goes on, or the one that ended last.</summary>
    public Experiment? Experiment { get; init; }

    /// <summary>Null while all is well.</summary>
    public Staleness? Stale { get; init; }
}

/// <summary>One of a campaign's top N. <paramref name="Card"/> is set when it stands on the board already.</summary>
public sealed record BoardCandidate(Wording Idea, int Rank, int BestRank, int WorstRank, int Comparisons, BoardVerdict Verdict, BoardItemId? Card);

/// <summary>Reads the board for the reader's language, and knows who may read and move it.</summary>
public sealed class BoardReader(IdeasContext context, ResultStages stages, IAuthorizationService authorization, IOptions<SiteOptions> site, TimeProvider clock)
{
    public bool IsOpenTo(ClaimsPrincipal user) => !site.Value.BoardNeedsSignIn || user.Identity?.IsAuthenticated is true;

    public async Task<bool> MayMoveAsync(ClaimsPrincipal user) => (await authorization.AuthorizeAsync(user, Policies.Leads)).Succeeded;

    public async Task<IReadOnlyList<CardView>> AllAsync(CancellationToken ct) => await ReadAsync(context.BoardItems, ct);

    /// <summary>The cards that moved last.</summary>
    public async Task<IReadOnlyList<CardView>> LatestAsync(int count, CancellationToken ct) =>
        [.. (await ReadAsync(context.BoardItems.Where(item => item.State != BoardState.New), ct)).OrderByDescending(card => card.ChangedAt).ThenBy(card => card.ShowsPlace ? card.Rank : 0).Take(count)];

    public async Task<CardView?> FindAsync(BoardItemId id, CancellationToken ct) =>
        (await ReadAsync(context.BoardItems.Where(item => item.Id == id), ct)).SingleOrDefault();

    /// <summary>The cards of those of the ideas that stand on the board.</summary>
    public async Task<IReadOnlyDictionary<IdeaId, CardView>> OfAsync(IReadOnlyCollection<IdeaId> ideas, CancellationToken ct) =>
        (await ReadAsync(context.BoardItems.Where(item => ideas.Contains(item.IdeaId)), ct)).ToDictionary(card => card.IdeaId);

    /// <summary>What happened to a card, newest first.</summary>
    public async Task<IReadOnlyList<BoardChange>> HistoryAsync(BoardItemId id, CancellationToken ct) =>
        await context.Set<BoardChange>().AsNoTracking().Where(change => change.BoardItemId == id)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).ToListAsync(ct);

    /// <summary>The trials of a card, newest first.</summary>
    public async Task<IReadOnlyList<Experiment>> ExperimentsAsync(BoardItemId id, CancellationToken ct) =>
        await context.Experiments.AsNoTracking().Where(experiment => experiment.BoardItemId == id)
            .OrderByDescending(experiment => experiment.CreatedAt).ThenByDescending(experiment => experiment.Id).ToListAsync(ct);

    /// <summary>What leadership says of a card among itself, oldest first. Ask <see cref="MayMoveAsync"/> before.</summary>
    public async Task<IReadOnlyList<BoardComment>> CommentsAsync(BoardItemId id, CancellationToken ct) =>
        await context.BoardComments.AsNoTracking().Where(comment => comment.BoardItemId == id)
            .OrderBy(comment => comment.At).ThenBy(comment => comment.Id).ToListAsync(ct);

    /// <summary>How the top of a campaign stands with the board rule, by its newest ranking.</summary>
    public async Task<IReadOnlyList<BoardCandidate>> CandidatesAsync(Campaign campaign, CancellationToken ct)
    {
        if (await context.Rankings.AsNoTracking().NewestFirst(campaign.Id).Include(r => r.Rows).FirstOrDefaultAsync(ct) is not { } snapshot)
        {
            return [];
        }

        var rule = new BoardRule(campaign.BoardSize, campaign.BoardMinimum, snapshot.Rows);
        var top = rule.Top.ToList();
        var ids = top.Select(row => row.IdeaId).ToList();
        var ideas = await context.Ideas.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var there = await context.BoardItems.Where(i => i.CampaignId == campaign.Id).ToDictionaryAsync(i => i.IdeaId, i => i.Id, ct);
        return [.. top.Select(row => new BoardCandidate(
            ideas[row.IdeaId].For(Texts.Language), row.Rank, row.BestRank, row.WorstRank, row.Comparisons, rule.Judge(row),
            there.TryGetValue(row.IdeaId, out var item) ? item : null))];
    }

    private async Task<IReadOnlyList<CardView>> ReadAsync(IQueryable<BoardItem> items, CancellationToken ct)
    {
        var found = await items.AsNoTracking()
            .Join(context.Ideas, item => item.IdeaId, idea => idea.Id, (item, idea) => new { item, idea })
            .Join(context.Campaigns, pair => pair.item.CampaignId, campaign => campaign.Id, (pair, campaign) => new
            {
                pair.item,
                pair.idea,
                campaign,
                ChangedAt = context.Set<BoardChange>().Where(change => change.BoardItemId == pair.item.Id).Max(change => change.At),
            })
            .ToListAsync(ct);
        var experiments = (await context.Experiments.AsNoTracking().Where(experiment => items.Any(item => item.Id == experiment.BoardItemId)).ToListAsync(ct))
            .GroupBy(experiment => experiment.BoardItemId).ToDictionary(trials => trials.Key, trials => trials.MaxBy(trial => (trial.CreatedAt, trial.Id))!);
        var today = HelsinkiTime.Today(clock);
        var stage = await stages.ReadAsync(found.Select(row => row.campaign), ct);
        return [.. found
            .Select(row => new CardView(
                row.item.Id, row.idea.Id, row.idea.For(Texts.Language), row.campaign.Question.For(Texts.Language, row.campaign.Language), row.campaign.Code,
                row.item.RankAtPush, (int)Math.Round(row.item.EloAtPush), row.item.PushedAt, row.item.Card, row.item.Version, row.ChangedAt, row.campaign.IsDemo,
                row.campaign.Visibility.Shows(stage[row.campaign.Id].Stage, goesAhead: false), stage[row.campaign.Id].ShowsFigures)
            {
                Campaign = row.campaign.Id,
                Experiment = experiments.GetValueOrDefault(row.item.Id),
                Stale = StaleOf(row.item.Card, experiments.GetValueOrDefault(row.item.Id), row.ChangedAt, today),
            })
            .OrderByDescending(card => card.PushedAt.Date).ThenBy(card => card.ShowsPlace ? card.Rank : 0)];
    }

    /// <summary>That an experiment began or ended is a change too.</summary>
    private static Staleness? StaleOf(BoardCard card, Experiment? newest, DateTimeOffset changedAt, DateOnly today)
    {
        var experimentAt = newest?.EndedAt ?? newest?.CreatedAt;
        return Staleness.Of(card, newest is { Outcome: null } ? newest : null, experimentAt > changedAt ? experimentAt.Value : changedAt, today);
    }
}
