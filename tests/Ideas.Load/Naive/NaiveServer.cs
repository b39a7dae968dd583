using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ideas.Load.Naive;

/// <summary>
/// What a first version might be, to compare with: a minimal endpoint that reads the same form, saves one vote by one
/// SaveChanges of EF Core, and answers with what we once answered, always the same. Without a database it is the
/// floor that the web server itself sets. It checks nothing and renders nothing.
/// </summary>
internal static class NaiveServer
{
    private const int Ticket = 240;

    private static readonly Option<FileInfo> Page = new("--page") { Required = true, Description = "The page of the duel." };
    private static readonly Option<FileInfo> Answer = new("--answer") { Required = true, Description = "What a vote is answered with." };
    private static readonly Option<FileInfo?> Database = new("--database") { Description = "The SQLite file; without it, nothing is stored." };
    private static readonly Option<string> Urls = new("--urls") { Required = true, Description = "Where to listen." };

    public static Command Create()
    {
        var command = new Command("naive-server", "Serves the programs that 'votes' compares with.") { Page, Answer, Database, Urls };
        command.Hidden = true;
        command.SetAction((line, ct) => RunAsync(line.GetRequiredValue(Page), line.GetRequiredValue(Answer), line.GetValue(Database), line.GetRequiredValue(Urls), ct));
        return command;
    }

    private static async Task RunAsync(FileInfo page, FileInfo answer, FileInfo? database, string urls, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (database is not null) builder.Services.AddDbContext<NaiveContext>(options => options.UseSqlite($"Data Source={database.FullName}"));
        await using var app = builder.Build();
        if (database is not null)
        {
            // EF Core turns on the write-ahead log of a new file; synchronous=FULL is SQLite's own default.
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NaiveContext>().Database.EnsureCreatedAsync(ct);
        }

        var (duel, next) = (await File.ReadAllBytesAsync(page.FullName, ct), await File.ReadAllBytesAsync(answer.FullName, ct));
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/j/{code}", async (HttpContext http) =>
        {
            Keep(http, "participant", 32);
            Keep(http, "form", 155);
            Keep(http, "duel", Ticket);
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.Body.WriteAsync(duel);
        });
        app.MapPost("/j/{code}/vote", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync();
            if (database is not null)
            {
                var context = http.RequestServices.GetRequiredService<NaiveContext>();
                context.Votes.Add(new NaiveVote { Id = Guid.NewGuid(), Ticket = form["ticket"]!, Choice = form["choice"]!, AnsweredAt = DateTime.UtcNow });
                await context.SaveChangesAsync();
            }

            Keep(http, "duel", Ticket);
            Keep(http, "last", Ticket);
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = next.Length;
            await http.Response.Body.WriteAsync(next);
        });
        app.Urls.Add(urls);
        await app.StartAsync(ct);
        await app.WaitForShutdownAsync(ct);
    }

    /// <summary>A cookie as long as ours, so that the requests are as long too.</summary>
    private static void Keep(HttpContext http, string cookie, int length) => http.Response.Cookies.Append(cookie, new string('c', length));
}

internal sealed class NaiveContext(DbContextOptions<NaiveContext> options) : DbContext(options)
{
    public DbSet<NaiveVote> Votes => Set<NaiveVote>();
}

internal sealed class NaiveVote
{
    public Guid Id { get; init; }
    public string Ticket { get; init; } = "";
    public string Choice { get; init; } = "";
    public DateTime AnsweredAt { get; init; }
}
