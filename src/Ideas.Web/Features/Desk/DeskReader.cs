using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

internal enum DeskTab
{
    Pending,
    Live,
    Retired,
    Flagged,
}

/// <summary>An idea as moderators see it. Nobody sees who wrote it.</summary>
internal sealed record DeskIdea(Idea Idea, int Comparisons)
{
    public Wording Text => Idea.For(Texts.Language);

    public Wording Details => Idea.DetailsFor(Texts.Language);

    /// <summary>What may be put in other words, in the author's language; null where somebody has voted on it.</summary>
    public Wording? MayReword { get; init; }

    public IReadOnlyList<(FlagReason Reason, int Count)> Flags { get; init; } = [];

    /// <summary>The idea it was merged into.</summary>
    public Wording? MergedInto { get; init; }
}

/// <summary>Some ideas of a tab, and on how many pages they are.</summary>
internal sealed record DeskPage(IReadOnlyList<DeskIdea> Ideas, int Pages, int Found);

/// <summary>Reads the ideas of a campaign for its moderators.</summary>
internal sealed class DeskReader(IdeasContext context)
{
    public const int PageSize = 50;

    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) => CampaignsByCode.FindAsync(context.Campaigns, code, ct);

    public async Task<IReadOnlyDictionary<DeskTab, int>> CountsAsync(CampaignId campaign, CancellationToken ct)
    {
        var counts = new Dictionary<DeskTab, int>();
        foreach (var tab in Enum.GetValues<DeskTab>())
        {
            counts[tab] = await Of(campaign, tab).CountAsync(ct);
        }

        return counts;
    }

    /// <summary>What ideas of the campaign are said to be about, by the alphabet.</summary>
    public async Task<IReadOnlyList<string>> ThemesAsync(CampaignId campaign, CancellationToken ct) =>
        [.. (await context.Ideas.Where(i => i.CampaignId == campaign && i.Theme != null).Select(i => i.Theme!).Distinct().ToListAsync(ct)).Order(StringComparer.CurrentCulture)];

    /// <summary>What waits longest comes first; of the others, the newest.</summary>
    public async Task<DeskPage> ReadAsync(LiveCampaign live, DeskTab tab, string? search, int page, CancellationToken ct)
    {
        var ideas = Of(live.Facts.Id, tab);
        if (!string.IsNullOrWhiteSpace(search))
        {
            // In memory, because databases disagree on whether Ä is ä.
            var all = await ideas.Select(i => new { i.Id, i.Text }).ToListAsync(ct);
            var found = all.Where(i => Says(i.Text, search.Trim())).Select(i => i.Id).ToList();
            ideas = ideas.Where(i => found.Contains(i.Id));
        }

        var count = await ideas.CountAsync(ct);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var ordered = tab is DeskTab.Pending ? ideas.OrderBy(i => i.SubmittedAt).ThenBy(i => i.Id) : ideas.OrderByDescending(i => i.SubmittedAt).ThenByDescending(i => i.Id);
        var shown = await ordered.Skip((Math.Clamp(page, 1, pages) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new DeskPage(await ShowAsync(live, shown, ct), pages, count);
    }

    public async Task<IReadOnlyList<DeskIdea>> ReadAsync(LiveCampaign live, IReadOnlyCollection<IdeaId> ids, CancellationToken ct) =>
        await ShowAsync(live, await context.Ideas.AsNoTracking().Where(i => i.CampaignId == live.Facts.Id && ids.Contains(i.Id)).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<DeskIdea>> ShowAsync(LiveCampaign live, List<Idea> ideas, CancellationToken ct)
    {
        var ids = ideas.Select(i => i.Id).ToList();
        var flags = (await context.IdeaFlags.AsNoTracking().Where(f => ids.Contains(f.IdeaId) && !f.IsSettled).ToListAsync(ct)).ToLookup(f => f.IdeaId, f => f.Reason);
        var hostIds = ideas.Select(i => i.InFavourOf).OfType<IdeaId>().ToList();
        var hosts = await context.Ideas.AsNoTracking().Where(i => hostIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var compared = live.Standings().Ideas.ToDictionary(i => i.Id, i => i.Comparisons);
        var mayChange = live.Facts.State is not (CampaignState.Closed or CampaignState.Archived);
        return [.. ideas.Select(idea => new DeskIdea(idea, compared.GetValueOrDefault(idea.Id))
        {
            MayReword = mayChange && idea.State is not IdeaState.Retired && live.IsUntouched(idea.Id) ? idea.For(idea.Language) : null,
            Flags = [.. flags[idea.Id].GroupBy(reason => reason).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            MergedInto = idea.InFavourOf is { } host ? hosts[host].For(Texts.Language) : null,
        })];
    }

    private IQueryable<Idea> Of(CampaignId campaign, DeskTab tab)
    {
        var ideas = context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign);
        return tab switch
        {
            DeskTab.Pending => ideas.Where(i => i.State == IdeaState.Pending),
            DeskTab.Live => ideas.Where(i => i.State == IdeaState.Live),
            DeskTab.Retired => ideas.Where(i => i.State == IdeaState.Retired),
            DeskTab.Flagged => ideas.Where(i => i.State != IdeaState.Retired && context.IdeaFlags.Any(f => f.IdeaId == i.Id && !f.IsSettled)),
            _ => throw new ArgumentOutOfRangeException(nameof(tab)),
        };
    }

    private static bool Says(LocalizedText text, string search) =>
        LocalizedText.Languages.Select(text.Exactly).OfType<string>().Any(said => CultureInfo.InvariantCulture.CompareInfo.IndexOf(said, search, CompareOptions.IgnoreCase) >= 0);
}
