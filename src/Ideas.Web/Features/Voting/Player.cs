namespace Ideas.Web.Features.Voting;

/// <summary>What one participant has answered.</summary>
internal sealed class Player
{
    public static readonly Player Stranger = new();

    private readonly HashSet<ulong> pairs = [];

    public int Answered { get; set; }

    public bool Counts { get; set; }

    public bool HasSeen(int first, int second) => pairs.Contains(Key(first, second));

    public void Saw(int first, int second) => pairs.Add(Key(first, second));

    private static ulong Key(int first, int second) => ((ulong)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);
}
