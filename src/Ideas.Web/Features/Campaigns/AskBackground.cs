using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Units;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Sets a campaign's background questions as they were typed. What stays the same keeps its id.</summary>
internal sealed class AskBackground(IdeasContext context, UnitTree units, Texts texts)
{
    /// <summary>Whether what was typed differs from what the campaign asks.</summary>
    public static bool Differs(Campaign campaign, IReadOnlyList<TypedQuestion> typed, bool asksUnit)
    {
        var before = new CampaignStart(CampaignSettings.Of(campaign)) { Questions = campaign.BackgroundQuestions };
        return asksUnit != campaign.BackgroundQuestions.Any(IsUnits)
            || !Said(before.Typed(keepsIds: true), campaign.Language).SequenceEqual(Said(typed, campaign.Language));
    }

    /// <summary>Answers whether anything changed.</summary>
    public async Task<bool> RunAsync(Campaign campaign, IReadOnlyList<TypedQuestion> typed, bool asksUnit, CancellationToken ct)
    {
        var differs = Differs(campaign, typed, asksUnit);
        var asked = typed.Where(question => !string.IsNullOrWhiteSpace(question.Text)).ToList();
        foreach (var gone in campaign.BackgroundQuestions.Where(question => IsUnits(question) ? !asksUnit : !asked.Exists(stays => stays.Id == question.Id)).ToList())
        {
            campaign.Drop(gone);
        }

        if (asksUnit)
        {
            await AskUnitAsync(campaign, ct);
        }

        foreach (var (place, question) in asked.Index())
        {
            var existing = campaign.BackgroundQuestions.FirstOrDefault(other => other.Id == question.Id) ?? Add(campaign, Guid.CreateVersion7().ToString("N"));
            var before = existing.Options.ToDictionary(option => option.Id);
            var options = new List<BackgroundOption>();
            foreach (var (number, line) in TreeText.Read(question.Options, campaign.Language, existing.Tree()).Index())
            {
                options.Add(Option(before, line.Was, Guid.CreateVersion7().ToString("N"), line.Text, number, line.Parent is { } parent ? options[parent].Id : null));
            }

            existing.Rewrite(TreeText.ReadText(question.Text!, campaign.Language), options, place + 1);
        }

        return differs;
    }

    /// <summary>Copies the tree as it is now. An option's key is its unit's id, by which it is found again.</summary>
    private async Task AskUnitAsync(Campaign campaign, CancellationToken ct)
    {
        var question = campaign.BackgroundQuestions.FirstOrDefault(IsUnits) ?? Add(campaign, BackgroundQuestion.Units);
        var before = question.Options.ToDictionary(option => option.Id);
        var options = new Dictionary<Guid, BackgroundOption>();
        foreach (var (place, unit) in (await units.ReadAsync(ct)).Index())
        {
            var key = unit.Id.ToString("N");
            options[unit.Id] = Option(before, question.Options.FirstOrDefault(option => option.Key == key)?.Id, key, unit.Text, place, unit.Parent is { } parent ? options[parent].Id : null);
        }

        var text = LocalizedText.Languages.Aggregate(new LocalizedText(), (all, language) => all.With(language, texts.In(language, "background.unit")));
        question.Rewrite(text, [.. options.Values], 0);
    }

    private BackgroundQuestion Add(Campaign campaign, string key)
    {
        var question = new BackgroundQuestion(key, new LocalizedText(), [], 0);
        campaign.Ask(question);
        context.Add(question);
        return question;
    }

    private BackgroundOption Option(Dictionary<Guid, BackgroundOption> before, Guid? was, string key, LocalizedText text, int place, Guid? parent)
    {
        if (was is { } id && before.TryGetValue(id, out var option))
        {
            option.Rewrite(text, place, parent);
            return option;
        }

        return context.Add(new BackgroundOption(key, text, place, parent)).Entity;
    }

    private static bool IsUnits(BackgroundQuestion question) => question.Key == BackgroundQuestion.Units;

    private static IEnumerable<string> Said(IEnumerable<TypedQuestion> questions, string language) =>
        questions.Where(question => !string.IsNullOrWhiteSpace(question.Text))
            .SelectMany(question => TreeText.Read(question.Options, language, [])
                .Select(line => $"{line.Parent} {line.Text}")
                .Prepend($"{question.Id} {TreeText.ReadText(question.Text!, language)}"));
}
