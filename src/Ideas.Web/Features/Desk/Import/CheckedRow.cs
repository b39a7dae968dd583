using Ideas.Web.Domain;
using Ideas.Web.Features.Proposing;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Why a row cannot become an idea.</summary>
public enum RowProblem
{
    Empty,
    TooLong,
    DetailsTooLong,
    ThemeTooLong,
    CellTooLong,
    Formula,
    UnknownLanguage,
    SameAsRow,
    SameAsIdea,
}

/// <summary>A row as it would become an idea, and what is wrong with it.</summary>
/// <param name="Number">The row's number in the file.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Text">The idea.</param>
/// <param name="Details">The longer text.</param>
/// <param name="Theme">What it is about; empty when the row does not say.</param>
/// <param name="Problem">Null when all is well.</param>
/// <param name="About">What the sentence about the problem needs: how many characters too long, which other row, which word.</param>
internal sealed record CheckedRow(int Number, string Language, LocalizedText Text, LocalizedText Details, string Theme, RowProblem? Problem, string About)
{
    private const int Shown = 200;

    /// <summary>What it says, to be shown: a text that is too long for an idea only so far that one knows it again.</summary>
    public string Said => ReadingLimit.Short(Text.For(Language, Language).Text, Shown);

    public bool LooksPersonal => PersonalDataFinder.Find([.. LocalizedText.Languages.Select(Text.Exactly), .. LocalizedText.Languages.Select(Details.Exactly), Theme]) is not PersonalData.None;

    public IEnumerable<string> Keys => LocalizedText.Languages.Select(Text.Exactly).OfType<string>().Select(Key);

    /// <summary>Two texts with the same key are one idea twice.</summary>
    public static string Key(string text) => Idea.Tidy(text).TrimEnd('.', '!', '?', ' ').ToUpperInvariant();
}
