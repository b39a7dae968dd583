using System.Text;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Desk;
using Ideas.Web.Tests.Voting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Erasing;

/// <summary>A text that is taken away is in no table and in no file any more, whoever copied it there.</summary>
public sealed class EverywhereTests
{
    private const string First = "Meikäläinen vie eväät";
    private const string Slander = "Meikäläinen varastaa";
    private const string Details = "Meikäläisen kaapissa on\nkaikki mukit";

    [Fact]
    public async Task No_table_and_no_file_of_the_data_folder_holds_it_afterwards()
    {
        await using var app = new IdeasApp();
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With(First, "Varas kuriin", "Kahvi", "Pyörät").WithBoardOf(3)), await app.Admin());
        await kaisa.Act(campaign, "Live", First, "Reword", ("text", Slander));
        await app.Read(context => context.Ideas.Where(idea => idea.Id == campaign.Ideas[First]).ExecuteUpdateAsync(change => change
            .SetProperty(idea => idea.Text.Sv, "Meikäläinen stjäl").SetProperty(idea => idea.Details.Fi, Details)));
        await kaisa.Merge(campaign, goes: "Varas kuriin", stays: First);
        await kaisa.Act(campaign, "Live", "Kahvi", "Retire", ("reason", $"Sama kuin ”{Slander}”."));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        await app.Push(campaign);
        await Write(app, kaisa, await CardOf(app, campaign), $"Vastaus ideaan {Slander}: selvitämme.");
        await Write(app, kaisa, await CardOf(app, campaign), "Selvitetty. MEIKÄLÄINEN STJÄL!");
        await kaisa.SendForm(await kaisa.Get((await CardOf(app, campaign)).Address()), "#say", ("Comment", $"Kuka kirjoitti: {Slander}?"));
        await kaisa.Begin(await CardOf(app, campaign), ("What", $"Kokeillaan: {Slander}"), ("Before", "Ennen: MEIKÄLÄINEN STJÄL"));
        var preview = await ImportTests.Upload(kaisa, campaign, "a.csv", AWorkbook.Csv($"Idea\n{Slander} taas\n", Encoding.UTF8));
        Assert.NotEmpty(await Tables(app));
        Assert.NotEmpty(Files(app));

        await kaisa.Send(await kaisa.Open(Address(campaign)), ("sure", "true"));

        Assert.Empty(await Tables(app));
        Assert.Empty(Files(app));
        Assert.Equal(app.Sentence("import.gone"), (await kaisa.SendForm(preview, "#confirm")).Notice);
        Assert.Equal("Selvitetty. [Teksti poistettu]!", (await CardOf(app, campaign)).Answer);
    }

    [Fact]
    public async Task What_leadership_wrote_in_other_words_is_shown_and_goes_when_somebody_says_so()
    {
        await using var app = new IdeasApp();
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With(First, "Kahvi").WithBoardOf(2)), await app.Admin());
        await app.Vote(campaign, people: 12, duels: 1);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        await app.Push(campaign);
        var card = await CardOf(app, campaign);
        await Write(app, kaisa, card, "Matti palautti mukit.");
        await Write(app, kaisa, await CardOf(app, campaign), "Asia on hoidettu.");
        await kaisa.SendForm(await kaisa.Get(card.Address()), "#say", ("Comment", "Puhuin Matin kanssa."));

        var asked = await kaisa.Open(Address(campaign));
        await kaisa.Send(asked, ("sure", "true"));
        var kept = (await CardOf(app, campaign)).Answer;
        var again = await kaisa.Open(Address(campaign));
        await kaisa.Send(again, ("sure", "true"));
        var after = await CardOf(app, campaign);

        Assert.Equal(["Matti palautti mukit.", "Asia on hoidettu.", "Puhuin Matin kanssa."], asked.All("#written li").Select(text => text.Line()));
        Assert.Equal($"/board/{card.Id.Value}", asked.One("form.section a[href*='/board/']").GetAttribute("href"));
        Assert.Equal("Asia on hoidettu.", kept);
        Assert.Equal([app.Sentence("redact.card")], after.History.Select(change => change.Answer).Append(after.Answer).OfType<string>().Distinct());
        Assert.Equal(app.Sentence("redact.card"), (await app.Comments(card)).Single().Text);
        Assert.Empty((await kaisa.Open(Address(campaign))).All("form.section"));
        Assert.Contains(app.Sentence("audit.with-card"), (await kaisa.Open("/audit?act=IdeaRedacted")).One("main").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_in_another_campaign_is_pointed_out()
    {
        await using var app = new IdeasApp();
        var (campaign, copy, kaisa) = (await app.Given(ACampaign.Open.With(First, "Kahvi")), await app.Given(ACampaign.Closed.With(First, "Tee")), await app.Admin());

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal($"/campaigns/{copy.Code}/ideas/{copy.Ideas[First].Value}/redact", Assert.Single(page.All("section[aria-labelledby=same] a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_word_or_two_is_nobodys_quote_and_stays_in_what_others_wrote()
    {
        await using var app = new IdeasApp();
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With("Ei", "Kahvi").WithBoardOf(2)), await app.Admin());
        await app.Vote(campaign, people: 12, duels: 1);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        await app.Push(campaign);
        var other = (await app.OnBoard(campaign)).Single(card => card.IdeaId == campaign.Ideas["Kahvi"]);
        await Write(app, kaisa, other, "Tästä ei tule mitään.");

        await kaisa.Send(await kaisa.Open($"/campaigns/{campaign.Code}/ideas/{campaign.Ideas["Ei"].Value}/redact"), ("sure", "true"));

        Assert.Equal("Tästä ei tule mitään.", (await app.Card(other)).Answer);
    }

    private static string Address(GivenCampaign campaign) => $"/campaigns/{campaign.Code}/ideas/{campaign.Ideas[First].Value}/redact";

    private static async Task<BoardItem> CardOf(IdeasApp app, GivenCampaign campaign) => (await app.OnBoard(campaign)).Single(card => card.IdeaId == campaign.Ideas[First]);

    private static async Task Write(IdeasApp app, Person person, BoardItem card, string answer)
    {
        var page = await person.SendForm(await person.Get(card.Address()), "#move", ("State", "Done"), ("Owner", "Kaisa Korhonen"), ("Answer", answer));
        Assert.Equal(answer, (await app.Card(card)).Answer);
        Assert.NotNull(page.Location);
    }

    /// <summary>Every text of every table that tells of Meikäläinen.</summary>
    private static async Task<List<string>> Tables(IdeasApp app)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder.Path, "ideas.db")};Pooling=False");
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var table in await Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            var columns = await Query(connection, $"SELECT name FROM pragma_table_info('{table}')");
            found.AddRange(await Query(connection, $"SELECT '{table}: ' || said FROM (SELECT {string.Join(" || ' ' || ", columns.Select(column => $"coalesce(\"{column}\", '')"))} AS said FROM \"{table}\") WHERE said LIKE '%eikäläi%' OR said LIKE '%EIKÄLÄI%'"));
        }

        return found;
    }

    private static async Task<List<string>> Query(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    /// <summary>The files in which the bytes of it stand, and uploads, which are sealed.</summary>
    private static List<string> Files(IdeasApp app) =>
        [.. Directory.EnumerateFiles(app.Folder.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "in-use").Where(file => file.Contains("imports", StringComparison.Ordinal) || Holds(file, "eikäläi") || Holds(file, "EIKÄLÄI"))];

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
