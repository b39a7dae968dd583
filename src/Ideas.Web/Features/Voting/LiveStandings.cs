using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>A live idea with the one score that every screen shows.</summary>
public sealed record LiveIdea(IdeaId Id, LocalizedText Text, string Language, double Elo, int Comparisons)
{
    /// <summary>The score as a length, 0 to 100: how often it would win against an average idea.</summary>
    public int Share => (int)Math.Round(100 * EloScale.Expected(Elo, EloScale.Centre));

    public Wording For(string language) => Text.For(language, Language);
}

/// <summary>The moving numbers of a campaign at one version; ideas best first.</summary>
/// <param name="Settledness">How sure the last ranking was of its top, if it could say.</param>
/// <param name="TellsApart">False when the last ranking put hardly any two ideas in order.</param>
/// <param name="ShowsFigures">False when it has ended with so few voters that everybody may see places, but no scores.</param>
/// <param name="Newest">The ideas that came last, newest first; none once no more are taken.</param>
public sealed record LiveStandings(
    long Version, CampaignState State, int Participants, long Votes, IReadOnlyList<LiveIdea> Ideas, Settledness? Settledness, bool TellsApart, ResultsVisibility Visibility, ResultStage Stage, bool ShowsFigures, IReadOnlyList<LiveIdea> Newest)
{
    /// <summary>So many of the newest are told.</summary>
    public const int NewestKept = 10;

    /// <summary>The ideas that have been compared often enough to have a place.</summary>
    public IEnumerable<LiveIdea> Ranked => Ideas.Where(idea => idea.Comparisons >= Idea.RankedFrom);

    public IReadOnlyList<LiveIdea> Top(int count) => [.. Ranked.Take(count)];
}
