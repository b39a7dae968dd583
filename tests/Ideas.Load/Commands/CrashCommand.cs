using System.CommandLine;
using System.Diagnostics;
using Ideas.Load.Checks;
using Ideas.Load.Phones;
using Ideas.Load.Server;

namespace Ideas.Load.Commands;

/// <summary>Kills the server under full load, again and again, and counts the votes.</summary>
internal static class CrashCommand
{
    private static readonly Option<int> Kills = Options.Whole("--kills", 5, 1, "How often the server is killed.");
    private static readonly Option<int> Participants = Options.Whole("--participants", 2_000, 1, "Participants, each with cookies of its own.");
    private static readonly Option<int> Shortest = Options.Whole("--shortest", 1, 0, "The server lives at least so long, once it answers.", "S");
    private static readonly Option<int> Longest = Options.Whole("--longest", 8, 1, "The server lives at most so long; the moment is random.", "S");

    public static Command Create()
    {
        var command = new Command("crash", """
            Kills the server (SIGKILL) at random moments while all connections vote, and starts it again on the same data. As on a real phone, an answer whose reply did not come is sent again until the server replies. After the last kill nothing is sent again: the server starts once more, tells how many votes it knows, and is stopped. Every acknowledged vote must be in the database exactly once and as it was given, and no other. A killed process leaves what it wrote to the operating system; a power cut, which synchronous=FULL is for, is not tried here. 5 kills take about a minute and a half, 20 about five.
            """)
        {
            Kills, Participants, Options.Clients, Shortest, Longest, Options.Ideas, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var (kills, clients) = (line.GetValue(Kills), line.GetValue(Options.Clients));
        var data = place.Data("crash");
        await Seed.CampaignAsync(data, line.GetValue(Options.Ideas), ct);
        report.Heading($"Crash: {kills} kills, {line.GetValue(Participants):N0} participants over {clients} connections");

        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        using var crowd = new Crowd(server.EndPoint, Seed.Code, line.GetValue(Participants), clients);
        await crowd.DealAsync(ct);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var voting = crowd.VoteAsync(TimeSpan.FromHours(1), null, end.Token);
        var back = new Latencies();
        for (var kill = 1; kill <= kills; kill++)
        {
            var (shortest, longest) = (line.GetValue(Shortest), Math.Max(line.GetValue(Shortest), line.GetValue(Longest)));
            await Task.Delay(TimeSpan.FromSeconds(shortest + Random.Shared.NextDouble() * (longest - shortest)), ct);
            await server.KillAsync();
            if (kill == kills)
            {
                crowd.IsGivingUp = true;
                await end.CancelAsync();
            }

            report.Progress($"Killed {kill} of {kills}.");
            var started = Stopwatch.GetTimestamp();
            await server.StartAsync(ct);
            back.Add(started);
            crowd.NextLife();
        }

        var figures = await voting;
        var known = await KnownAsync(server, ct);
        await server.StopAsync();

        report.Line($"{figures.Votes.Count:N0} votes in {figures.Time.TotalSeconds:F0} s; {figures.Problems} seen by phones; the server answered again after {back.Text(0.5)} (median), {back.Text(1)} at most.");
        var result = report.Audit(data, crowd.Ballots, server.Failures());
        var counted = StoredVotes.Read(data).Count(vote => vote.Counts);
        report.Line($"The restarted server's screens said {known:N0} votes, and {counted:N0} are stored that count.");
        return known == counted ? result : 1;
    }

    /// <summary>How many votes a screen shows now.</summary>
    private static async Task<long> KnownAsync(ChildServer server, CancellationToken ct)
    {
        using var client = new HttpClient();
        using var state = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri(server.Address, $"live/{Seed.Code}/state?language=fi"), ct));
        return state.RootElement.GetProperty("votes").GetInt64();
    }
}
