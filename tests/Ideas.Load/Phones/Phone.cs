using System.Text;
using Ideas.Web.Domain;

namespace Ideas.Load.Phones;

/// <summary>
/// A participant's phone: a cookie jar, the open duel, and the requests that <c>swift.js</c> makes. The first page is an
/// ordinary visit and brings three pairs; an answer is a post to the vote's address that names the pairs still in hand, and brings one more
/// as JSON; after each tenth it is the address of the page of thanks, which leads back to the duel.
/// </summary>
internal sealed class Phone(string host, string code, bool isPlain)
{
    /// <summary>Its owner has read the welcome.</summary>
    private const string Asked = "asked=1";

    private readonly string path = $"/j/{code}";
    private readonly byte[] action = Encoding.ASCII.GetBytes($"/j/{code}");
    private string? participant;
    private string? duel;
    private string? last;
    private string? form;
    private Queue<byte[]> hand = [];
    private string token = "";

    /// <summary>The answer under way, which is sent again until the server has replied.</summary>
    public Ballot? Open { get; private set; }

    /// <summary>Has not opened the duel's page yet.</summary>
    public bool IsNew { get; private set; } = true;

    /// <summary>Whether the next step is to follow the end of a round to the next duel.</summary>
    public bool IsRoundOver => Next is not null;

    /// <summary>The page offers no pair any more.</summary>
    public bool IsDone { get; private set; }

    private string? Next { get; set; }

    /// <summary>Opens the duel's page by its link.</summary>
    public async ValueTask VisitAsync(Connection connection, CancellationToken ct)
    {
        await connection.SendAsync(Get(path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "navigate"), ct);
        Expect(connection, 200);
        TakePage(connection);
        IsNew = false;
    }

    /// <summary>From the end of a round to the next duel, one page at a time.</summary>
    public async ValueTask GoOnAsync(Connection connection, CancellationToken ct)
    {
        await connection.SendAsync(Get(Next!, "*/*", "cors"), ct);
        Expect(connection, 200);
        TakeCookies(connection);
        if (Next == path)
        {
            TakePage(connection);
            Next = null;
        }
        else
        {
            Next = path;
        }
    }

    /// <summary>The answer that the next <see cref="SendAsync"/> sends: the one under way, or else a new one.</summary>
    public Ballot Choose(Random random) => Open ??= new Ballot(hand.Dequeue(), random.Next(20) switch { 0 => Choice.Skip, < 11 => Choice.Left, _ => Choice.Right });

    /// <summary>Sends the open answer once. <see cref="Reply.None"/> means that the server asks to come back.</summary>
    public async ValueTask<Reply> SendAsync(Connection connection, CancellationToken ct)
    {
        var ballot = Open ?? throw new InvalidOperationException("Choose first.");
        await connection.SendAsync(Post(ballot), ct);
        var reply = Read(connection);
        if (reply is not Reply.None)
        {
            ballot.Reply = reply;
            Open = null;
        }

        return reply;
    }

    private Reply Read(Connection connection)
    {
        TakeCookies(connection);
        var step = NextStep.Read(connection.Body);
        switch (connection.Status)
        {
            case 200 when !step.Ticket.IsEmpty:
                hand.Enqueue(step.Ticket.ToArray());
                return Reply.Counted;
            case 200 when step.Go.IsEmpty:
                Next = hand.Count == 0 ? path : null;
                return Reply.Counted;
            case 200 when !step.Go.IsEmpty:
                Next = Encoding.ASCII.GetString(step.Go);
                return Next.Contains("notice=Refused", StringComparison.Ordinal) ? Reply.Refused : Next.Contains("notice=", StringComparison.Ordinal) ? Reply.SetAside : Reply.Counted;
            case 429 or 502 or 503 or 504:
                return Reply.None;
            default:
                Next = path;
                return Reply.Refused;
        }
    }

    private void TakePage(Connection connection)
    {
        TakeCookies(connection);
        var page = DuelPage.Read(connection.Body, action);
        (hand, token) = (page.Tickets(), Encoding.ASCII.GetString(page.Token));
        IsDone = hand.Count == 0;
    }

    private void TakeCookies(Connection connection)
    {
        var head = connection.Head;
        int start;
        while ((start = head.IndexOf("\r\nSet-Cookie: "u8)) >= 0)
        {
            head = head[(start + 14)..];
            var cookie = head[..head.IndexOfAny((byte)';', (byte)'\r')];
            if (cookie.StartsWith("participant="u8)) participant = Encoding.ASCII.GetString(cookie);
            else if (cookie.StartsWith("duel="u8)) duel = Encoding.ASCII.GetString(cookie);
            else if (cookie.StartsWith("last="u8)) last = Encoding.ASCII.GetString(cookie);
            else if (cookie.StartsWith("form="u8)) form = Encoding.ASCII.GetString(cookie);
        }
    }

    private byte[] Get(string address, string accept, string mode) => Encoding.ASCII.GetBytes(
        $"GET {address} HTTP/1.1\r\n{Common(accept, mode)}{(mode == "cors" ? "X-Requested-With: fetch\r\n" : "Upgrade-Insecure-Requests: 1\r\n")}\r\n");

    private byte[] Post(Ballot ballot)
    {
        var body = $"ticket={Encoding.ASCII.GetString(ballot.Ticket)}&form-token={token}&choice={ballot.Choice}{string.Concat(hand.Select(held => $"&held={Encoding.ASCII.GetString(held)}"))}";
        return Encoding.ASCII.GetBytes(
            $"POST {path}/vote HTTP/1.1\r\n{Common("*/*", "cors")}X-Requested-With: fetch\r\nOrigin: http://{host}\r\n"
            + $"Content-Type: application/x-www-form-urlencoded;charset=UTF-8\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private string Common(string accept, string mode) =>
        $"Host: {host}\r\nUser-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36\r\n"
        + $"Accept: {accept}\r\nAccept-Language: fi-FI,fi;q=0.9,en;q=0.8\r\n{(isPlain ? "" : "Accept-Encoding: gzip, deflate, br, zstd\r\n")}"
        + $"Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: {mode}\r\n{Cookies()}";

    private string Cookies()
    {
        var jar = string.Join("; ", new[] { Asked, participant, duel, last, form }.OfType<string>());
        return $"Cookie: {jar}\r\n";
    }

    private static void Expect(Connection connection, int status)
    {
        if (connection.Status != status) throw new UnexpectedAnswerException(connection.Status);
    }
}

/// <summary>The server answered a page with something else than a page.</summary>
internal sealed class UnexpectedAnswerException(int status) : Exception($"The server answered {status}.")
{
    public int Status => status;
}
