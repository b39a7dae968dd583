namespace Ideas.Ranking;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>Φ(z): the chance of a value below <paramref name="z"/>, to 15 decimals, and to 8 digits far in the lower tail; 0 below −37.</summary>
    /// <remarks>
    /// The rational function of J. F. Hart et al., <i>Computer Approximations</i>, Wiley 1968, and a continued fraction beyond ±7, put
    /// together by G. West, Better approximations to cumulative normal functions, <i>Wilmott</i>, May 2005.
    /// </remarks>
    public static double Below(double z)
    {
        var x = Math.Abs(z);
        var tail = x > 37 ? 0 : Math.Exp(-0.5 * x * x) * (x < 7.07106781186547 ? Middle(x) : Far(x));
        return z > 0 ? 1 - tail : tail;
    }

    private static double Middle(double x) =>
        ((((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x
            + 221.213596169931) * x + 220.206867912376)
        / (((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x
            + 637.333633378831) * x + 793.826512519948) * x + 440.413735824752);

    private static double Far(double x) => 1 / ((x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) * Math.Sqrt(2 * Math.PI));
}
