namespace Ideas.Web.Features.Voting;

/// <summary>What one participant has answered.</summary>
internal sealed class Player
{
    public static readonly Player Stranger = new();

    /// <summary>Of so many duels it is remembered who stood in them.</summary>
    private const int Remembered = 10;

    private readonly CompactSet pairs = new();

    /// <summary>The last duels, oldest first; one more than is told of, because the last may be taken back.</summary>
    private readonly List<(ulong Pair, long Sequence)> last = new(Remembered + 1);

    public int Answered { get; set; }

    /// <summary>How many of the answers count.</summary>
    public int Counted { get; set; }

    public bool HasSeen(int first, int second) => pairs.Contains(Key(first, second));

    /// <summary>How often an idea stood in the last duels.</summary>
    public int Met(int idea)
    {
        var times = 0;
        for (var i = Math.Max(0, last.Count - Remembered); i < last.Count; i++)
        {
            times += (int)(last[i].Pair >> 32) == idea || (int)last[i].Pair == idea ? 1 : 0;
        }

        return times;
    }

    public void Saw(int first, int second, long sequence)
    {
        pairs.Add(Key(first, second));
        if (last.Count > Remembered)
        {
            last.RemoveAt(0);
        }

        last.Add((Key(first, second), sequence));
    }

    /// <summary>As if the pair had not been answered.</summary>
    public void Forget(int first, int second, long sequence)
    {
        pairs.Remove(Key(first, second));
        last.RemoveAll(duel => duel.Sequence == sequence);
    }

    private static ulong Key(int first, int second) => ((ulong)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);
}
