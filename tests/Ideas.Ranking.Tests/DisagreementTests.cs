namespace Ideas.Ranking.Tests;

public sealed class DisagreementTests
{
    private static readonly SimulatedSegments Divided =
        new SimulatedSegments(12, seed: 1).Planted(0, 0).With(0, 20, 30, 2).With(1, 20, 30, -2).With(2, 20, 30);

    [Fact]
    public void The_names_of_the_segments_make_no_difference()
    {
        int[] name = [2, 0, 1];

        var renamed = Divided.Report([.. Divided.SegmentOf.Select(segment => (int?)name[segment!.Value])], new() { Permutations = 199 });

        var original = Divided.Report();
        Assert.Equal(0, original.DividingLines[0].Item);
        Assert.Equal(original.DividingLines.Select(item => item.Item), renamed.DividingLines.Select(item => item.Item));
        Assert.Equal(original.CommonGround.Select(item => item.Item), renamed.CommonGround.Select(item => item.Item));
        Assert.Equal(original.Items.Select(item => item.FamilyWisePValue), renamed.Items.Select(item => item.FamilyWisePValue));
        for (var segment = 0; segment < 3; segment++)
            Close.Absolute(
                original.Items.Select(item => item.Segments[segment].Lead), renamed.Items.Select(item => item.Segments[name[segment]].Lead), 1e-9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_nearly_the_same()
    {
        var (once, again) = (Divided.Report(), Divided.Report());

        Assert.Equal(once.Items.Select(item => item.PValue), again.Items.Select(item => item.PValue));
        Assert.Equal(once.Items.Select(item => item.FamilyWisePValue), again.Items.Select(item => item.FamilyWisePValue));
        var other = Divided.Report(Divided.SegmentOf, new() { Permutations = 999, Seed = 2 });
        Close.Absolute(once.Items.Select(item => item.PValue), other.Items.Select(item => item.PValue), 0.15);
    }

    [Fact]
    public void A_full_split_of_ten_is_as_unlikely_as_counting_says()
    {
        var segmentOf = Enumerable.Range(0, 10).Select(voter => (int?)(voter / 5)).ToArray();
        var votes = segmentOf.Select((segment, voter) => new DisagreementVote(voter, segment == 0 ? new(0, 1) : new(1, 0))).ToArray();

        var report = Disagreement.Of(SimulatedVoters.Known([0, 0, 0]), votes, segmentOf, 2, new() { Permutations = 4_999 });

        Assert.Equal(2.0 / 252, report.Items[0].PValue, 0.004);
        Assert.Equal(1, report.Items[2].PValue);
        Assert.Equal((5, 5), (report.Items[0].Segments[0].Voters, report.Items[0].Segments[0].Answers));
        Assert.Equal(report.Items[0].Segments[0].Lead, -report.Items[0].Segments[1].Lead, 1e-12);
    }

    [Fact]
    public void Ten_votes_of_one_person_are_not_ten_people()
    {
        var segmentOf = Enumerable.Range(0, 10).Select(voter => (int?)(voter / 5)).ToArray();
        var votes = Enumerable.Repeat(new DisagreementVote(0, new(0, 1)), 100)
            .Concat(Enumerable.Range(1, 9).Select(voter => new DisagreementVote(voter, voter % 2 == 0 ? new(0, 1) : new(1, 0)))).ToArray();

        var report = Disagreement.Of(SimulatedVoters.Known([0, 0]), votes, segmentOf, 2, new());

        Assert.Empty(report.DividingLines);
        Assert.InRange(report.Items[0].PValue, 0.2, 1);
    }

    [Fact]
    public void A_segment_of_too_few_and_voters_of_none_are_left_out()
    {
        var more = new SimulatedSegments(8, seed: 2).With(0, 6, 20).With(1, 4, 20).With(2, 6, 20).With(null, 9, 20).Report();

        Assert.Equal([0, 2], more.Segments);
        Assert.All(more.Items, item => Assert.Equal([0, 2], item.Segments.Select(segment => segment.Segment)));
        Assert.All(more.Items, item => Assert.All(item.Segments, segment => Assert.InRange(segment.Voters, 1, 6)));
    }

    [Fact]
    public void With_a_single_segment_there_is_nothing_to_compare()
    {
        var report = new SimulatedSegments(8, seed: 3).With(0, 10, 20).Report();

        Assert.Equal([0], report.Segments);
        Assert.Empty(report.CommonGround);
        Assert.Empty(report.DividingLines);
        Assert.All(report.Items, item => Assert.Equal((1, 1, 0), (item.PValue, item.FamilyWisePValue, Math.Round(item.Apart, 9))));
    }

    [Fact]
    public void Nothing_at_all_is_an_answer()
    {
        var empty = Disagreement.Of([], [], [], 0, new());
        var silent = Disagreement.Of(SimulatedVoters.Known([1, -1]), [], [0, 0, 1, null], 2, new() { MinimumVoters = 1 });
        var alone = Disagreement.Of(SimulatedVoters.Known([0], error: 0), [], [], 3, new());

        Assert.All((DisagreementReport[])[empty, silent, alone], report =>
            Assert.Equal((0, 0, 0), (report.Segments.Count, report.CommonGround.Count, report.DividingLines.Count)));
        Assert.Equal([(0, 1.0, 0.0, 0.0), (1, 1.0, 0.0, 0.0)], silent.Items.Select(item => (item.Item, item.PValue, item.Apart, item.LeastChance)));
    }

    [Fact]
    public void Only_ties_divide_nobody_and_please_nobody()
    {
        var segmentOf = Enumerable.Range(0, 12).Select(voter => (int?)(voter % 2)).ToArray();
        var votes = segmentOf.Select((_, voter) => new DisagreementVote(voter, new(voter % 3, (voter + 1) % 3, Tie: true))).ToArray();

        var report = Disagreement.Of(SimulatedVoters.Known([0, 0, 0], error: 0.4), votes, segmentOf, 3, new());

        Assert.Empty(report.CommonGround.Concat(report.DividingLines));
        Assert.All(report.Items, item => Assert.Equal((1, 0, 0.5), (item.PValue, item.Apart, item.LeastChance)));
    }

    [Fact]
    public void An_item_that_a_segment_never_judged_is_no_common_ground()
    {
        var campaign = new SimulatedSegments(10, seed: 4).Planted(3, 4).With(0, 10, 20).With(1, 10, 20);
        var votes = campaign.Votes.Where(vote => campaign.SegmentOf[vote.Voter] == 0 || (vote.Vote.Winner != 3 && vote.Vote.Loser != 3)).ToArray();

        var report = Disagreement.Of(campaign.Crowd(), votes, campaign.SegmentOf, 2, new());

        Assert.Contains(campaign.Report().CommonGround, item => item.Item == 3);
        Assert.DoesNotContain(report.CommonGround, item => item.Item == 3);
        var unheard = report.Items[3].Segments[1];
        Assert.Equal((0, 0, 0, 0.5), (unheard.Voters, unheard.Answers, unheard.Lead, unheard.LeadError));
        Assert.Equal(1, report.Items[3].PValue);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var crowd = SimulatedVoters.Known([1, 0]);
        foreach (var vote in (DisagreementVote[])[new(2, new(0, 1)), new(-1, new(0, 1)), new(0, new(0, 2)), new(0, new(-1, 0))])
            Assert.Throws<ArgumentOutOfRangeException>(() => Disagreement.Of(crowd, [vote], [0, 1], 2, new()));
        Assert.Throws<ArgumentException>(() => Disagreement.Of(crowd, [new(0, new(1, 1))], [0, 1], 2, new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Disagreement.Of(crowd, [], [2], 2, new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Disagreement.Of(crowd, [], [], -1, new()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisagreementOptions { Permutations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisagreementOptions { MinimumVoters = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisagreementOptions { Significance = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisagreementOptions { SegmentDeviation = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisagreementOptions { LikedSurely = double.NaN });
    }
}
