using Ideas.Ranking;

namespace Ideas.Web.Features.Voting;

/// <summary>An idea's live score in Elo points, and how often it has been compared.</summary>
internal readonly record struct Rating(double Elo, int Comparisons)
{
    public static readonly Rating Unknown = new(EloScale.Centre, 0);
}
