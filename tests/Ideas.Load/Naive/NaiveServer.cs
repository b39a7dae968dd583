using System.CommandLine;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ideas.Load.Naive;

/// <summary>
/// What a first version might be, to compare with: a minimal endpoint that reads the same form, saves one vote by one
/// SaveChanges of EF Core, and answers with a page as large as ours that is always the same. Without a database it is the
/// floor that the web server itself sets. It checks nothing and renders nothing.
/// </summary>
internal static class NaiveServer
{
    private static readonly Option<FileInfo> Page = new("--page") { Required = true, Description = "The page to answer with." };
    private static readonly Option<FileInfo?> Database = new("--database") { Description = "The SQLite file; without it, nothing is stored." };
    private static readonly Option<string> Urls = new("--urls") { Required = true, Description = "Where to listen." };

    public static Command Create()
    {
        var command = new Command("naive-server", "Serves the programs that 'votes' compares with.") { Page, Database, Urls };
        command.Hidden = true;
        command.SetAction((line, ct) => RunAsync(line.GetRequiredValue(Page), line.GetValue(Database), line.GetRequiredValue(Urls), ct));
        return command;
    }

    private static async Task RunAsync(FileInfo page, FileInfo? database, string urls, CancellationToken ct)
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

        var plain = await File.ReadAllBytesAsync(page.FullName, ct);
        var packed = Pack(plain);
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/j/{code}", (HttpContext http) =>
        {
            // As long as ours, so that the requests are.
            foreach (var (cookie, length) in new[] { ("participant", 32), ("duel", 240), ("form", 155) }) http.Response.Cookies.Append(cookie, new string('c', length));
            return AnswerAsync(http, plain, packed);
        });
        app.MapPost("/j/{code}", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync();
            if (database is not null)
            {
                var context = http.RequestServices.GetRequiredService<NaiveContext>();
                context.Votes.Add(new NaiveVote { Id = Guid.NewGuid(), Ticket = form["ticket"]!, Choice = form["choice"]!, AnsweredAt = DateTime.UtcNow });
                await context.SaveChangesAsync();
            }

            await AnswerAsync(http, plain, packed);
        });
        app.Urls.Add(urls);
        await app.StartAsync(ct);
        await app.WaitForShutdownAsync(ct);
    }

    private static async Task AnswerAsync(HttpContext http, byte[] plain, byte[] packed)
    {
        var isPacked = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (isPacked) http.Response.Headers.ContentEncoding = "br";
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = (isPacked ? packed : plain).Length;
        await http.Response.Body.WriteAsync(isPacked ? packed : plain);
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest)) stream.Write(plain);
        return packed.ToArray();
    }
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
