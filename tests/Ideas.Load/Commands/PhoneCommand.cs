using System.CommandLine;
using Ideas.Load.Browser;
using Ideas.Load.Server;

namespace Ideas.Load.Commands;

/// <summary>What the duel page weighs, and how soon somebody with a slow phone sees it.</summary>
internal static class PhoneCommand
{
    private const int Kilobyte = 1024;

    private static readonly Option<int> Visits = Options.Whole("--visits", 5, 1, "How often the page is visited with empty caches; medians are printed.");

    public static Command Create()
    {
        var command = new Command("phone", """
            Opens the duel page of the published server in Chromium (or in what IDEAS_CHROMIUM names) as a slow phone does: 360 × 640, 150 ms of round trip, 1.6 Mbit/s, a processor four times slower, nothing in the caches. Prints what was transferred, when the first content was there, and how far the layout shifted while three pairs were answered.
            """)
        {
            Visits, Options.Ideas, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var data = place.Data("phone");
        await Seed.CampaignAsync(data, line.GetValue(Options.Ideas), ct);
        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        await server.AnswersAsync($"j/{Seed.Code}/welcome", ct);

        await using var phone = await SlowPhone.StartAsync();
        var visits = new List<Visit>();
        for (var i = 0; i < line.GetValue(Visits); i++)
        {
            report.Progress($"Visit {i + 1} of {line.GetValue(Visits)} …");
            visits.Add(await phone.VisitAsync(server.EndPoint, $"j/{Seed.Code}"));
        }

        var (bytes, paint, shift) = (Median(visit => visit.Bytes), Median(visit => visit.FirstContent.TotalSeconds), visits.Max(visit => visit.Shift));
        report.Heading($"Phone: medians of {visits.Count} first visits to the duel page");
        report.Table("transferred in all", "first content", "loaded", "largest layout shift");
        report.Line($"| {bytes / Kilobyte:N1} KB | {paint:N2} s | {Median(visit => visit.Loaded.TotalSeconds):N2} s | {shift:N3} |");
        report.Line($"");
        report.Floor($"60 KB in all, with what the service worker fetches", bytes <= 60 * Kilobyte);
        report.Floor($"first content within 1.8 s", paint <= 1.8);
        report.Floor($"no layout shift", shift is 0);
        await server.StopAsync();
        return 0;

        double Median(Func<Visit, double> value) => visits.Select(value).Order().ElementAt(visits.Count / 2);
    }
}
