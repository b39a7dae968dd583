using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Ideas.Web.Tests.Mail;

/// <summary>How a mail server behaves today.</summary>
public enum SmtpMood
{
    Takes,
    RefusesTheAddress,
    BreaksOffInTheMiddle,
    BreaksOffAtOnce,
}

/// <summary>One mail as it came over the line, and as a reader would see it.</summary>
public sealed partial record SmtpMail(string From, string To, string Source)
{
    public string Subject => Encoded().Replace(Header("Subject"), match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));

    public string Body => Encoding.UTF8.GetString(Convert.FromBase64String(Source.Split("\r\n\r\n", 2)[1])).ReplaceLineEndings("\n");

    private string Header(string name) =>
        Unfolded().Replace(Source.Split("\r\n\r\n", 2)[0], "").Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Unfolded();
}

/// <summary>A small mail server on a port of its own, which speaks enough SMTP for a real client.</summary>
public sealed class SmtpServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public SmtpServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public SmtpMood Mood { get; set; }

    public ConcurrentQueue<SmtpMail> Taken { get; } = new();

    /// <summary>The settings of a program that mails here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{((IPEndPoint)listener.LocalEndpoint).Port}",
        ["Mail:From"] = "Ideas <ideas@example.fi>",
        ["Mail:UseTls"] = "false",
    };

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var line = await listener.AcceptTcpClientAsync(stop.Token);
            try
            {
                await TalkAsync(line);
            }
            catch (IOException)
            {
                // The client hung up; the next one may call.
            }
        }
    }

    private async Task TalkAsync(TcpClient line)
    {
        if (Mood is SmtpMood.BreaksOffAtOnce)
        {
            return;
        }

        await using var stream = line.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } said)
        {
            switch (said.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "MAIL":
                    from = said;
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "RCPT" when Mood is SmtpMood.RefusesTheAddress:
                    await writer.WriteLineAsync("550 5.1.1 No such mailbox here");
                    break;
                case "RCPT":
                    to = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "DATA" when Mood is SmtpMood.BreaksOffInTheMiddle:
                    return;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    var source = new StringBuilder();
                    while (await reader.ReadLineAsync(stop.Token) is { } row && row != ".")
                    {
                        source.Append(row.StartsWith("..", StringComparison.Ordinal) ? row[1..] : row).Append("\r\n");
                    }

                    Taken.Enqueue(new SmtpMail(from, to, source.ToString()));
                    await writer.WriteLineAsync("250 Taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }
}
