using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Features.Transfer;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Transfer;

/// <summary>Everything an installation knows goes into one file, and into another installation, without a loss.</summary>
public sealed class TransferTests
{
    /// <summary>What happens to them is told in them.</summary>
    private static readonly string[] ThatGrow = ["Audit", "JobRuns"];

    [Fact]
    public async Task A_round_trip_loses_nothing()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu").Promising("=1+1 ja ä")), app.Somebody());
        await app.Vote(campaign, people: 7, duels: 5);
        await ada.Answer(campaign, duels: 4);
        var words = await ada.TakeReceipt(campaign);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        await app.Close(campaign);
        await app.RunJob("push-to-board", campaign.Id.Value);
        var file = await Export(app);

        await using var other = new IdeasApp();
        await other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None));

        var (here, there) = (Tables(file), Tables(await Export(other)));
        Assert.Equal(here.Keys.Order(), there.Keys.Order());
        Assert.All(here.Where(table => !ThatGrow.Contains(table.Key)), table => Assert.Equal(table.Value, there[table.Key]));
        Assert.StartsWith(here["Audit"].TrimEnd('\n'), there["Audit"], StringComparison.Ordinal);
        Assert.Equal((await app.Rankings(campaign))[^1].Rows.Select(row => row.Elo).Order(), (await other.Rankings(campaign))[^1].Rows.Select(row => row.Elo).Order());
        using var elsewhere = new Person(other);
        await elsewhere.OpenReceipt(words);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/receipt/mine")).Status);
    }

    [Fact]
    public async Task A_file_that_was_changed_brings_nothing()
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(3));
        var file = await Export(app);
        Rewrite(file, "tables/Campaigns.jsonl", text => text.Replace("Open", "Shut", StringComparison.Ordinal));

        await using var other = new IdeasApp();
        var problem = await Assert.ThrowsAsync<CannotStartException>(() => other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));

        Assert.Contains("Campaigns is not as it was written", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await other.Read(context => Task.FromResult(context.Campaigns.Count())));
        Assert.NotEqual(0, await other.Read(context => Task.FromResult(context.Roles.Count())));
    }

    [Fact]
    public async Task Where_something_is_nothing_is_imported()
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(3));
        var file = await Export(app);

        await Assert.ThrowsAsync<CannotStartException>(() => app.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));
    }

    [Fact]
    public async Task An_admin_downloads_it_and_the_log_says_who()
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(3));
        var kaisa = await app.Admin();

        var page = await kaisa.Send(await kaisa.Open("/data"));

        Assert.StartsWith("PK", page.Source, StringComparison.Ordinal);
        var entry = Assert.Single(await app.Read(context => Task.FromResult(context.Audit.Where(entry => entry.Act == AuditAct.SystemExported).ToList())));
        Assert.Equal("Kaisa Korhonen", entry.ByName);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Leader()).Get("/data")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Moderator()).Get("/data")).Status);
    }

    [Fact]
    public async Task Every_table_is_there_for_people_too_and_a_formula_is_text()
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.With("=HYPERLINK(1)", "Kahvi"));

        using var zip = ZipFile.OpenRead(await Export(app));

        using var manifest = JsonDocument.Parse(Read(zip, "manifest.json"));
        Assert.All(manifest.RootElement.GetProperty("tables").EnumerateArray(), table => Assert.NotNull(zip.GetEntry($"csv/{table.GetProperty("name").GetString()}.csv")));
        Assert.DoesNotContain(",=HYPERLINK", Read(zip, "csv/Ideas.csv"), StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK", Read(zip, "tables/Ideas.jsonl"), StringComparison.Ordinal);
    }

    private static async Task<string> Export(IdeasApp app)
    {
        var file = Path.Combine(app.Folder.Path, $"{Guid.NewGuid():N}.zip");
        await using var stream = File.Create(file);
        await app.Use<ExportSystem, bool>(async export =>
        {
            await export.RunAsync(stream, CancellationToken.None);
            return true;
        });
        return file;
    }

    private static Dictionary<string, string> Tables(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.Where(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal)).ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.Name), entry => Read(zip, entry.FullName));
    }

    private static string Read(ZipArchive zip, string entry)
    {
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Rewrite(string file, string entry, Func<string, string> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var text = change(Read(zip, entry));
        zip.GetEntry(entry)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
