using System.CommandLine;
using Ideas.Load.Phones;
using Ideas.Load.Server;

namespace Ideas.Load.Commands;

/// <summary>How many votes a second the real path takes, beside a naive program and none at all.</summary>
internal static class VotesCommand
{
    private static readonly Option<int> Participants = Options.Whole("--participants", 20_000, 1, "Participants, each with cookies of its own and the duels it is dealt.");
    private static readonly Option<int> Seconds = Options.Whole("--seconds", 20, 1, "How long each program is measured.", "S");
    private static readonly Option<bool> Alone = new("--alone") { Description = "Leave out the two programs to compare with." };

    public static Command Create()
    {
        var command = new Command("votes", """
            Votes as fast as the server answers: first every participant opens the duel's page and so is dealt a pair, then they vote in turn. Then the same phones send the same requests to two other programs in this same run: one that saves each vote by an own SaveChanges of EF Core (SQLite, write-ahead log, synchronous=FULL), and one that stores nothing. Both read the same form and answer with as many bytes, but they check nothing and deal nothing; the whole difference to ours is therefore more than the database. Two to five minutes.
            """)
        {
            Participants, Options.Clients, Seconds, Options.WarmUp, Options.Ideas, Options.Plain, Alone, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var (participants, clients, isPlain) = (line.GetValue(Participants), line.GetValue(Options.Clients), line.GetValue(Options.Plain));
        var data = place.Data("votes");
        await Seed.CampaignAsync(data, line.GetValue(Options.Ideas), ct);

        report.Heading($"Votes: {participants:N0} participants over {clients} connections, {line.GetValue(Options.Ideas)} ideas, {line.GetValue(Seconds)} s");
        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        using var crowd = new Crowd(server.EndPoint, Seed.Code, participants, clients, isPlain);
        report.Progress("Dealing …");
        var dealt = await crowd.DealAsync(ct);
        report.Line($"Dealing: {dealt.Pages.Count / dealt.Time.TotalSeconds:N0} pages/s, p50 {dealt.Pages.Text(0.5)}, p99 {dealt.Pages.Text(0.99)}, errors {dealt.Problems}.");
        report.Line($"");
        report.Table("program", "votes/s", "p50", "p99", "errors", "pages between, p99", "bytes an answer", "server's processor a vote", "cores used");
        var ours = await MeasureAsync("Ideas", server, crowd);
        await server.StopAsync();
        if (!line.GetValue(Alone) && !ct.IsCancellationRequested) await CompareAsync();
        report.Line($"");
        report.Floor($"at least 5,000 votes/s", ours.VotesPerSecond >= 5_000);
        report.Floor($"p99 under 50 ms", ours.Votes.Milliseconds(0.99) < 50);
        return report.Audit(data, crowd.Ballots, server.Failures());

        async Task<Figures> MeasureAsync(string name, ChildServer measured, Crowd people)
        {
            report.Progress($"Voting: {name} …");
            await people.WarmUpAsync(line.GetValue(Options.WarmUp), ct);
            var meter = new Meter(measured);
            var figures = await people.VoteAsync(TimeSpan.FromSeconds(line.GetValue(Seconds)), null, ct);
            report.Line($"| {name} | {figures.VotesPerSecond:N0} | {figures.Votes.Text(0.5)} | {figures.Votes.Text(0.99)} | {figures.Problems} | {figures.Pages.Text(0.99)} | {figures.Bytes / Math.Max(1, figures.Votes.Count):N0} | {1e6 * meter.Server.TotalSeconds / Math.Max(1, figures.Votes.Count):N0} µs | {meter.Read()} |");
            return figures;
        }

        async Task CompareAsync()
        {
            var (page, answer) = (place.PathOf("page.html"), place.PathOf("answer.json"));
            await SampleAsync(place, page, answer, ct);
            var naive = await OthersAsync("EF Core per request", "--page", page, "--answer", answer, "--database", place.PathOf("naive.db"));
            var floor = await OthersAsync("no database", "--page", page, "--answer", answer);
            report.Line($"");
            report.Line($"Ideas takes {ours.VotesPerSecond / naive.VotesPerSecond:F1} × the votes of EF Core per request, and {100 * ours.VotesPerSecond / floor.VotesPerSecond:F0} % of what a server takes that does nothing.");
            report.Floor($"at least 5 × EF Core per request", ours.VotesPerSecond >= 5 * naive.VotesPerSecond);
        }

        async Task<Figures> OthersAsync(string name, params string[] arguments)
        {
            await using var other = ChildServer.Own(["naive-server", .. arguments]);
            await other.StartAsync(ct);
            using var people = new Crowd(other.EndPoint, Seed.Code, Math.Min(participants, 2_000), clients, isPlain);
            await people.DealAsync(ct);
            return await MeasureAsync(name, other, people);
        }
    }

    /// <summary>A page of our server and its answer to a vote, for the others to answer with.</summary>
    private static async Task SampleAsync(Workplace place, string page, string answer, CancellationToken ct)
    {
        var data = place.Data("sample");
        await Seed.CampaignAsync(data, 200, ct);
        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        using var connection = new Connection(server.EndPoint);
        var phone = new Phone(server.EndPoint.ToString(), Seed.Code, isPlain: true);
        await phone.VisitAsync(connection, ct);
        await File.WriteAllBytesAsync(page, connection.Body.ToArray(), ct);
        phone.Choose(new Random(1));
        await phone.SendAsync(connection, ct);
        await File.WriteAllBytesAsync(answer, connection.Body.ToArray(), ct);
    }
}
