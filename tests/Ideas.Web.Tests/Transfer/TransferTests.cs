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

    [Theory]
    [InlineData("[1,2]", "It is no list of")]
    [InlineData("{\"Id\":1}", "It is no list of")]
    [InlineData("no JSON", "invalid")]
    [InlineData("true", "It is no list of")]
    public async Task A_row_that_is_none_is_named_with_its_file(string row, string why)
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(3));
        var file = await Export(app);
        Rewrite(file, "tables/Ideas.jsonl", text => string.Join('\n', text.Split('\n').Select((line, place) => place == 1 ? row : line)));

        await using var other = new IdeasApp();
        var problem = await Assert.ThrowsAsync<CannotStartException>(() => other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));

        Assert.Contains("nothing was changed: tables/Ideas.jsonl, row 2 is not as it was written", problem.Message, StringComparison.Ordinal);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await other.Read(context => Task.FromResult(context.Campaigns.Count())));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("{\"base64\":1}")]
    [InlineData("{\"base64\":\"%\"}")]
    [InlineData("[]")]
    public async Task A_value_that_is_none_is_named_with_its_row(string value)
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(3));
        var file = await Export(app);
        Rewrite(file, "tables/Ideas.jsonl", text => $"[{value}{text[text.IndexOf(',', StringComparison.Ordinal)..]}");

        await using var other = new IdeasApp();
        var problem = await Assert.ThrowsAsync<CannotStartException>(() => other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));

        Assert.Contains("tables/Ideas.jsonl, row 1 is not as it was written: No value is written as", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_of_receipts_that_was_changed_brings_nothing()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await ada.TakeReceipt(campaign);
        var file = await Export(app);
        Rewrite(file, SystemFile.Pepper, _ => new string('x', 32));

        await using var other = new IdeasApp();
        var problem = await Assert.ThrowsAsync<CannotStartException>(() => other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));

        Assert.Contains("receipt-pepper is not as it was written", problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(other.Folder.Path, SystemFile.Pepper)));
    }

    [Fact]
    public async Task Where_the_secret_of_receipts_cannot_be_written_nothing_is_imported()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await ada.TakeReceipt(campaign);
        var file = await Export(app);

        await using var other = new IdeasApp();
        await other.Read(context => Task.FromResult(context.Campaigns.Count()));
        Directory.CreateDirectory(Path.Combine(other.Folder.Path, SystemFile.Pepper));
        var problem = await Assert.ThrowsAsync<CannotStartException>(() => other.Use<ImportSystem, long>(import => import.RunAsync(file, CancellationToken.None)));

        Assert.Contains("nothing was changed", problem.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), await other.Read(context => Task.FromResult((context.Campaigns.Count(), context.Audit.Count()))));
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

        var wrong = await kaisa.Send(await kaisa.Open("/data"), ("Password", "something else"));
        var none = await app.Read(context => Task.FromResult(context.Audit.Count(entry => entry.Act == AuditAct.SystemExported)));
        var page = await kaisa.Send(wrong, ("Password", Staff.Password));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("account.password.wrong"), 0), (wrong.Status, wrong.FieldErrors["Password"], none));
        Assert.Single(await app.Read(context => Task.FromResult(context.Audit.Where(entry => entry.Act == AuditAct.SignInFailed).ToList())));
        Assert.StartsWith("PK", page.Source, StringComparison.Ordinal);
        var entry = Assert.Single(await app.Read(context => Task.FromResult(context.Audit.Where(entry => entry.Act == AuditAct.SystemExported).ToList())));
        Assert.Equal("Kaisa Korhonen", entry.ByName);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Leader()).Get("/data")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.Moderator()).Get("/data")).Status);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_gives_no_file_either()
    {
        await using var app = new IdeasApp();
        var kaisa = await app.Admin();
        var page = await kaisa.Open("/data");

        for (var i = 0; i < 5; i++)
        {
            page = await kaisa.Send(page, ("Password", "something else"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await kaisa.Send(page, ("Password", Staff.Password))).Status);
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
