namespace Ideas.Ranking.Tests;

public sealed class PairChoiceTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_participant_meets_all_pairs_of_twelve_ideas_once_each(int seed)
    {
        var participant = new Participant(Participant.Ideas(12), seed);

        var pairs = participant.Walk().ToList();

        Assert.Equal(12 * 11 / 2, pairs.Count);
        Assert.All(pairs, pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Own_ideas_are_never_dealt_and_all_others_are()
    {
        var participant = new Participant(Participant.Ideas(12), seed: 4, own: [0, 5, 11]);

        var pairs = participant.Walk().ToList();

        Assert.Equal(9 * 8 / 2, pairs.Count);
        Assert.DoesNotContain(pairs.SelectMany(pair => new[] { pair.First, pair.Second }), i => i is 0 or 5 or 11);
    }

    [Theory, InlineData(0), InlineData(1)]
    public void Fewer_than_two_ideas_make_no_pair(int ideas)
    {
        var participant = new Participant(Participant.Ideas(ideas), seed: 5);

        Assert.Null(participant.Look());
    }

    [Fact]
    public void One_foreign_idea_makes_no_pair()
    {
        var participant = new Participant(Participant.Ideas(3), seed: 6, own: [0, 2]);

        Assert.Null(participant.Look());
    }

    [Fact]
    public void The_last_unseen_pair_of_many_is_found()
    {
        var random = new Random(7);

        var pair = PairChoice.Next(Participant.Ideas(300), _ => false, (i, j) => Math.Min(i, j) != 17 || Math.Max(i, j) != 230, random);

        Assert.True(pair is (17, 230) or (230, 17));
    }

    [Fact]
    public void Two_ideas_left_among_many_own_ones_are_found()
    {
        var random = new Random(8);

        var pair = PairChoice.Next(Participant.Ideas(2_000), i => i is not (3 or 1_999), (_, _) => false, random);

        Assert.True(pair is (3, 1_999) or (1_999, 3));
    }

    [Fact]
    public void A_new_idea_among_thirty_is_in_a_third_of_the_next_duels()
    {
        var ideas = Participant.Ideas(30);
        ideas[13] = new PairCandidate(EloScale.Centre, 0);
        var participant = new Participant(ideas, seed: 9);

        var duels = Enumerable.Range(0, 300).Select(_ => participant.Look()!.Value);

        Assert.InRange(duels.Count(duel => duel.First == 13 || duel.Second == 13), 100, 300);
    }

    [Fact]
    public void Each_side_is_as_likely()
    {
        var ideas = Participant.Ideas(20);
        ideas[4] = new PairCandidate(EloScale.Centre, 0);
        var participant = new Participant(ideas, seed: 10);

        var duels = Enumerable.Range(0, 4_000).Select(_ => participant.Look()!.Value).ToList();

        Assert.InRange(duels.Count(duel => duel.First < duel.Second) / 4_000.0, 0.47, 0.53);
        Assert.InRange(duels.Count(duel => duel.First == 4) / (double)duels.Count(duel => duel.First == 4 || duel.Second == 4), 0.47, 0.53);
    }

    [Fact]
    public void Partners_are_near_in_rating_but_not_always_the_same()
    {
        var ideas = Enumerable.Range(0, 100).Select(i => new PairCandidate(1000 + 10 * i, i == 50 ? 0 : 20)).ToArray();
        var participant = new Participant(ideas, seed: 11);

        var partners = Enumerable.Range(0, 2_000).Select(_ => participant.Look()!.Value)
            .Where(duel => duel.First == 50 || duel.Second == 50).Select(duel => duel.First + duel.Second - 50).ToList();

        Assert.InRange(partners.Average(i => Math.Abs(i - 50)), 1, 10);
        Assert.InRange(partners.Distinct().Count(), 8, 40);
    }

    [Fact]
    public void Of_equally_near_partners_the_less_compared_comes_more_often()
    {
        var ideas = Enumerable.Range(0, 40).Select(i => new PairCandidate(1500, i == 0 ? 0 : i < 20 ? 4 : 200)).ToArray();
        var participant = new Participant(ideas, seed: 12);

        var partners = Enumerable.Range(0, 2_000).Select(_ => participant.Look()!.Value)
            .Where(duel => duel.First == 0 || duel.Second == 0).Select(duel => duel.First + duel.Second).ToList();

        Assert.True(partners.Count(i => i < 20) > 2 * partners.Count(i => i >= 20));
    }

    [Fact]
    public void The_same_seed_deals_the_same_pairs()
    {
        var one = new Participant(Participant.Ideas(12), seed: 13).Walk();

        var other = new Participant(Participant.Ideas(12), seed: 13).Walk();

        Assert.Equal(one, other);
    }

    [Fact]
    public void Missing_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => PairChoice.Next([], null!, (_, _) => false, new Random(1)));
        Assert.Throws<ArgumentNullException>(() => PairChoice.Next([], _ => false, null!, new Random(1)));
        Assert.Throws<ArgumentNullException>(() => PairChoice.Next([], _ => false, (_, _) => false, null!));
    }
}
