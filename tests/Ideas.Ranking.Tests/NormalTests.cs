namespace Ideas.Ranking.Tests;

public sealed class NormalTests
{
    /// <summary>Φ(z) = erfc(−z/√2)/2 to 16 digits; Φ(−20) as in M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, table 26.2.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-3, 1.349898031630095e-3)]
    [InlineData(-7, 1.279812543885835e-12)]
    [InlineData(-7.5, 3.190891672910896e-14)]
    [InlineData(-10, 7.619853024160525e-24)]
    [InlineData(-20, 2.753624118606234e-89)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Known_values_are_met(double z, double below)
    {
        var actual = Normal.Below(z);

        Close.Absolute([below], [actual], 1e-15);
        Close.Relative([below], [actual], 1e-8);
    }

    [Fact]
    public void It_is_symmetric_and_rises()
    {
        var points = Enumerable.Range(-160, 321).Select(k => k / 20.0).ToArray();

        var values = Array.ConvertAll(points, Normal.Below);

        Close.Absolute(values.Reverse().Select(value => 1 - value), values, 1e-15);
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
    }
}
