namespace Ideas.Web.Features.Voting;

/// <summary>What one participant has answered.</summary>
internal sealed class Player
{
    public static readonly Player Stranger = new();

    /// <summary>Of so many duels it is remembered who stood in them.</summary>
    private const int Remembered = 10;

    private readonly CompactSet pairs = new();

    /// <summary>The ideas of the last duels, each plus one, so that 0 is nobody.</summary>
    private readonly int[] last = new int[2 * Remembered];

    private int duels;

    public int Answered { get; set; }

    public bool Counts { get; set; }

    public bool HasSeen(int first, int second) => pairs.Contains(Key(first, second));

    /// <summary>How often an idea stood in the last duels.</summary>
    public int Met(int idea) => last.AsSpan().Count(idea + 1);

    public void Saw(int first, int second)
    {
        pairs.Add(Key(first, second));
        var place = 2 * (duels++ % Remembered);
        (last[place], last[place + 1]) = (first + 1, second + 1);
    }

    private static ulong Key(int first, int second) => ((ulong)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);
}
