using System.CommandLine;
using System.Diagnostics;
using Ideas.Load.Checks;
using Ideas.Load.Phones;
using Ideas.Load.Server;
using Ideas.Load.Viewers;

namespace Ideas.Load.Commands;

/// <summary>A city hall on its busiest day.</summary>
internal static class MixedCommand
{
    private static readonly Option<int> Participants = Options.Whole("--participants", 2_000, 1, "Participants, each with a connection of its own.");
    private static readonly Option<int> Think = Options.Whole("--think", 3, 1, "How long each thinks before a vote, on average: from half to one and a half of it.", "S");
    private static readonly Option<int> Viewers = Options.Whole("--viewers", 200, 1, "Screens that watch.");
    private static readonly Option<int> Seconds = Options.Whole("--seconds", 60, 1, "How long it is measured, after 10 seconds to warm up.", "S");

    public static Command Create()
    {
        var command = new Command("mixed", "Participants who think before each vote, screens that watch, and the ranking jobs that follow by themselves. Prints how long everybody waits.")
        {
            Participants, Think, Viewers, Seconds, Options.Ideas, Options.Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var report = new Report(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        using var place = await Workplace.CreateAsync(line.GetValue(Options.Server), line.InvocationConfiguration.Error, ct);
        var (participants, viewers, think, seconds) = (line.GetValue(Participants), line.GetValue(Viewers), TimeSpan.FromSeconds(line.GetValue(Think)), line.GetValue(Seconds));
        var data = place.Data("mixed");
        await Seed.CampaignAsync(data, line.GetValue(Options.Ideas), ct);
        report.Heading($"Mixed: {participants:N0} participants thinking {think.TotalSeconds:0} s, {viewers:N0} screens, {seconds} s");

        await using var server = ChildServer.Published(place.Published, data);
        await server.StartAsync(ct);
        using var audience = await Audience.OpenAsync(server.EndPoint, Seed.Code, viewers, ct);
        using var crowd = new Crowd(server.EndPoint, Seed.Code, participants, clients: participants) { Think = think };
        report.Progress("Voting …");
        await crowd.VoteAsync(TimeSpan.FromSeconds(10), null, ct);
        var (meter, from, before) = (new Meter(server), Stopwatch.GetTimestamp(), DateTime.UtcNow);
        var figures = await crowd.VoteAsync(TimeSpan.FromSeconds(seconds), null, ct);
        var (cores, memory, until, after) = (meter.Read(), server.Megabytes, Stopwatch.GetTimestamp(), DateTime.UtcNow);
        await audience.CatchUpAsync(crowd.Ballots.Count(ballot => ballot.Reply is Reply.Counted), ct);
        var lost = audience.Lost;
        await server.StopAsync();

        var (deliveries, missing) = audience.Deliveries(data, crowd.Ballots, from, until);
        var (done, failed, took) = StoredVotes.Runs(data, "rank-campaign", before, after);
        report.Table("what", "number", "a second", "p50", "p99", "longest");
        Row("page", figures.Pages);
        Row("vote", figures.Votes);
        Row("delivery of a vote to a screen", deliveries);
        report.Line($"| ranking | {done:N0} | {done / (double)seconds:F1} | {took.Text(0.5)} | {took.Text(0.99)} | {took.Text(1)} |");
        report.Line($"");
        report.Line($"Cores used: {cores}; server memory {memory:N0} MB; screens lost {lost}, deliveries that never came {missing:N0}; rankings failed {failed}; errors {figures.Problems}.");
        return report.Audit(data, crowd.Ballots, server.Failures());

        void Row(string what, Latencies latencies) =>
            report.Line($"| {what} | {latencies.Count:N0} | {latencies.Count / (double)seconds:N0} | {latencies.Text(0.5)} | {latencies.Text(0.99)} | {latencies.Text(1)} |");
    }
}
