namespace Ideas.Ranking.Tests;

public sealed class PairPickerTests
{
    public static TheoryData<PairAim> Aims => [PairAim.FindTheTop, PairAim.OrderEverything];

    [Theory, MemberData(nameof(Aims))]
    public void A_participant_meets_all_pairs_of_fourteen_items_once_each(PairAim aim)
    {
        var voter = new PickingVoter(Of(14, aim), seed: 1);

        var votes = voter.Walk().Count();

        Assert.Equal(14 * 13 / 2, votes);
        Assert.Null(voter.Look());
    }

    [Theory, MemberData(nameof(Aims))]
    public void Own_items_are_never_dealt_and_all_others_are(PairAim aim)
    {
        var voter = new PickingVoter(Of(30, aim), seed: 2, own: [0, 5, 11]);

        var votes = voter.Walk().Count();

        Assert.Equal(27 * 26 / 2, votes);
    }

    [Theory, InlineData(0), InlineData(1)]
    public void Fewer_than_two_items_make_no_pair(int items)
    {
        Assert.Null(new PickingVoter(Of(items), seed: 3).Look());
    }

    [Fact]
    public void One_foreign_item_makes_no_pair()
    {
        Assert.Null(new PickingVoter(Of(3), seed: 4, own: [0, 2]).Look());
    }

    [Fact]
    public void The_last_unseen_pair_of_many_is_found()
    {
        var voter = new PickingVoter(Of(200), seed: 5);
        for (var i = 0; i < 200; i++)
            for (var j = i + 1; j < 200; j++)
                if ((i, j) != (17, 130)) voter.Seen.Add((i, j));

        Assert.True(voter.Look() is (17, 130) or (130, 17));
    }

    [Fact]
    public void Two_items_left_among_many_own_ones_are_found()
    {
        var voter = new PickingVoter(Of(2_000), seed: 6, own: [.. Enumerable.Range(0, 2_000).Where(i => i is not (3 or 1_999))]);

        Assert.True(voter.Look() is (3, 1_999) or (1_999, 3));
    }

    [Theory, MemberData(nameof(Aims))]
    public void Items_out_of_play_wait_until_they_are_back(PairAim aim)
    {
        var picker = Of(12, aim);
        picker.SetInPlay(4, false);
        picker.SetInPlay(7, false);

        var without = new PickingVoter(picker, seed: 7).Walk().ToList();
        picker.SetInPlay(4, true);
        var with = new PickingVoter(picker, seed: 8).Walk().ToList();

        Assert.Equal((10 * 9 / 2, 11 * 10 / 2), (without.Count, with.Count));
        Assert.DoesNotContain(without, vote => vote.Winner is 4 or 7 || vote.Loser is 4 or 7);
        Assert.Equal(10, with.Count(vote => vote.Winner == 4 || vote.Loser == 4));
    }

    [Fact]
    public void Going_out_of_play_counts_at_once_also_between_two_duels()
    {
        var picker = Of(40);
        var voter = new PickingVoter(picker, seed: 9);
        _ = voter.Walk(most: 100).Count();

        picker.SetInPlay(picker.Add(), false);
        for (var i = 0; i < 38; i++) picker.SetInPlay(i, false);

        Assert.All(new PickingVoter(picker, seed: 10).Looks(20), pair => Assert.Equal(38 + 39, pair.First + pair.Second));
    }

    [Theory, MemberData(nameof(Aims))]
    public void An_item_met_three_times_lately_waits_while_others_can_be_had(PairAim aim)
    {
        var voter = new PickingVoter(Of(30, aim), seed: 11) { MetInstead = item => item < 20 ? 3 : 2 };

        var fresh = voter.Walk().Take(45).ToList();
        var rest = voter.Walk().Count();

        Assert.All(fresh, vote => Assert.True(vote.Winner >= 20 && vote.Loser >= 20));
        Assert.Equal(30 * 29 / 2, fresh.Count + rest);
    }

    [Theory, MemberData(nameof(Aims))]
    public void Each_side_is_as_likely(PairAim aim)
    {
        var picker = Of(20, aim);
        picker.Anchor([.. Enumerable.Range(0, 20).Select(i => new PairPicker.Known(i, 1 - i / 10.0, 0.3, i))]);

        var pairs = new PickingVoter(picker, seed: 12).Looks(4_000).ToList();

        Assert.InRange(pairs.Count(pair => pair.First < pair.Second) / 4_000.0, 0.47, 0.53);
    }

    [Theory, MemberData(nameof(Aims))]
    public void The_same_seed_deals_the_same_pairs(PairAim aim)
    {
        var one = new PickingVoter(Of(15, aim), seed: 13).Walk();

        var other = new PickingVoter(Of(15, aim), seed: 13).Walk();

        Assert.Equal(one, other);
    }

    [Theory, MemberData(nameof(Aims))]
    public void Many_participants_at_once_do_not_all_get_one_pair(PairAim aim)
    {
        var picker = Of(30, aim);
        _ = new PickingVoter(picker, seed: 14).Walk(most: 200).Count();

        var pairs = Enumerable.Range(0, 50).Select(seed => new PickingVoter(picker, seed).Look()).Distinct();

        Assert.InRange(pairs.Count(), 25, 50);
    }

    /// <summary>Both look anew at who is worth a duel, which otherwise happens only now and then.</summary>
    [Theory, MemberData(nameof(Aims))]
    public void What_is_known_can_be_rebuilt_from_the_votes_alone(PairAim aim)
    {
        var (lived, truth) = (Of(24, aim), Truth(24, seed: 15));
        var votes = Enumerable.Range(0, 9).SelectMany(seed => new PickingVoter(lived, seed).Walk(truth, most: 23)).ToList();

        var rebuilt = Of(24, aim);
        foreach (var vote in votes) rebuilt.Take(vote);

        Assert.Equal(207, votes.Count);
        AssertSame(lived, rebuilt);
    }

    [Theory, MemberData(nameof(Aims))]
    public void What_is_known_can_be_rebuilt_from_a_ranking_and_the_votes_since(PairAim aim)
    {
        var (lived, truth) = (Of(24, aim), Truth(25, seed: 16));
        var before = Enumerable.Range(0, 9).SelectMany(seed => new PickingVoter(lived, seed).Walk(truth, most: 23)).ToArray();
        var ranking = new Votes(24, before).Rank();
        Anchor(lived, ranking);
        lived.Add();
        var since = Enumerable.Range(20, 5).SelectMany(seed => new PickingVoter(lived, seed).Walk(truth, most: 13)).ToList();

        var rebuilt = Of(25, aim);
        Anchor(rebuilt, ranking);
        foreach (var vote in since) rebuilt.Take(vote);

        AssertSame(lived, rebuilt);
    }

    [Fact]
    public void An_anchor_forgets_what_the_ranking_lacks()
    {
        var (picker, truth) = (Of(20), Truth(20, seed: 17));
        _ = new PickingVoter(picker, seed: 18).Walk(truth, most: 100).Count();

        picker.Anchor([]);

        AssertSame(Of(20), picker);
    }

    [Theory, InlineData(PairAim.FindTheTop, 40), InlineData(PairAim.OrderEverything, 12)]
    public void A_late_item_soon_gets_a_fair_start(PairAim aim, int duels)
    {
        var (picker, truth) = (Of(40, aim), Truth(41, seed: 19));
        var votes = Enumerable.Range(0, 80).SelectMany(seed => new PickingVoter(picker, seed).Walk(truth, most: 25)).ToArray();
        Anchor(picker, new Votes(40, votes).Rank());
        truth[picker.Add()] = -1.5;

        var next = Enumerable.Range(100, duels).SelectMany(seed => new PickingVoter(picker, seed).Walk(truth, most: 1)).ToList();

        Assert.Equal(2_000, votes.Length);
        Assert.InRange(next.Count(vote => vote.Winner == 40 || vote.Loser == 40), PairPicker.FairStart, duels);
    }

    [Fact]
    public void To_find_the_top_most_duels_are_among_contenders()
    {
        var (picker, truth) = (Of(100), Truth(100, seed: 20));
        var best = Enumerable.Range(0, 100).OrderByDescending(i => truth[i]).Take(25).ToHashSet();

        var counts = Campaign(picker, truth, votes: 3_000).Skip(1_500).SelectMany(vote => new[] { vote.Winner, vote.Loser }).ToList();

        Assert.InRange(counts.Count(best.Contains) / 3_000.0, 0.55, 0.9);
    }

    [Fact]
    public void To_order_everything_comparisons_are_spread()
    {
        var (picker, truth) = (Of(100, PairAim.OrderEverything), Truth(100, seed: 21));

        var counts = Campaign(picker, truth, votes: 2_000).SelectMany(vote => new[] { vote.Winner, vote.Loser }).CountBy(item => item).Select(pair => pair.Value).ToList();

        Assert.Equal(100, counts.Count);
        Assert.InRange(counts.Min(), 30, 40);
        Assert.InRange(counts.Max(), 40, 60);
    }

    [Fact]
    public void To_order_everything_partners_are_near_in_strength()
    {
        var (picker, truth) = (Of(100, PairAim.OrderEverything), Truth(100, seed: 22));

        var leads = Campaign(picker, truth, votes: 2_000).Skip(1_000).Average(vote => Math.Abs(truth[vote.Winner] - truth[vote.Loser]));

        var random = Enumerable.Range(0, 99).SelectMany(i => Enumerable.Range(i + 1, 99 - i).Select(j => Math.Abs(truth[i] - truth[j]))).Average();
        Assert.InRange(leads, 0.2 * random, 0.8 * random);
    }

    [Fact]
    public void An_item_known_for_certain_is_still_dealt()
    {
        var picker = Of(12);
        picker.Anchor([.. Enumerable.Range(0, 12).Select(i => new PairPicker.Known(i, 0, 0, 100))]);

        Assert.Equal(12 * 11 / 2, new PickingVoter(picker, seed: 23).Walk().Count());
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new PairPicker(null!));
        Assert.Throws<ArgumentNullException>(() => Of(3).Next(null!, new Random(1)));
        Assert.Throws<ArgumentNullException>(() => Of(3).Next(new PickingVoter(Of(3), 1), null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).SetInPlay(3, false));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Take(new(0, 3)));
        Assert.Throws<ArgumentException>(() => Of(3).Take(new(1, 1)));
        Assert.Throws<ArgumentNullException>(() => Of(3).Anchor(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Anchor([], priorDeviation: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Anchor([], carelessRate: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Anchor([new(3, 0, 1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Anchor([new(0, double.NaN, 1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(3).Anchor([new(0, 0, -1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairPickerOptions { Top = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairPickerOptions { Exploring = 1.01 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairPickerOptions { Exploring = -0.01 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairPickerOptions { Exploring = double.NaN });
    }

    private static PairPicker Of(int items, PairAim aim = PairAim.FindTheTop)
    {
        var picker = new PairPicker(new() { Aim = aim });
        for (var i = 0; i < items; i++) Assert.Equal(i, picker.Add());
        Assert.Equal(items, picker.Count);
        return picker;
    }

    private static double[] Truth(int items, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, items).Select(_ => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)];
    }

    private static void Anchor(PairPicker picker, RankingOutcome.Ranked ranking) => picker.Anchor(
        ranking.Items.Select(item => new PairPicker.Known(item.Item, item.Strength, item.StandardError, item.Comparisons)),
        ranking.PriorDeviation, ranking.CarelessRate);

    /// <summary>Votes of sessions of 25, with a ranking after every ten sessions.</summary>
    private static List<Comparison> Campaign(PairPicker picker, double[] truth, int votes)
    {
        var all = new List<Comparison>();
        for (var session = 0; all.Count < votes; session++)
        {
            all.AddRange(new PickingVoter(picker, session).Walk(truth, most: 25));
            if (session % 10 == 9) Anchor(picker, new Votes(truth.Length, [.. all]).Rank(new() { PriorDeviation = 1, CarelessRate = 0 }));
        }

        return all;
    }

    private static void AssertSame(PairPicker one, PairPicker other)
    {
        foreach (var picker in new[] { one, other })
        {
            picker.SetInPlay(0, false);
            picker.SetInPlay(0, true);
        }

        Assert.Equal(new PickingVoter(one, seed: 99).Looks(60), new PickingVoter(other, seed: 99).Looks(60));
    }
}
