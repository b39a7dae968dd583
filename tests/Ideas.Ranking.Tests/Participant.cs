namespace Ideas.Ranking.Tests;

/// <summary>Someone who answers every pair dealt to them.</summary>
internal sealed class Participant(PairCandidate[] candidates, int seed, params int[] own)
{
    private readonly Random random = new(seed);

    public HashSet<(int, int)> Seen { get; } = [];

    public static PairCandidate[] Ideas(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new PairCandidate(1300 + 400.0 * i / count, 10 + i % 7))];

    /// <summary>The next pair, without answering it.</summary>
    public (int First, int Second)? Look() => PairChoice.Next(candidates, own.Contains, (i, j) => Seen.Contains(Sorted(i, j)), random);

    /// <summary>Pairs dealt and answered until there are no more.</summary>
    public IEnumerable<(int First, int Second)> Walk()
    {
        while (Look() is { } pair)
        {
            Assert.True(Seen.Add(Sorted(pair.First, pair.Second)), $"{pair} was dealt twice");
            yield return pair;
        }
    }

    private static (int, int) Sorted(int i, int j) => (Math.Min(i, j), Math.Max(i, j));
}
