using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Erasing;

/// <summary>What leadership wrote on a card over time, each text once.</summary>
internal sealed record WrittenCard(Guid Id, IReadOnlyList<string> Texts);

/// <summary>An idea that says the same as another, here or in a campaign that took it over.</summary>
internal sealed record SameIdea(Guid Id, string Code, LocalizedText Question, string Language);

/// <summary>Finds where else one would read about an idea whose text is to go.</summary>
internal sealed class FindMentions(IdeasContext context, Texts texts)
{
    public async Task<WrittenCard?> CardAsync(Idea idea, CancellationToken ct)
    {
        if (await context.BoardItems.AsNoTracking().Include(i => i.History).SingleOrDefaultAsync(i => i.IdeaId == idea.Id, ct) is not { } card)
        {
            return null;
        }

        var gone = LocalizedText.Languages.Select(language => texts.In(language, "redact.card")).ToHashSet();
        var experiments = await context.Experiments.AsNoTracking().Where(e => e.BoardItemId == card.Id).OrderBy(e => e.CreatedAt).ToListAsync(ct);
        var comments = await context.BoardComments.AsNoTracking().Where(c => c.BoardItemId == card.Id).OrderBy(c => c.At).Select(c => c.Text).ToListAsync(ct);
        var written = card.History.OrderBy(change => change.At).SelectMany(change => new[] { change.Answer, change.NextStep })
            .Concat(experiments.SelectMany(e => new[] { e.What, e.Who, e.Measure, e.Before, e.After, e.Learned })).Concat(comments).OfType<string>().Where(text => !gone.Contains(text)).Distinct().ToList();
        return written.Count == 0 ? null : new WrittenCard(card.Id.Value, written);
    }

    public async Task<IReadOnlyList<SameIdea>> SameAsync(Idea idea, CancellationToken ct)
    {
        if (idea.RedactedAt is not null)
        {
            return [];
        }

        var said = LocalizedText.Languages.Select(idea.Text.Exactly).Append(idea.OriginalText).OfType<string>().Distinct().ToList();
        var found = await context.Ideas.AsNoTracking()
            .Where(i => i.Id != idea.Id && (said.Contains(i.Text.Fi!) || said.Contains(i.Text.Sv!) || said.Contains(i.Text.En!) || said.Contains(i.OriginalText!)))
            .Join(context.Campaigns, i => i.CampaignId, campaign => campaign.Id, (i, campaign) => new { i.Id, Campaign = campaign })
            .ToListAsync(ct);
        return [.. found.Select(other => new SameIdea(other.Id.Value, other.Campaign.Code, other.Campaign.Question, other.Campaign.Language))];
    }
}
