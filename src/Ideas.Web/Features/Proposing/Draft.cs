using Ideas.Web.Domain;

namespace Ideas.Web.Features.Proposing;

/// <summary>What an author has typed, tidied, and the language it is in.</summary>
internal sealed record Draft
{
    /// <param name="acceptsPersonal">The author has read the warning about personal data and wants it so.</param>
    public Draft(string? text, string? details, string? language, bool acceptsPersonal)
    {
        (Text, Details, Language) = (Idea.Tidy(text), Idea.TidyDetails(details), LocalizedText.Languages.Contains(language) ? language! : LocalizedText.Languages[0]);
        IsPersonal = !acceptsPersonal && PersonalDataFinder.Find(Text, Details) is not PersonalData.None;
    }

    public string Text { get; }

    public string Details { get; }

    public string Language { get; }

    /// <summary>Whether something in it looks personal that the author has not accepted.</summary>
    public bool IsPersonal { get; }

    /// <summary>What is wrong with it in any campaign; null when nothing is.</summary>
    public SubmitOutcome? Problem =>
        Text.Length == 0 ? SubmitOutcome.Empty
        : Idea.Length(Text) > Idea.MaxLength ? SubmitOutcome.TooLong
        : Idea.Length(Details) > Idea.MaxDetails ? SubmitOutcome.DetailsTooLong
        : null;

    public LocalizedText InLanguage(string text) => LocalizedText.Of(Language, text);
}
