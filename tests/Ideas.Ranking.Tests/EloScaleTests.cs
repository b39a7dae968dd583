namespace Ideas.Ranking.Tests;

public sealed class EloScaleTests
{
    [Fact]
    public void Four_hundred_points_are_odds_of_ten_to_one()
    {
        var chance = EloScale.Expected(1900, 1500);

        Assert.Equal(10.0 / 11, chance, 1e-12);
        Assert.Equal(EloScale.PointsPerLogit, 400 / Math.Log(10), 1e-12);
    }

    [Theory, InlineData(-12.5), InlineData(0), InlineData(0.75)]
    public void A_strength_survives_the_way_to_Elo_and_back(double strength)
    {
        var elo = EloScale.FromStrength(strength);

        Assert.Equal(strength, EloScale.ToStrength(elo), 1e-12);
    }

    [Theory, InlineData(1500, 1500), InlineData(1712, 1388), InlineData(-90_000, 90_000)]
    public void The_chances_of_both_sides_add_up_to_one(double elo, double opponent)
    {
        var sum = EloScale.Expected(elo, opponent) + EloScale.Expected(opponent, elo);

        Assert.Equal(1, sum, 1e-12);
    }
}
