using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ideas.Load.Server;

namespace Ideas.Load.Commands;

/// <summary>How soon a started server answers, and how much memory it takes.</summary>
internal static class StartCommand
{
    private static readonly Option<int> Starts = Options.Whole("--starts", 3, 1, "How often it is started; medians are printed.");
    private static readonly Option<int> Votes = Options.Whole("--votes", 1_000_000, 0, "Votes in the campaign that is not empty; they are written straight into the database.");
    private static readonly Option<int> Participants = Options.Whole("--participants", 20_000, 1, "Participants who gave them.");

    public static Command Create()
    {
        var command = new Command("start", """
            Starts the published server on an empty folder and on one with a campaign, and prints medians: from the start of the process to the first 200 of /healthz and of the front page, from there to the first duel page (which waits until the campaign's votes are in memory), and the memory then and after 5 idle seconds. Two to three minutes.
            """)
        {
            Starts, Votes, Participants, Options.Ideas, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var (starts, votes) = (line.GetValue(Starts), line.GetValue(Votes));
        report.Heading($"Start: medians of {starts}");
        report.Table("folder", "/healthz", "first page", "processor until then", "first duel page after it", "memory then", "memory after 5 s idle");

        var first = await MeasureAsync("new, made at this start", () => place.Data($"new-{Guid.NewGuid():N}"), false);
        var empty = place.Data("empty");
        await Seed.CampaignAsync(empty, line.GetValue(Options.Ideas), ct);
        var small = await MeasureAsync($"{line.GetValue(Options.Ideas)} ideas, no votes", () => empty, true);
        var full = place.Data("full");
        await Seed.CampaignAsync(full, line.GetValue(Options.Ideas), ct);
        Seed.Votes(full, votes, line.GetValue(Participants));
        var big = await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{line.GetValue(Options.Ideas)} ideas, {votes:N0} votes"), () => full, true);

        report.Line($"");
        report.Floor($"first page within 1 s", new[] { small, big }.All(start => start.Page < 1000));
        report.Floor($"all votes in memory within 4 s of the first page", big.Duel < 4000);
        report.Floor($"under 150 MB idle", new[] { first, small }.All(start => start.Idle < 150));
        return 0;

        async Task<Start> MeasureAsync(string name, Func<DirectoryInfo> folder, bool hasCampaign)
        {
            var all = new List<Start>();
            for (var i = 0; i < starts; i++)
            {
                report.Progress($"Start {i + 1} of {starts}: {name} …");
                all.Add(await StartAsync(place.Published, folder(), hasCampaign, ct));
            }

            var median = new Start(Median(start => start.Health), Median(start => start.Page), Median(start => start.Processor), Median(start => start.Duel), Median(start => start.Then), Median(start => start.Idle));
            report.Line($"| {name} | {median.Health:N0} ms | {median.Page:N0} ms | {median.Processor:N0} ms | {(hasCampaign ? string.Create(CultureInfo.InvariantCulture, $"{median.Duel:N0} ms") : "–")} | {median.Then:N0} MB | {median.Idle:N0} MB |");
            return median;

            double Median(Func<Start, double> value) => all.Select(value).Order().ElementAt(all.Count / 2);
        }
    }

    private static async Task<Start> StartAsync(string published, DirectoryInfo data, bool hasCampaign, CancellationToken ct)
    {
        await using var server = ChildServer.Published(published, data);
        var started = Stopwatch.GetTimestamp();
        server.Launch();
        await server.AnswersAsync("healthz", ct);
        var health = Stopwatch.GetElapsedTime(started);
        await server.AnswersAsync("", ct);
        var page = Stopwatch.GetElapsedTime(started);
        var processor = server.Processor;
        if (hasCampaign) await server.AnswersAsync($"j/{Seed.Code}", ct);
        var duel = Stopwatch.GetElapsedTime(started) - page;
        var then = server.Megabytes;
        await Task.Delay(TimeSpan.FromSeconds(5), ct);
        var idle = server.Megabytes;
        await server.StopAsync();
        return new Start(health.TotalMilliseconds, page.TotalMilliseconds, processor.TotalMilliseconds, duel.TotalMilliseconds, then, idle);
    }

    private sealed record Start(double Health, double Page, double Processor, double Duel, double Then, double Idle);
}
