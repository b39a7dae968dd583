using System.Net;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Desk;

/// <summary>Files that are small, and hold more than a page or a person can bear.</summary>
public sealed class ImportLimitsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly string Long = new('x', 30_000);

    [Fact]
    public async Task One_long_text_that_many_cells_point_to_is_refused_and_nothing_is_kept()
    {
        await using var own = new IdeasApp();
        var (campaign, kaisa) = (await own.Given(ACampaign.Open.With("Bikes")), await own.Moderator());
        object?[]?[] rows = [["Idea"], .. Enumerable.Range(0, 100).Select(_ => Enumerable.Repeat<object?>(Long, 26).ToArray())];
        var file = AWorkbook.Of(("A", rows));

        var page = await ImportTests.Upload(kaisa, campaign, "small.xlsx", file);

        Assert.InRange(file.Length, 1, 20_000);
        Assert.Equal((HttpStatusCode.BadRequest, own.Sentence("import.file.much")), (page.Status, page.FieldErrors["Upload"]));
        Assert.Empty(Directory.Exists(Path.Combine(own.Folder.Path, "imports")) ? Directory.GetFiles(Path.Combine(own.Folder.Path, "imports")) : []);
    }

    [Fact]
    public async Task A_text_that_is_far_too_long_is_an_error_of_its_row_and_the_page_stays_small()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        object?[]?[] rows = [["Idea", "Kuvaus", "Kieli"], ["Bikes"], .. Enumerable.Range(0, 300).Select(_ => new object?[] { Long, "Miksi", "suomi" }), .. Enumerable.Range(0, 100).Select(number => new object?[] { $"Idea {number}", null, new string('y', 4_000) })];

        var page = await ImportTests.Upload(kaisa, campaign, "long.xlsx", AWorkbook.Of(("A", rows)));
        await kaisa.SendForm(page, "#confirm", ("leaveOut", "true"));

        Assert.Equal(["1", "400", "0"], page.All(".stats dd").Select(figure => figure.Line()));
        Assert.Equal(app.Sentence("RowProblem.CellTooLong", "5 000"), ImportTests.Errors(page).First(error => error.Row == 3).Says.Replace('\u00a0', ' '));
        Assert.InRange(page.Source.Length, 1, 200_000);
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task The_rows_of_all_sheets_count_together()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());
        object?[]?[] rows = [["Idea"], .. Enumerable.Range(0, 5_100).Select(number => new object?[] { (double)number })];

        var page = await ImportTests.Upload(kaisa, campaign, "two.xlsx", AWorkbook.Of(("A", rows), ("B", rows)));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("import.file.rows", "10\u00a0000")), (page.Status, page.FieldErrors["Upload"]));
    }

    [Fact]
    public async Task There_are_only_so_many_sheets()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open), await app.Moderator());

        var page = await ImportTests.Upload(kaisa, campaign, "sheets.xlsx", AWorkbook.Of([.. Enumerable.Range(0, 51).Select(number => ($"S{number}", (object?[]?[])[["Idea"], ["Bikes"]]))]));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("import.file.sheets", 50)), (page.Status, page.FieldErrors["Upload"]));
    }
}
