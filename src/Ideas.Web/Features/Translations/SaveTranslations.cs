using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Translations;

public enum TranslationOutcome
{
    Saved,

    /// <summary>Nothing was typed, or nothing else than is there.</summary>
    Unchanged,

    /// <summary>The longer text has no short one beside it, or a translation that is there was emptied.</summary>
    TextMissing,
    TooLong,
    DetailsTooLong,

    /// <summary>The original or its translation is another by now, so this one might say something else.</summary>
    ChangedMeanwhile,

    /// <summary>The idea was retired, or the campaign is over.</summary>
    Gone,
}

/// <summary>One idea in another language, as typed.</summary>
/// <param name="Stamp">What the idea's texts were when the translator read them.</param>
internal sealed record Translation(IdeaId Idea, string Language, string? Text, string? Details, string? Stamp);

/// <summary>Adds translations of ideas, or corrects them. The author's own text it never changes.</summary>
internal sealed class SaveTranslations(IdeasContext context, LiveCampaigns live, AuditTrail audit, WriteGate gate)
{
    public async Task<IReadOnlyDictionary<IdeaId, TranslationOutcome>> RunAsync(CampaignId campaign, IReadOnlyCollection<Translation> translations, CancellationToken ct)
    {
        var outcomes = new Dictionary<IdeaId, TranslationOutcome>();
        foreach (var translation in translations)
        {
            outcomes[translation.Idea] = await SaveAsync(campaign, translation, ct);
        }

        if (outcomes.ContainsValue(TranslationOutcome.Saved))
        {
            await live.RefreshAsync(campaign);
            var question = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == campaign, ct);
            var saved = outcomes.Values.Count(outcome => outcome is TranslationOutcome.Saved);
            await audit.WriteAsync(AuditAct.TextsTranslated, question.Question.For(question.Language, question.Language).Text, campaign, $"{translations.First().Language}: {saved}", ct);
        }

        return outcomes;
    }

    private async Task<TranslationOutcome> SaveAsync(CampaignId campaign, Translation translation, CancellationToken ct)
    {
        var (language, text, details) = (translation.Language, Idea.Tidy(translation.Text), Idea.TidyDetails(translation.Details));

        // From reading to writing nobody else changes the idea.
        using (await gate.EnterAsync(ct))
        {
            var open = context.Campaigns.Where(c => c.Id == campaign && c.State != CampaignState.Closed && c.State != CampaignState.Archived);
            var idea = await context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == translation.Idea && i.State != IdeaState.Retired && open.Any(c => c.Id == i.CampaignId), ct);
            if (idea is null || idea.Language == language)
            {
                return TranslationOutcome.Gone;
            }

            var (newText, newDetails) = (idea.Text.With(language, text), idea.Details.With(language, details));
            var problem = (newText, newDetails) == (idea.Text, idea.Details) ? TranslationOutcome.Unchanged
                : text.Length == 0 ? TranslationOutcome.TextMissing
                : Idea.Length(text) > Idea.MaxLength ? TranslationOutcome.TooLong
                : Idea.Length(details) > Idea.MaxDetails ? TranslationOutcome.DetailsTooLong
                : idea.TextStamp() != translation.Stamp ? TranslationOutcome.ChangedMeanwhile
                : TranslationOutcome.Saved;
            if (problem is TranslationOutcome.Saved)
            {
                await context.Ideas.Where(i => i.Id == idea.Id).ExecuteUpdateAsync(
                    change => change
                        .SetProperty(i => i.Text.Fi, newText.Fi).SetProperty(i => i.Text.Sv, newText.Sv).SetProperty(i => i.Text.En, newText.En)
                        .SetProperty(i => i.Details.Fi, newDetails.Fi).SetProperty(i => i.Details.Sv, newDetails.Sv).SetProperty(i => i.Details.En, newDetails.En),
                    ct);
            }

            return problem;
        }
    }
}
