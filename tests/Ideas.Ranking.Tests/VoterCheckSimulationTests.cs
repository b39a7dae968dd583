namespace Ideas.Ranking.Tests;

public sealed class VoterCheckSimulationTests
{
    [Theory, InlineData(100, 80, 0, 15), InlineData(8, 4, 0, 300), InlineData(30, 60, 1, 20)]
    public void Careful_voters_are_hardly_ever_flagged(int items, int voters, double taste, int campaigns)
    {
        var reports = Enumerable.Range(1, campaigns).SelectMany(seed =>
            new SimulatedVoters(items, seed).With(voters, VoterKind.Careful, each: 25, taste: taste).Reports());

        Assert.InRange(Flagged(reports), 0, 0.02);
    }

    [Fact]
    public void Coin_throwers_are_mostly_found_by_fifty_answers()
    {
        var reports = Enumerable.Range(1, 40).SelectMany(seed =>
            new SimulatedVoters(100, seed).With(5, VoterKind.Coin, each: 50).With(75, VoterKind.Careful, each: 50).Reports().Take(5));

        Assert.InRange(Flagged(reports), 0.65, 1);
    }

    [Theory, InlineData(1), InlineData(0)]
    public void Those_who_always_click_one_side_are_found(double leftHabit)
    {
        var reports = Enumerable.Range(1, 40).SelectMany(seed =>
            new SimulatedVoters(50, seed)
                .With(5, VoterKind.OneSided, each: 25, leftHabit).With(60, VoterKind.Careful, each: 25).Reports().Take(5)).ToArray();

        Assert.InRange(Flagged(reports), 0.99, 1);
        Assert.All(reports, report => Assert.InRange(report.Sides.Tail, 0, 1e-7));
    }

    [Fact]
    public void The_chance_of_carelessness_is_calibrated_where_the_prior_fits()
    {
        var campaign = new SimulatedVoters(60, seed: 1).WithPopulation(8_000, careless: 0.3, most: 24);

        var reports = campaign.Reports(SimulatedVoters.Known(campaign.Truth), new() { CarelessVoters = 0.3 });

        foreach (var chance in (double[])[0.1, 0.3, 0.5, 0.7, 0.9])
        {
            var near = reports.Where(report => Math.Abs(report.Carelessness - chance) <= 0.1).ToArray();
            var careless = near.Average(report => campaign.Kinds[report.Voter] == VoterKind.Careful ? 0.0 : 1);
            Assert.Equal(near.Average(report => report.Carelessness), careless, 0.05);
        }
    }

    [Fact]
    public void It_is_calibrated_in_small_campaigns_too()
    {
        var verdicts = Enumerable.Range(1, 500).SelectMany(seed =>
        {
            var campaign = new SimulatedVoters(20, seed).WithPopulation(10, careless: 0.1, most: 30);
            return campaign.Reports().Select(report =>
                (report.Carelessness, IsCareless: campaign.Kinds[report.Voter] == VoterKind.Careful ? 0.0 : 1));
        }).ToArray();

        foreach (var chance in (double[])[0.05, 0.15, 0.5, 0.9])
        {
            var near = verdicts.Where(verdict => Math.Abs(verdict.Carelessness - chance) <= 0.1).ToArray();
            Assert.Equal(near.Average(verdict => verdict.Carelessness), near.Average(verdict => verdict.IsCareless), 0.1);
        }
    }

    [Fact]
    public void Among_few_voters_a_coin_thrower_does_not_agree_with_oneself()
    {
        var campaigns = Enumerable.Range(1, 200).Select(seed => new SimulatedVoters(8, seed).With(3, VoterKind.Coin, each: 40)).ToArray();

        var agreement = campaigns.SelectMany(campaign => campaign.Reports()).Select(report => report.Agreement).ToArray();

        Assert.InRange(campaigns.Average(OwnShare), 0.6, 1);
        Assert.Equal(0.5, (double)agreement.Sum(a => a.Agreed) / agreement.Sum(a => a.Compared), 0.02);
    }

    [Fact]
    public void An_only_voter_tells_nothing_about_agreement()
    {
        var reports = Enumerable.Range(1, 50).SelectMany(seed => new SimulatedVoters(12, seed).With(1, VoterKind.Coin, each: 30).Reports());

        Assert.All(reports, report => Assert.InRange(report.Carelessness, 0.05, 0.3));
    }

    [Fact]
    public void Leaving_a_voter_out_comes_close_to_ranking_without_that_voter()
    {
        var campaign = new SimulatedVoters(15, seed: 3).With(10, VoterKind.Careful, each: 30);
        var reports = campaign.Reports();

        var refitted = Enumerable.Range(0, 10).Select(voter =>
        {
            var others = campaign.Crowd(answer => answer.Voter != voter).OrderBy(item => item.Item).ToArray();
            return campaign.Answers.Where(answer => answer.Voter == voter).Sum(answer => Likelier(others[answer.Left], others[answer.Right]));
        });

        Close.Absolute(refitted, reports.Select(report => report.Agreement.IfCareful), 0.8);
    }

    private static double Flagged(IEnumerable<VoterReport> reports) => reports.Average(report => report.Carelessness > 0.9 ? 1.0 : 0);

    /// <summary>Chance that the stronger of two is preferred, softened by their errors, by a careful voter.</summary>
    private static double Likelier(RankedItem one, RankedItem other)
    {
        var variance = one.StandardError * one.StandardError + other.StandardError * other.StandardError;
        var lead = Math.Abs(one.Strength - other.Strength) / Math.Sqrt(1 + Math.PI / 8 * variance);
        return 0.01 + 0.98 / (1 + Math.Exp(-lead));
    }

    /// <summary>Share of answers that agree with strengths that include these answers.</summary>
    private static double OwnShare(SimulatedVoters campaign)
    {
        var strengths = campaign.Crowd().OrderBy(item => item.Item).Select(item => item.Strength).ToArray();
        return campaign.Answers.Average(answer =>
            strengths[answer.Left] > strengths[answer.Right] == (answer.Choice == VoterChoice.Left) ? 1.0 : 0);
    }
}
