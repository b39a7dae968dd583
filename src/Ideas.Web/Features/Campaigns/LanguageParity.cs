using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Campaigns;

/// <summary>How evenly the languages come to be shown. Says nothing of who was shown what.</summary>
/// <param name="Lines">The languages that live ideas are written in.</param>
internal sealed record LanguageParity(IReadOnlyList<ShownInLanguage> Lines)
{
    /// <summary>Before an idea of each language has stood in so many duels, nothing can be said.</summary>
    public const int Enough = 6;

    /// <summary>So much less than the most shown language is still alike: a quarter of it comes and goes by chance.</summary>
    public const double Alike = 0.75;

    public static LanguageParity Of(IEnumerable<ShownInLanguage> shown) => new([.. shown.Where(line => line.Ideas > 0)]);

    public static double PerIdea(ShownInLanguage line) => (double)line.Shown / line.Ideas;

    /// <summary>With one language there is nothing to compare.</summary>
    public bool HasSeveral => Lines.Count > 1;

    /// <summary>The languages that are shown least and most, for each idea.</summary>
    public (ShownInLanguage Least, ShownInLanguage Most) Ends => (Lines.MinBy(PerIdea)!, Lines.MaxBy(PerIdea)!);

    /// <summary>One of the sentences: too early to say, alike, or one language less than another.</summary>
    public string Verdict => PerIdea(Ends.Most) < Enough ? "early" : PerIdea(Ends.Least) >= Alike * PerIdea(Ends.Most) ? "alike" : "less";
}
