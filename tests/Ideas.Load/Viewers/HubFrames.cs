using System.Buffers.Text;

namespace Ideas.Load.Viewers;

/// <summary>One update of the top ten as a screen gets it.</summary>
internal readonly record struct Update(long From, long Version, long Votes);

/// <summary>SignalR's JSON protocol, as much of it as it takes to listen: frames end with a record separator, and may come in pieces.</summary>
internal sealed class HubFrames
{
    private const byte End = 0x1e;

    private byte[] waiting = new byte[2048];
    private int filled;

    /// <summary>Set when the server says goodbye.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Takes what arrived, and hands on every update that is complete.</summary>
    public void Take(ReadOnlySpan<byte> arrived, Action<Update> updated)
    {
        if (waiting.Length < filled + arrived.Length) Array.Resize(ref waiting, 2 * (filled + arrived.Length));
        arrived.CopyTo(waiting.AsSpan(filled));
        filled += arrived.Length;
        var rest = waiting.AsSpan(0, filled);
        int end;
        while ((end = rest.IndexOf(End)) >= 0)
        {
            Read(rest[..end], updated);
            rest = rest[(end + 1)..];
        }

        rest.CopyTo(waiting);
        filled = rest.Length;
    }

    private void Read(ReadOnlySpan<byte> frame, Action<Update> updated)
    {
        if (frame.IndexOf("\"target\":\"changed\""u8) >= 0)
            updated(new Update(Number(frame, "\"from\":"u8), Number(frame, "\"version\":"u8), Number(frame, "\"votes\":"u8)));
        else if (frame.StartsWith("{\"type\":7"u8))
            IsClosed = true;
    }

    /// <summary>The first number of that name. The meter has a "votes" too, but it comes later.</summary>
    private static long Number(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> name)
    {
        var start = frame.IndexOf(name);
        return start >= 0 && Utf8Parser.TryParse(frame[(start + name.Length)..], out long number, out _) ? number : -1;
    }
}
