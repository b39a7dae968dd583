namespace Ideas.Ranking;

/// <summary>
/// The chance that a voter is careless, by Bayes' rule over three kinds of voter. Careful: answers as the crowd would, but for
/// a share of slips. Coin: either side at a half. One-sided: left with a chance of one's own that may be anything from 0
/// to 1 alike, so that l left of n answers have the probability 1 / ((n + 1)·C(n, l)) (Laplace's rule of succession).
/// </summary>
/// <remarks>
/// Of careless voters a quarter is taken for one-sided. The fit's careless rate ε holds what careless voters answer and
/// what careful ones slip; the latter is the rest, (ε − π) / (1 − π) with π the share of careless voters, but at least 2 %,
/// as anyone slips. Ties say nothing: careful people have them where ideas are equal, and nobody knows how often
/// careless ones do. Speed enters by the number of fast answers. Their share differs between people: among careless
/// voters it is taken as uniform, among careful ones as Beta(1, 3) with a mean of a quarter, for there are fast thinkers. The
/// ratio of the two is cut off at 3 and cannot fall below ⅓, so that a pace alone takes a prior of 10 % no further than 25 %.
/// </remarks>
internal static class VoterMixture
{
    private const double OneSided = 0.25;
    private const double LeastSlips = 0.02;
    private const double MostBySpeed = 3;

    /// <summary>Share of slips among a careful voter's answers.</summary>
    public static double Slips(VoterCheckOptions options) =>
        Math.Max(LeastSlips, (options.CarelessRate - options.CarelessVoters) / (1 - options.CarelessVoters));

    /// <param name="careful">Log-likelihood of the decided answers for a careful voter.</param>
    /// <param name="sides">The sides they fell on.</param>
    /// <param name="pace">How fast all answers came.</param>
    /// <param name="prior">Share of careless voters.</param>
    public static double Carelessness(double careful, VoterSides sides, VoterPace pace, double prior)
    {
        var coin = Math.Exp(-sides.Decided * Math.Log(2) - careful);
        var oneSided = Math.Exp(-LogWays(sides.Decided, sides.Left) - Math.Log(sides.Decided + 1) - careful);
        var odds = prior / (1 - prior) * ((1 - OneSided) * coin + OneSided * oneSided) * SpeedRatio(pace);
        return 1 / (1 + 1 / odds);
    }

    /// <summary>How many times likelier this many fast answers are among careless voters; 1 without times.</summary>
    public static double SpeedRatio(VoterPace pace)
    {
        var (n, fast) = ((double)pace.Timed, (double)pace.Fast);
        var ratio = (n + 2) * (n + 3) / (3 * (n - fast + 1) * (n - fast + 2));
        return Math.Min(MostBySpeed, ratio);
    }

    /// <summary>ln C(n, k), exact to rounding, in at most n/2 steps.</summary>
    public static double LogWays(int n, int k)
    {
        var ways = 0.0;
        for (var j = Math.Min(k, n - k); j > 0; j--) ways += Math.Log((double)(n - j + 1) / j);
        return ways;
    }
}
