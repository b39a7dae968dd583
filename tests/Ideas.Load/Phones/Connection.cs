using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Ideas.Load.Phones;

/// <summary>
/// One kept HTTP/1.1 connection, as between a reverse proxy and the server. It reads no more of the protocol than Kestrel's
/// answers need, because client and server share the processor. What it answers is valid until the next request.
/// </summary>
internal sealed class Connection(IPEndPoint server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Socket? socket;
    private byte[] raw = new byte[8192];
    private byte[] body = new byte[8192];
    private byte[] page = new byte[16384];
    private int filled;
    private int at;

    /// <summary>Status line and headers of the last answer, with the empty line.</summary>
    public ReadOnlySpan<byte> Head => raw.AsSpan(0, headLength);

    public int Status { get; private set; }

    /// <summary>The last answer's body, unpacked.</summary>
    public ReadOnlySpan<byte> Body => isPacked ? page.AsSpan(0, pageLength) : body.AsSpan(0, bodyLength);

    /// <summary>Bytes of the last answer on the wire.</summary>
    public int Size { get; private set; }

    private int headLength;
    private int bodyLength;
    private int pageLength;
    private bool isPacked;

    /// <exception cref="IOException">The connection broke, or could not be made: nobody knows what the server did.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            if (socket is null)
            {
                socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(server, limit.Token);
            }

            await socket.SendAsync(request, SocketFlags.None, limit.Token);
            await ReadAsync(limit.Token);
        }
        catch (Exception problem) when (problem is SocketException or IOException or OperationCanceledException)
        {
            Hang();
            ct.ThrowIfCancellationRequested();
            throw problem as IOException ?? new IOException(problem.Message, problem);
        }
    }

    /// <summary>The value of a header of the last answer; empty when it has none.</summary>
    public ReadOnlySpan<byte> Header(ReadOnlySpan<byte> nameAndColon)
    {
        var start = Head.IndexOf(nameAndColon);
        if (start < 0) return default;
        var value = Head[(start + nameAndColon.Length)..];
        return value[..value.IndexOf((byte)'\r')].Trim((byte)' ');
    }

    public void Dispose() => Hang();

    private void Hang()
    {
        socket?.Dispose();
        socket = null;
    }

    private async ValueTask ReadAsync(CancellationToken ct)
    {
        (filled, at, bodyLength, Size) = (0, 0, 0, 0);
        int end;
        while ((end = raw.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) await FillAsync(ct);
        headLength = at = end + 4;
        Status = Utf8Parser.TryParse(raw.AsSpan(9, 3), out int status, out _) ? status : throw new IOException("This is no HTTP.");
        if (Utf8Parser.TryParse(Header("\r\nContent-Length:"u8), out int length, out _))
        {
            await TakeAsync(length, ct);
        }
        else if (Header("\r\nTransfer-Encoding:"u8).SequenceEqual("chunked"u8))
        {
            await TakeChunksAsync(ct);
        }

        Unpack();
        if (Header("\r\nConnection:"u8).SequenceEqual("close"u8)) Hang();
    }

    private async ValueTask TakeChunksAsync(CancellationToken ct)
    {
        while (true)
        {
            int end;
            while ((end = raw.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) await FillAsync(ct);
            if (!Utf8Parser.TryParse(raw.AsSpan(at, end), out int length, out _, 'x')) throw new IOException("This is no chunk.");
            at += end + 2;
            await TakeAsync(length, ct);
            while (filled - at < 2) await FillAsync(ct);
            at += 2;
            if (length == 0) return;
        }
    }

    /// <summary>Moves so many bytes from what was received to the body.</summary>
    private async ValueTask TakeAsync(int length, CancellationToken ct)
    {
        while (filled - at < length) await FillAsync(ct);
        if (body.Length < bodyLength + length) Array.Resize(ref body, 2 * (bodyLength + length));
        raw.AsSpan(at, length).CopyTo(body.AsSpan(bodyLength));
        (at, bodyLength) = (at + length, bodyLength + length);
    }

    private async ValueTask FillAsync(CancellationToken ct)
    {
        if (filled == raw.Length) Array.Resize(ref raw, 2 * raw.Length);
        var received = await socket!.ReceiveAsync(raw.AsMemory(filled), SocketFlags.None, ct);
        if (received == 0) throw new IOException("The server hung up.");
        (filled, Size) = (filled + received, Size + received);
    }

    private void Unpack()
    {
        isPacked = Header("\r\nContent-Encoding:"u8).SequenceEqual("br"u8);
        while (isPacked && !BrotliDecoder.TryDecompress(body.AsSpan(0, bodyLength), page, out pageLength))
        {
            if (page.Length > 1 << 22) throw new IOException("This cannot be unpacked.");
            Array.Resize(ref page, 2 * page.Length);
        }
    }
}
