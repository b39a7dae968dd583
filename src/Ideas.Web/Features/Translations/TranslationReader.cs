using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Translations;

/// <summary>How many ideas could be translated into a language, and how many of them lack it.</summary>
internal sealed record TranslationCount(string Language, int Missing, int Done);

/// <summary>Reads the ideas of a campaign for those who translate them. Retired ones need no translation.</summary>
internal sealed class TranslationReader(IdeasContext context)
{
    public const int PageSize = 20;

    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) => CampaignsByCode.FindAsync(context.Campaigns, code, ct);

    public async Task<IReadOnlyList<TranslationCount>> CountsAsync(CampaignId campaign, CancellationToken ct)
    {
        var counts = new List<TranslationCount>();
        foreach (var language in LocalizedText.Languages)
        {
            counts.Add(new TranslationCount(language, await Ideas(campaign, language, isDone: false).CountAsync(ct), await Ideas(campaign, language, isDone: true).CountAsync(ct)));
        }

        return counts;
    }

    /// <summary>Some ideas that lack a language, or have been translated into it; oldest first, so that nothing waits for ever.</summary>
    public async Task<IReadOnlyList<Idea>> IdeasAsync(CampaignId campaign, string language, bool isDone, int page, CancellationToken ct) =>
        await Ideas(campaign, language, isDone).OrderBy(i => i.SubmittedAt).ThenBy(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);

    /// <summary>Those with given ids, whatever has become of them.</summary>
    public async Task<IReadOnlyList<Idea>> IdeasAsync(CampaignId campaign, IReadOnlyCollection<IdeaId> ids, CancellationToken ct) =>
        await context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign && ids.Contains(i.Id)).OrderBy(i => i.SubmittedAt).ThenBy(i => i.Id).ToListAsync(ct);

    /// <summary>A longer text that lacks the language counts as missing too.</summary>
    private IQueryable<Idea> Ideas(CampaignId campaign, string language, bool isDone)
    {
        var ideas = context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign && i.State != IdeaState.Retired && i.Language != language);
        return language switch
        {
            "fi" => ideas.Where(i => (i.Text.Fi != null && (i.Details.Fi != null || (i.Details.Sv == null && i.Details.En == null))) == isDone),
            "sv" => ideas.Where(i => (i.Text.Sv != null && (i.Details.Sv != null || (i.Details.Fi == null && i.Details.En == null))) == isDone),
            _ => ideas.Where(i => (i.Text.En != null && (i.Details.En != null || (i.Details.Fi == null && i.Details.Sv == null))) == isDone),
        };
    }
}
