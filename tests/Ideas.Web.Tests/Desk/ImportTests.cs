using System.Net;
using System.Text;
using Ideas.Web.Features.Desk.Import;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Desk;

public sealed class ImportTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly byte[] Messy = AWorkbook.Of(
        ("Ohje", [["Täytä toiselle välilehdelle"], ["Kiitos!"]]),
        ("Ehdotukset", [
            ["Henkilöstökysely 2026", null, null, null],
            null,
            ["Pvm", "Kieli", "Kuvaus", "Ehdotus"],
            [new DateTime(2026, 2, 1), "suomi", "Rivi\nvaihtuu", "Pyörille  katos "],
            [new DateTime(2026, 2, 2), "Ruotsi", null, "¤Längre lunch"],
            null,
            [new DateTime(2026, 2, 3), null, null, null],
            [null, null, "Tyhjä idea", null],
            [null, "viro", null, "Kolmas kieli"],
            [null, null, null, new ACell("Laskettu", "A1&B1")],
            [null, null, null, "pyörille katos."],
            [null, null, null, new string('x', 150)],
            [null, null, null, "Bikes"],
            [null, null, null, "=1+1 on idea"],
            [null, null, null, "Soita 040 123 4567"],
            [null, null, null, 112.5],
        ]));

    [Fact]
    public async Task A_messy_workbook_is_previewed_row_by_row_and_nothing_is_written()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());

        var page = await Upload(kaisa, campaign, "kysely.xlsx", Messy);

        Assert.Equal(["5", "7", "1"], page.All(".stats dd").Select(figure => figure.Line()));
        Assert.Equal(
            [
                (7, app.Sentence("RowProblem.Empty")), (8, app.Sentence("RowProblem.Empty")), (9, app.Sentence("RowProblem.UnknownLanguage", "viro")), (10, app.Sentence("RowProblem.Formula")),
                (11, app.Sentence("RowProblem.SameAsRow", 4)), (12, app.Sentence("RowProblem.TooLong", 10)), (13, app.Sentence("RowProblem.SameAsIdea")),
            ],
            Errors(page).Select(error => (error.Row, error.Says)));
        Assert.Contains("040 123 4567", page.One("section[aria-labelledby=warned]").Line(), StringComparison.Ordinal);
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task With_errors_nothing_is_imported_until_somebody_says_to_leave_them_out()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());
        var preview = await Upload(kaisa, campaign, "kysely.xlsx", Messy);

        var refused = await kaisa.SendForm(preview, "#confirm");
        var between = (await app.Ideas(campaign)).Count;
        var done = await kaisa.Follow(await kaisa.SendForm(refused, "#confirm", ("leaveOut", "true")));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("import.leave-out.missing"), 1), (refused.Status, refused.FieldErrors["LeaveOut"], between));
        Assert.Equal(app.Sentence("desk.done.imported.other", 5), done.Notice);
        var ideas = (await app.Ideas(campaign)).Where(idea => idea.Text.Fi != "Bikes").ToList();
        Assert.Equal(
            [("sv", "Längre lunch", ""), ("fi", "112,5", ""), ("fi", "=1+1 on idea", ""), ("fi", "Pyörille katos", "Rivi\nvaihtuu"), ("fi", "Soita 040 123 4567", "")],
            ideas.Select(idea => (idea.Language, idea.For(idea.Language).Text, idea.DetailsFor("fi").Text)).OrderBy(idea => idea.Item1 == "fi").ThenBy(idea => idea.Item2, StringComparer.Ordinal));
        Assert.All(ideas, idea => Assert.Equal((IdeaState.Live, null), (idea.State, idea.AuthorId)));
    }

    [Fact]
    public async Task Confirming_twice_imports_once()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        var preview = await Upload(kaisa, campaign, "a.csv", AWorkbook.Csv("Idea\nBikes\nSwim\n", Encoding.UTF8));

        var answers = await Task.WhenAll(kaisa.SendForm(preview, "#confirm"), kaisa.SendForm(preview, "#confirm"));
        var late = await kaisa.SendForm(preview, "#confirm");

        Assert.Equal(2, (await app.Ideas(campaign)).Count);
        Assert.Contains(answers, answer => answer.Location is not null);
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("import.gone")), (late.Status, late.Notice));
        Assert.Equal(AuditAct.IdeasImported, Assert.Single(await app.Read(context => context.Audit.Where(entry => entry.CampaignId == campaign.Id).ToListAsync())).Act);
    }

    [Fact]
    public async Task What_came_to_the_campaign_after_the_preview_is_not_imported_again()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        var file = AWorkbook.Csv("Idea\nBikes\nSwim\n", Encoding.UTF8);
        var (first, second) = (await Upload(kaisa, campaign, "a.csv", file), await Upload(kaisa, campaign, "a.csv", file));
        await kaisa.SendForm(first, "#confirm");

        var again = await kaisa.SendForm(second, "#confirm");

        Assert.Equal((HttpStatusCode.BadRequest, 2), (again.Status, (await app.Ideas(campaign)).Count));
        Assert.Contains(app.Sentence("import.changed"), again.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Språk;Beskrivning;Förslag\r\nsvenska;Bra för alla;Cyklar; hela året\r\nfi;;Pyöriä ympäri vuoden\r\n", 1252)]
    [InlineData("Språk;Beskrivning;Förslag\r\nsvenska;Bra för alla;Cyklar; hela året\r\nfi;;Pyöriä ympäri vuoden\r\n", 65001)]
    [InlineData("Förslag,Språk\n\"Cyklar, hela \"\"året\"\"\",sv\nPyöriä ympäri vuoden,fi\n", 65001)]
    [InlineData("Förslag\tSpråk\nCyklar\tsv\nPyöriä ympäri vuoden\tfi\n", 1200)]
    public async Task Text_files_of_every_kind_are_read(string text, int codePage)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

        var preview = await Upload(kaisa, campaign, "ideas.csv", AWorkbook.Csv(text, encoding));
        await kaisa.SendForm(preview, "#confirm");

        var ideas = await app.Ideas(campaign);
        Assert.Equal("Pyöriä ympäri vuoden", ideas.Single(idea => idea.Language == "fi").Text.Fi);
        Assert.StartsWith("Cyklar", ideas.Single(idea => idea.Language == "sv").Text.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_list_with_commas_in_its_ideas_is_one_column()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());

        var preview = await Upload(kaisa, campaign, "list.txt", AWorkbook.Csv("Bikes for all\nSwim, run or rest\n", Encoding.UTF8));
        await kaisa.SendForm(preview, "#confirm");

        Assert.Equal(["Bikes for all", "Swim, run or rest"], (await app.Ideas(campaign)).Select(idea => idea.Text.Fi).Order());
    }

    [Fact]
    public async Task Columns_that_nobody_knows_are_chosen_in_the_preview()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        var unknown = await Upload(kaisa, campaign, "a.csv", AWorkbook.Csv("Nimi;Mitä tekisit\n1;Bikes\n2;Swim\n", Encoding.UTF8));
        var file = unknown.One("input[name=file]").GetAttribute("value");

        var chosen = await kaisa.Get($"/campaigns/{campaign.Code}/import?file={file}&header=1&use=Skip&use=Idea");
        await kaisa.SendForm(chosen, "#confirm");

        Assert.Equal(app.Sentence("import.no-text"), unknown.Notice);
        Assert.Empty(unknown.All("#confirm"));
        Assert.Equal(["Bikes", "Swim"], (await app.Ideas(campaign)).Select(idea => idea.Text.Fi).Order());
    }

    [Fact]
    public async Task One_row_may_speak_three_languages()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());

        var preview = await Upload(kaisa, campaign, "a.csv", AWorkbook.Csv("English;Suomi;Svenska\nBikes;Pyörät;Cyklar\nOnly here;;\n", Encoding.UTF8));
        await kaisa.SendForm(preview, "#confirm");

        Assert.Equal(
            [("en", null, null, "Only here"), ("fi", "Pyörät", "Cyklar", "Bikes")],
            (await app.Ideas(campaign)).Select(idea => (idea.Language, idea.Text.Fi, idea.Text.Sv, idea.Text.En)).OrderBy(idea => idea.Language));
    }

    [Fact]
    public async Task Two_thousand_rows_come_in_at_once()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        object?[]?[] rows = [["Idea"], .. Enumerable.Range(1, 2_000).Select(number => new object?[] { $"Idea number {number}" })];

        await kaisa.SendForm(await Upload(kaisa, campaign, "many.xlsx", AWorkbook.Of(("Taul1", rows))), "#confirm");

        Assert.Equal(2_000, (await app.Ideas(campaign)).Count);
        Assert.Equal(2_000, (await app.Live(campaign)).LiveIdeas.Count);
    }

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "nothing.csv", [], "import.file.missing" },
        { "blank.csv", AWorkbook.Csv("\n;;\n", Encoding.UTF8), "import.file.empty" },
        { "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "import.file.old" },
        { "broken.xlsx", "PK\u0003\u0004 and then nothing"u8.ToArray(), "import.file.unreadable" },
        { "picture.csv", [0x89, 0x50, 0, 0, 0], "import.file.unreadable" },
        { "large.csv", new byte[SheetFile.MaxBytes + 1], "import.file.large" },
        { "bomb.xlsx", AWorkbook.Bomb(AWorkbook.Of(("A", [["Idea"], ["Bikes"]])), megabytes: 30), "import.file.much" },
        { "many.csv", AWorkbook.Csv("Idea\n" + string.Join('\n', Enumerable.Range(0, 10_100)), Encoding.UTF8), "import.file.rows" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_file_that_cannot_be_taken_is_told_why(string name, byte[] file, string sentence)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());

        var page = await Upload(kaisa, campaign, name, file);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence, "10\u00a0000")), (page.Status, page.FieldErrors["Upload"]));
    }

    [Fact]
    public async Task A_column_may_name_themes()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        var preview = await Upload(kaisa, campaign, "a.csv", AWorkbook.Csv($"Idea;Teema\nBikes; Ulkona \nSwim;\nRun;{new string('x', Idea.MaxTheme + 3)}\n", Encoding.UTF8));

        await kaisa.SendForm(preview, "#confirm", ("leaveOut", "true"));

        Assert.Equal((4, app.Sentence("RowProblem.ThemeTooLong", 3)), Assert.Single(Errors(preview)));
        Assert.Equal([("Bikes", "Ulkona"), ("Swim", null)], (await app.Ideas(campaign)).Select(idea => (idea.Text.Fi, idea.Theme)).Order());
    }

    [Fact]
    public async Task A_file_is_of_its_campaign_alone_and_gone_after_a_day()
    {
        await using var own = new IdeasApp();
        var (campaign, other, kaisa) = (await own.Given(ACampaign.Open), await own.Given(ACampaign.Open), await own.Moderator());
        var preview = await Upload(kaisa, campaign, "a.csv", AWorkbook.Csv("Idea\nBikes\n", Encoding.UTF8));
        var file = preview.One("#confirm input[name=file]").GetAttribute("value");

        var elsewhere = await kaisa.Get($"/campaigns/{other.Code}/import?file={file}");
        own.Clock.Set(DateTimeOffset.MaxValue.AddYears(-1));
        await own.RunJob(TidyImports.Name);
        var late = Directory.GetFiles(Path.Combine(own.Folder.Path, "imports"));

        Assert.Equal(own.Sentence("import.gone"), elsewhere.Notice);
        Assert.Empty(late);
    }

    internal static async Task<Page> Upload(Person person, GivenCampaign campaign, string name, byte[] file) =>
        await person.Follow(await person.Upload(await person.Get($"/campaigns/{campaign.Code}/import"), "form[enctype]", "upload", name, file));

    internal static IEnumerable<(int Row, string Says)> Errors(Page page) => page.All("section[aria-labelledby=bad] li")
        .Select(row => (int.Parse(row.QuerySelector("strong")!.Line().Split(' ')[1], null), row.QuerySelector("span")!.ChildNodes[0].TextContent.Trim()));
}
