using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>Somebody in a session: answers some pairs, never the same twice, and leaves.</summary>
internal sealed class Voter(bool careless, int patience) : IVoter
{
    private const int Round = 10;

    private readonly HashSet<(int, int)> seen = [];
    private readonly Queue<int> recent = new();

    public bool IsCareless => careless;

    public bool IsDone => seen.Count >= patience;

    public (int First, int Second)? Pair { get; set; }

    public bool IsBarred(int item) => false;

    public bool HasSeen(int first, int second) => seen.Contains((Math.Min(first, second), Math.Max(first, second)));

    public int Met(int item)
    {
        var met = 0;
        foreach (var other in recent) met += other == item ? 1 : 0;
        return met;
    }

    public void Saw(int first, int second)
    {
        seen.Add((Math.Min(first, second), Math.Max(first, second)));
        recent.Enqueue(first);
        recent.Enqueue(second);
        while (recent.Count > 2 * Round) recent.Dequeue();
    }
}
