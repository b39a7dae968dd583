namespace Ideas.Ranking.Tests;

/// <summary>Pairs for somebody who has chosen one of the two items.</summary>
public sealed class PairPickerWithTests
{
    private readonly Random random = new(1);

    [Fact]
    public void The_item_meets_every_other_once_and_then_nobody()
    {
        var picker = Of(30);
        var voter = new PickingVoter(picker, seed: 1);

        var partners = new List<int>();
        while (picker.NextWith(7, voter, random) is var (first, second))
        {
            Assert.True(voter.Seen.Add((Math.Min(first, second), Math.Max(first, second))));
            partners.Add(first == 7 ? second : first);
        }

        Assert.Equal(Enumerable.Range(0, 30).Where(item => item != 7), partners.Order());
    }

    [Fact]
    public void The_sides_are_random()
    {
        var (picker, voter) = (Of(2), new PickingVoter(Of(2), seed: 1));

        var lefts = Enumerable.Range(0, 100).Count(_ => picker.NextWith(0, voter, random) is (0, 1));

        Assert.InRange(lefts, 25, 75);
    }

    [Fact]
    public void The_partner_is_the_one_that_tells_most()
    {
        var picker = Of(4);
        picker.Anchor([new(0, 0, 0.5, 20), new(1, 5, 0.5, 20), new(2, 0.1, 0.5, 20), new(3, -5, 0.5, 20)]);

        var pairs = Enumerable.Range(0, 50).Select(_ => picker.NextWith(0, new PickingVoter(picker, seed: 1), random)!.Value);

        Assert.All(pairs, pair => Assert.Equal(2, pair.First + pair.Second));
    }

    [Fact]
    public void An_own_item_cannot_be_chosen_and_is_no_partner()
    {
        var picker = Of(3);
        var voter = new PickingVoter(picker, seed: 1, own: [0, 1]);

        Assert.Null(picker.NextWith(0, voter, random));
        Assert.Null(picker.NextWith(2, voter, random));
    }

    [Fact]
    public void An_item_out_of_play_cannot_be_chosen_and_is_no_partner()
    {
        var picker = Of(3);
        picker.SetInPlay(1, false);
        var voter = new PickingVoter(picker, seed: 1);

        Assert.Null(picker.NextWith(1, voter, random));
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(picker.NextWith(0, voter, random) is (0, 2) or (2, 0)));
    }

    [Fact]
    public void The_last_partner_among_many_is_found()
    {
        var picker = Of(2_000);
        var voter = new PickingVoter(picker, seed: 1);
        voter.Seen.UnionWith(Enumerable.Range(1, 1_999).Where(item => item != 1_234).Select(item => (0, item)));

        Assert.True(picker.NextWith(0, voter, random) is (0, 1_234) or (1_234, 0));
    }

    [Fact]
    public void A_partner_met_often_waits_for_as_long_as_there_is_another()
    {
        var picker = Of(3);
        var voter = new PickingVoter(picker, seed: 1) { MetInstead = item => item == 1 ? 9 : 0 };

        var before = picker.NextWith(0, voter, random)!.Value;
        voter.Seen.Add((0, 2));
        var after = picker.NextWith(0, voter, random)!.Value;

        Assert.Equal((2, 1), (before.First + before.Second, after.First + after.Second));
    }

    [Fact]
    public void An_item_that_was_never_added_is_an_error()
    {
        var picker = Of(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => picker.NextWith(2, new PickingVoter(picker, seed: 1), random));
    }

    private static PairPicker Of(int items)
    {
        var picker = new PairPicker(new PairPickerOptions());
        for (var i = 0; i < items; i++)
        {
            picker.Add();
        }

        return picker;
    }
}
