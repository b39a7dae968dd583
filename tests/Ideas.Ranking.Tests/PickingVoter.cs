namespace Ideas.Ranking.Tests;

/// <summary>Someone who answers what a <see cref="PairPicker"/> deals, and remembers it.</summary>
internal sealed class PickingVoter(PairPicker picker, int seed, params int[] own) : IVoter
{
    private readonly Random random = new(seed);
    private readonly Queue<int> recent = new();

    public HashSet<(int, int)> Seen { get; } = [];

    /// <summary>Items that are said to have been met this often, in place of what was met.</summary>
    public Func<int, int>? MetInstead { get; init; }

    public bool IsBarred(int item) => own.Contains(item);

    public bool HasSeen(int first, int second) => Seen.Contains(Sorted(first, second));

    public int Met(int item) => MetInstead is null ? recent.Count(item.Equals) : MetInstead(item);

    /// <summary>The next pair, without answering it.</summary>
    public (int First, int Second)? Look() => picker.Next(this, random);

    public IEnumerable<(int First, int Second)> Looks(int count) => Enumerable.Range(0, count).Select(_ => Look()!.Value);

    /// <summary>Up to so many pairs dealt and answered by true strengths.</summary>
    public IEnumerable<Comparison> Walk(double[]? truth = null, int most = int.MaxValue)
    {
        for (; most > 0 && Look() is var (first, second); most--)
        {
            Assert.NotEqual(first, second);
            Assert.DoesNotContain(own, i => i == first || i == second);
            Assert.True(Seen.Add(Sorted(first, second)), $"{first} and {second} were dealt twice");
            foreach (var item in new[] { first, second }) recent.Enqueue(item);
            while (recent.Count > 20) recent.Dequeue();
            var wins = random.NextDouble() < 1 / (1 + Math.Exp(truth is null ? 0 : truth[second] - truth[first]));
            var vote = wins ? new Comparison(first, second) : new Comparison(second, first);
            picker.Take(vote);
            yield return vote;
        }
    }

    private static (int, int) Sorted(int i, int j) => (Math.Min(i, j), Math.Max(i, j));
}
