using System.CommandLine;
using System.Diagnostics;
using Ideas.Load.Phones;
using Ideas.Load.Server;
using Ideas.Load.Viewers;

namespace Ideas.Load.Commands;

/// <summary>How soon many screens show a vote.</summary>
internal static class ViewersCommand
{
    /// <summary>The floor's screens and votes a second.</summary>
    private const int Watching = 5_000, Arriving = 500;

    private static readonly Option<int> Viewers = Options.Whole("--viewers", Watching, 1, "Screens, each with a SignalR connection of its own. More need as many open files (ulimit -n), in the server and here.");
    private static readonly Option<int> Rate = Options.Whole("--rate", Arriving, 1, "Votes a second that arrive meanwhile.");
    private static readonly Option<int> Seconds = Options.Whole("--seconds", 20, 1, "How long it is measured, after 5 seconds at the same rate.", "S");
    private static readonly Option<int> Participants = Options.Whole("--participants", 2_000, 1, "Participants, each with cookies of its own.");

    public static Command Create()
    {
        var command = new Command("viewers", """
            Opens many presenter's screens and lets votes arrive at a steady rate. The delivery of a vote to a screen is the time from the moment its voter's phone has the reply to the moment that screen has the first update that includes it; all pairs of votes and screens count. The server sends at most four updates a second, so 125 ms at the median are by design.
            """)
        {
            Viewers, Rate, Seconds, Options.WarmUp, Participants, Options.Clients, Options.Ideas, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var (viewers, rate) = (line.GetValue(Viewers), line.GetValue(Rate));
        var data = place.Data("viewers");
        await Seed.CampaignAsync(data, line.GetValue(Options.Ideas), ct);
        report.Heading($"Viewers: {viewers:N0} screens, {rate:N0} votes/s for {line.GetValue(Seconds)} s");

        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        using var crowd = new Crowd(server.EndPoint, Seed.Code, line.GetValue(Participants), line.GetValue(Options.Clients));
        await crowd.DealAsync(ct);
        report.Progress("Warming up …");
        await crowd.WarmUpAsync(line.GetValue(Options.WarmUp), ct);
        report.Progress("Opening screens …");
        var opening = Stopwatch.GetTimestamp();
        using var audience = await Audience.OpenAsync(server.EndPoint, Seed.Code, viewers, ct);
        var opened = Stopwatch.GetElapsedTime(opening);

        report.Progress("Voting …");
        await crowd.VoteAsync(TimeSpan.FromSeconds(5), rate, ct);
        var (meter, messages, gaps, from) = (new Meter(server), audience.Messages, audience.Gaps, Stopwatch.GetTimestamp());
        var figures = await crowd.VoteAsync(TimeSpan.FromSeconds(line.GetValue(Seconds)), rate, ct);
        var (cores, memory, until) = (meter.Read(), server.Megabytes, Stopwatch.GetTimestamp());
        (messages, gaps) = (audience.Messages - messages, audience.Gaps - gaps);
        await audience.CatchUpAsync(crowd.Ballots.Count(ballot => ballot.Reply is Reply.Counted), ct);
        var lost = audience.Lost;
        await server.StopAsync();

        var (deliveries, missing) = audience.Deliveries(data, crowd.Ballots, from, until);
        var seconds = Stopwatch.GetElapsedTime(from, until).TotalSeconds;
        report.Table("screens", "opened in", "votes/s", "messages/s", "a screen", "delivery p50", "p99", "vote p50", "p99");
        report.Line($"| {viewers:N0} | {opened.TotalSeconds:F1} s | {figures.VotesPerSecond:N0} | {messages / seconds:N0} | {messages / seconds / viewers:F1}/s | {deliveries.Text(0.5)} | {deliveries.Text(0.99)} | {figures.Votes.Text(0.5)} | {figures.Votes.Text(0.99)} |");
        report.Line($"");
        report.Line($"Cores used: {cores}; server memory {memory:N0} MB; screens lost {lost}, updates missed and fetched {gaps}, deliveries that never came {missing:N0}; errors of voters {figures.Problems}.");
        report.Line($"");
        if (viewers >= Watching && rate >= Arriving)
        {
            report.Floor(
                $"{viewers:N0} screens at 4 messages a second while {rate:N0} votes a second arrive, p99 of delivery under 500 ms",
                figures.VotesPerSecond >= 0.95 * rate && messages / seconds / viewers >= 3.6 && deliveries.Milliseconds(0.99) < 500 && missing == 0 && lost == 0);
        }

        return report.Audit(data, crowd.Ballots, server.Failures());
    }
}
