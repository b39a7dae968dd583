namespace Ideas.Ranking.Tests;

public sealed class VoterCheckTests
{
    private static readonly double[] Strengths = [2, 1, 0, -1, -2];

    [Fact]
    public void Without_answers_only_the_prior_is_known()
    {
        var reports = VoterChecks.Of(2, [], SimulatedVoters.Known(Strengths), new() { CarelessVoters = 0.2 });

        Assert.Equal([0, 1], reports.Select(report => report.Voter));
        Assert.All(reports, report =>
        {
            Assert.Equal((0, new VoterAgreement(0, 0, 0, 0, 1, 1), new VoterSides(0, 0, 1), new VoterPace(0, null, 0)),
                (report.Answers, report.Agreement, report.Sides, report.Pace));
            Assert.Equal(0.2, report.Carelessness, 1e-12);
        });
        Assert.Empty(VoterChecks.Of(0, [], [], new()));
    }

    [Theory, InlineData(VoterChoice.Left), InlineData(VoterChoice.Right)]
    public void One_answer_leaves_the_verdict_near_the_prior(VoterChoice choice)
    {
        var report = Check(Strengths, new VoterAnswer(0, 1, 2, choice));

        Assert.InRange(report.Carelessness, 0.05, 0.2);
    }

    [Fact]
    public void Only_ties_leave_the_prior()
    {
        var report = Check(Strengths, [.. Enumerable.Range(0, 4).Select(i => new VoterAnswer(0, i, i + 1, VoterChoice.Tie))]);

        Assert.Equal((4, 0, 0, 0.5), (report.Answers, report.Agreement.Compared, report.Sides.Decided, report.Sides.LeftShare));
        Assert.Equal(0.1, report.Carelessness, 1e-12);
    }

    [Fact]
    public void Among_equals_nobody_can_disagree()
    {
        var report = Check(new double[5], error: 0, [.. Sides("LRRLRLLR")]);

        Assert.Equal(new VoterAgreement(0, 0, 0, 0, 1, 1), report.Agreement);
        Assert.InRange(report.Carelessness, 0.05, 0.1);
    }

    [Fact]
    public void Agreement_is_set_against_chance_and_against_care()
    {
        var (strong, weak) = (Math.Log(0.9 / 0.1), 0.0);
        var answers = new[] { VoterChoice.Left, VoterChoice.Left, VoterChoice.Right }.Select(choice => new VoterAnswer(0, 0, 1, choice));

        var agreement = Check([strong, weak], error: 0, [.. answers]).Agreement;

        var p = 0.01 + 0.98 * 0.9;
        Assert.Equal((3, 2, 1.5), (agreement.Compared, agreement.Agreed, agreement.ByChance));
        Assert.Equal(0.5, agreement.ChanceTail, 1e-12);
        Assert.Equal(3 * p, agreement.IfCareful, 1e-9);
        Assert.Equal(1 - p * p * p, agreement.CarefulTail, 1e-9);
    }

    [Theory, InlineData("LLLLLLLLLL", 2 / 1024.0), InlineData("RRRRRRRRRR", 2 / 1024.0), InlineData("LLLLLLLLLR", 22 / 1024.0)]
    [InlineData("LR", 1), InlineData("LRL", 1)]
    public void One_sidedness_is_tested_exactly(string clicks, double tail)
    {
        var sides = Check(Strengths, [.. Sides(clicks)]).Sides;

        Assert.Equal((clicks.Length, clicks.Count('L'.Equals)), (sides.Decided, sides.Left));
        Assert.Equal(tail, sides.Tail, 1e-12);
    }

    [Fact]
    public void Long_runs_are_judged_without_loss()
    {
        var report = Check(new double[5], error: 0, [.. Sides(new string('L', 3_000) + new string('R', 2_000))]);

        Assert.InRange(report.Sides.Tail, 1e-46, 1e-43);
        Assert.InRange(report.Carelessness, 0.999, 1);
    }

    [Fact]
    public void Speed_alone_never_convicts_and_slowness_never_acquits()
    {
        var fast = Check(new double[5], error: 0, [.. Timed(0.2, 60)]);
        var slow = Check(new double[5], error: 0, [.. Timed(9, 60)]);

        Assert.Equal((60, 60, 1), (fast.Pace.Timed, fast.Pace.Fast, fast.Pace.FastShare));
        Assert.InRange(fast.Carelessness, 0.15, 0.25);
        Assert.InRange(slow.Carelessness, 0.025, 0.1);
    }

    [Fact]
    public void The_median_of_the_times_that_were_taken_is_told()
    {
        var answers = new double?[] { 4, null, 0.5, 2, 3 }.Select((seconds, i) =>
            new VoterAnswer(0, i % 4, 4, i == 0 ? VoterChoice.Tie : VoterChoice.Left, seconds is { } s ? TimeSpan.FromSeconds(s) : null));

        var pace = Check(Strengths, [.. answers]).Pace;

        Assert.Equal(new VoterPace(4, TimeSpan.FromSeconds(2.5), 1), pace);
    }

    [Fact]
    public void Unsure_strengths_soften_the_verdict()
    {
        var answers = Enumerable.Range(0, 12).Select(k => new VoterAnswer(0, 2 * k, 2 * k + 1, VoterChoice.Left)).ToArray();
        var strengths = Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 1.0 : -1).ToArray();

        var reports = new[] { 0, 0.4, 0.8 }.Select(error => Check(strengths, error, answers)).ToArray();

        Assert.All(reports.Zip(reports.Skip(1)), pair => Assert.True(
            pair.First.Carelessness < pair.Second.Carelessness && pair.First.Agreement.IfCareful > pair.Second.Agreement.IfCareful));
        Assert.InRange(reports[^1].Carelessness, 0, 0.1);
    }

    [Fact]
    public void The_sides_may_be_swapped_and_the_answers_shuffled()
    {
        var campaign = new SimulatedVoters(20, seed: 4).WithPopulation(30, careless: 0.3, most: 40);
        var swapped = campaign.Answers.Select(answer => answer with { Left = answer.Right, Right = answer.Left, Choice = 1 - answer.Choice }).ToArray();
        new Random(1).Shuffle(swapped);

        var reports = VoterChecks.Of(30, swapped, campaign.Crowd(), new());

        var original = campaign.Reports();
        Assert.Equal(original.Select(report => report.Agreement.Agreed), reports.Select(report => report.Agreement.Agreed));
        Close.Absolute(original.Select(report => report.Carelessness), reports.Select(report => report.Carelessness), 1e-9);
        Close.Absolute(original.Select(report => 1 - report.Sides.LeftShare), reports.Select(report => report.Sides.LeftShare), 1e-9);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var crowd = SimulatedVoters.Known(Strengths);
        VoterAnswer[] nonsense =
        [
            new(1, 0, 1, default), new(-1, 0, 1, default), new(0, 5, 1, default), new(0, 0, -1, default),
            new(0, 0, 1, (VoterChoice)3), new(0, 0, 1, default, TimeSpan.FromSeconds(-1)),
        ];

        foreach (var answer in nonsense)
            Assert.Throws<ArgumentOutOfRangeException>(() => VoterChecks.Of(1, [answer], crowd, new()));
        Assert.Throws<ArgumentException>(() => VoterChecks.Of(1, [new(0, 2, 2, default)], crowd, new()));
        Assert.Throws<ArgumentException>(() => VoterChecks.Of(1, [], [.. crowd, crowd[0]], new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoterChecks.Of(-1, [], crowd, new()));
        Assert.Throws<ArgumentNullException>(() => VoterChecks.Of(1, [], crowd, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoterCheckOptions { CarelessVoters = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoterCheckOptions { CarelessRate = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoterCheckOptions { PriorDeviation = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoterCheckOptions { ReadingTime = TimeSpan.Zero });
    }

    private static VoterReport Check(double[] strengths, params VoterAnswer[] answers) => Check(strengths, 0.01, answers);

    private static VoterReport Check(double[] strengths, double error, VoterAnswer[] answers) =>
        Assert.Single(VoterChecks.Of(1, answers, SimulatedVoters.Known(strengths, error), new()));

    private static IEnumerable<VoterAnswer> Sides(string clicks) =>
        clicks.Select((side, k) => new VoterAnswer(0, k % 5, (k + 1) % 5, side == 'L' ? VoterChoice.Left : VoterChoice.Right));

    private static IEnumerable<VoterAnswer> Timed(double seconds, int answers) =>
        Sides(string.Concat(Enumerable.Repeat("LR", answers / 2))).Select(answer => answer with { Thinking = TimeSpan.FromSeconds(seconds) });
}
