using System.Collections.Concurrent;
using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Joining;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ideas.Web.Tests.Operations;

public sealed class LogTests
{
    private const string Address = "203.0.113.77";

    [Fact]
    public async Task A_whole_journey_with_all_its_mishaps_leaves_nothing_about_people_in_the_logs()
    {
        using var logs = new Logs();
        await using var app = new IdeasApp { Settings = { ["Site:Proxies:0"] = "127.0.0.1" }, AlsoRegister = services => services.AddSingleton<ILoggerProvider>(logs) };
        var (campaign, email) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("North", "South")), await app.Account(Roles.Admin));
        using var ada = app.Somebody().From(Address);
        using var kaisa = app.Somebody().From(Address);

        await ada.Get("/j/QQQQQ9");
        await ada.Get("/live/QQQQQ9/state?language=fi");
        await kaisa.SignIn(email, "not the password");
        await kaisa.SignIn(email, Staff.Password);
        var welcome = await ada.Get($"{campaign.Home}/welcome");
        await ada.Send(welcome, WelcomeTests.Choosing(welcome, "North"));
        await ada.Propose(campaign, "Swim at lunch");
        await ada.Answer(campaign, duels: 3);
        await ada.Post(campaign.Home, ("ticket", "forged-by-ada"), ("choice", "Left"));
        var words = await ada.TakeReceipt(campaign);
        await ada.Type(Holding.WrongWords);
        await ada.OpenReceipt(words);
        await ada.Get("/receipt/mine.json");
        var open = await ada.Duel(campaign);
        await ada.Send(open, ("ticket", "forged-by-ada"), ("choice", "Left"));
        await app.RunJobs();
        app.Play("ReadOnly");
        await ada.Choose(await ada.Duel(campaign), Choice.Left);
        await ada.Propose(campaign, "Swim at dawn");
        await ada.Get("/readyz");
        await app.RunJobs();
        app.Recover();
        var participants = (await app.Votes(campaign)).Select(vote => vote.ParticipantId.Value).Distinct().SelectMany(id => new[] { id.ToString("D"), id.ToString("N") }).ToList();
        await ada.Erase();
        await app.Read(context => context.Database.ExecuteSqlRawAsync("DROP TABLE \"BoardChanges\""));
        var broken = await ada.Get("/board");

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Contains("could not be written", logs.Text, StringComparison.Ordinal);
        Assert.All([Address, "QQQQQ9", email, "Kaisa", "not the password", "Swim at", "Idea 1", "North", "forged-by-ada", open.Ticket(), Holding.WrongWords, words, .. participants],
            secret => Assert.DoesNotContain(secret, logs.Text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Everything that is logged at the levels of the settings, with all its values and exceptions.</summary>
    private sealed class Logs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named.Select(value => $"{value.Key}={value.Value}")) : "";
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {values} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
