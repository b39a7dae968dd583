namespace Ideas.Ranking;

/// <summary>How fast a voter answered.</summary>
/// <param name="Timed">Answers with a thinking time, ties included.</param>
/// <param name="Median">The median thinking time; null without one.</param>
/// <param name="Fast">How many were faster than <see cref="VoterCheckOptions.ReadingTime"/>.</param>
public sealed record VoterPace(int Timed, TimeSpan? Median, int Fast)
{
    /// <summary>Share of fast answers, from 0 to 1; 0 without times.</summary>
    public double FastShare => Timed == 0 ? 0 : (double)Fast / Timed;
}
