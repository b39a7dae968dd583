namespace Ideas.Ranking.Tests;

public sealed class DisagreementSimulationTests
{
    [Theory, InlineData(0), InlineData(1)]
    public void Small_segments_that_do_not_differ_are_rarely_divided(double taste)
    {
        var reports = Simulated(1_000, campaign => campaign
            .With(0, voters: 5, each: 20, taste: taste).With(1, 6, 20, taste: taste).With(2, 8, 20, taste: taste));

        Assert.InRange(Share(reports, report => report.DividingLines.Count > 0), 0.02, 0.07);
        Assert.Equal(0.05, reports.Average(report => report.Items.Average(item => item.PValue <= 0.05 ? 1.0 : 0)), 0.01);
    }

    [Theory, InlineData(0), InlineData(1)]
    public void Segments_that_answer_more_than_others_are_not_divided_by_that(double taste)
    {
        var reports = Simulated(300, campaign => campaign
            .With(0, voters: 8, each: 12, taste: taste).With(1, 8, 25, taste: taste).With(2, 12, 50, taste: taste));

        Assert.InRange(Share(reports, report => report.DividingLines.Count > 0), 0, 0.08);
    }

    [Theory, InlineData(8, 30, 1.5, 0.75), InlineData(40, 25, 1, 0.9)]
    public void An_item_that_splits_is_found_and_is_never_common_ground(int voters, int each, double lead, double power)
    {
        var reports = Simulated(100, campaign => campaign.Planted(0, 0)
            .With(0, voters, each, lead).With(1, voters, each, -lead).With(2, voters, each));

        Assert.InRange(Share(reports, report => report.DividingLines.Any(IsFirst)), power, 1);
        Assert.InRange(Share(reports, report => report.DividingLines.Any(item => !IsFirst(item))), 0, 0.1);
        Assert.All(reports, report => Assert.DoesNotContain(report.CommonGround, IsFirst));
    }

    [Fact]
    public void A_liked_item_that_splits_is_no_common_ground_either()
    {
        var reports = Simulated(100, campaign => campaign.Planted(0, 2.5).With(0, 40, 25, 1.2).With(1, 40, 25, -1.2));

        Assert.All(reports, report => Assert.False(report.DividingLines.Any(IsFirst) && report.CommonGround.Any(IsFirst)));
        Assert.InRange(Share(reports, report => report.CommonGround.Any(IsFirst)), 0, 0.3);
    }

    [Fact]
    public void What_all_like_is_common_ground()
    {
        var reports = Simulated(200, campaign => campaign.Planted(1, 2.5).Planted(2, -1)
            .With(0, voters: 8, each: 30, taste: 0.5).With(1, 15, 30, taste: 0.5).With(2, 30, 30, taste: 0.5));

        Assert.InRange(Share(reports, report => report.CommonGround.Any(item => item.Item == 1)), 0.95, 1);
        Assert.InRange(Share(reports, report => report.CommonGround.Take(3).Any(item => item.Item == 1)), 0.9, 1);
        Assert.All(reports, report => Assert.DoesNotContain(report.CommonGround, item => item.Item == 2));
    }

    [Fact]
    public void In_a_small_campaign_the_opponents_of_a_divided_item_are_not_called_divided()
    {
        var reports = Simulated(100, campaign => campaign.Planted(0, 0).With(0, 100, 25, 1.5).With(1, 100, 25, -1.5), items: 10);

        Assert.All(reports, report => Assert.True(IsFirst(report.DividingLines[0])));
        Assert.InRange(Share(reports, report => report.DividingLines.Count > 1), 0, 0.1);
    }

    [Fact]
    public void Where_everything_divides_nearly_everything_is_found()
    {
        var (one, other) = (new SimulatedSegments(40, seed: 1).With(0, 200, 25), new SimulatedSegments(40, seed: 2).With(0, 200, 25));
        DisagreementVote[] votes = [.. one.Votes, .. other.Votes.Select(vote => vote with { Voter = 200 + vote.Voter })];
        var segmentOf = Enumerable.Range(0, 400).Select(voter => (int?)(voter / 200)).ToArray();
        var crowd = BradleyTerry.Rank(40, [.. votes.Select(vote => vote.Vote)], new() { PriorDeviation = 1, CarelessRate = 0 });

        var report = Disagreement.Of(Assert.IsType<RankingOutcome.Ranked>(crowd).Items, votes, segmentOf, 2, new() { Permutations = 199 });

        Assert.InRange(report.DividingLines.Count, 28, 40);
    }

    [Fact]
    public void Leads_are_shrunken_but_near_what_was_planted()
    {
        var reports = Simulated(30, campaign => campaign.Planted(0, 0).With(0, 150, 30, 0.5).With(1, 150, 30, -0.5));

        Assert.Equal(0.45, reports.Average(report => report.Items[0].Segments[0].Lead), 0.06);
        Assert.Equal(-0.45, reports.Average(report => report.Items[0].Segments[1].Lead), 0.06);
    }

    private static DisagreementReport[] Simulated(int campaigns, Func<SimulatedSegments, SimulatedSegments> build, int items = 20) =>
        [.. Enumerable.Range(1, campaigns).Select(seed => build(new SimulatedSegments(items, seed)).Report())];

    private static bool IsFirst(DisagreementItem item) => item.Item == 0;

    private static double Share(DisagreementReport[] reports, Func<DisagreementReport, bool> holds) =>
        reports.Average(report => holds(report) ? 1.0 : 0);
}
