using System.Globalization;
using Ideas.Ranking;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Desk;
using Ideas.Web.Tests.Groups;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Exports;

/// <summary>The workbook, read back cell by cell.</summary>
public sealed class WorkbookTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly string[] Raw =
    [
        "id", "campaign", "text", "language", "state", "rank", "best_rank", "worst_rank", "elo", "standard_error", "low", "high",
        "comparisons", "chance", "tier", "division", "theme", "board_state", "submitted_on", "merged_ids",
    ];

    [Fact]
    public async Task The_readable_sheet_has_one_row_for_each_idea_with_a_frozen_head_and_filters()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(3).By(12).WithTop(1, sureness: 0.8).WithTiers(IdeaTier.ClearlyTop, IdeaTier.CannotBeToldApart, IdeaTier.Below).Dividing(0.01, 0.9, null));

        var sheet = (await leader.Workbook(campaign))[app.Sentence("results.title")];

        Assert.Equal(
            [
                app.Sentence("ranking.rank"), app.Sentence("results.places"), app.Sentence("results.idea"), app.Sentence("results.points"), app.Sentence("exports.low"), app.Sentence("exports.high"), app.Sentence("exports.chance"),
                app.Sentence("results.comparisons"), app.Sentence("exports.tier"), app.Sentence("exports.division"), app.Sentence("theme.word"), app.Sentence("results.on-board"), app.Sentence("exports.submitted"), app.Sentence("exports.together"),
            ],
            sheet.Row(1));
        var day = new DateOnly(2026, 3, 2);
        Assert.Equal([1.0, "1", "Idea 1", 1700.0, 1641.0, 1759.0, 70.0, 40.0, app.Sentence("IdeaTier.ClearlyTop", 1), app.Sentence("Unity.Agreed"), null, null, day, null], sheet.Row(2));
        Assert.Equal([2.0, "2", "Idea 2", 1680.0, 1621.0, 1739.0, 69.0, 40.0, app.Sentence("IdeaTier.CannotBeToldApart"), app.Sentence("Unity.Divided"), null, null, day, null], sheet.Row(3));
        Assert.Equal([3.0, "3", "Idea 3", 1660.0, 1601.0, 1719.0, 68.0, 40.0, app.Sentence("IdeaTier.Below"), null, null, null, day, null], sheet.Row(4));
        Assert.Equal([null, null, "Idea 4", null, null, null, null, 0.0, app.Sentence("IdeaTier.NotRanked"), null, null, null, day, null], sheet.Row(5));
        Assert.Equal((5, "A1:N5", (1, "A2")), (sheet.Rows.Count, sheet.Filter, sheet.Frozen));
    }

    [Fact]
    public async Task The_raw_sheet_has_every_figure_as_it_was_computed()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 8, careless: 0.2);
        await app.RunJobs();

        var sheet = (await leader.Workbook(campaign))["Data"];

        var rows = Assert.Single(await app.Rankings(campaign)).Rows.OrderBy(row => row.Rank).ToList();
        Assert.Equal(Raw, sheet.Row(1));
        Assert.Equal(rows.Select(row => (object)$"{row.IdeaId.Value}"), sheet.Under("id"));
        Assert.Equal(rows.Select(row => (object)(double)row.Rank), sheet.Under("rank"));
        Assert.Equal(rows.Select(row => (object)row.Elo), sheet.Under("elo"));
        Assert.Equal(rows.Select(row => (object)row.StandardError), sheet.Under("standard_error"));
        Assert.Equal(rows.Select(row => (object)(row.Elo - (RankedItem.Sure * row.StandardError))), sheet.Under("low"));
        Assert.Equal(rows.Select(row => (object)row.ChanceAgainstRandom), sheet.Under("chance"));
        Assert.Equal(rows.Select(row => (object)(double)row.Comparisons), sheet.Under("comparisons"));
        Assert.All(sheet.Under("state"), state => Assert.Equal("Live", state));
        Assert.All(sheet.Under("submitted_on"), day => Assert.Equal("2026-03-02", day));
        Assert.Equal(("A1:T7", (1, "A2")), (sheet.Filter, sheet.Frozen));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\",\"Klikkaa\")")]
    [InlineData("+1 vapaapäivä")]
    [InlineData("-2 kokousta viikossa")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("'=1+1")]
    [InlineData("12e45678")]
    [InlineData("_x003D_1+1")]
    [InlineData("Kahvi ☕ ja perhe 👨‍👩‍👧‍👦 & <b>\"lainaus\"</b>")]
    [InlineData("Henkilöstöhallintojärjestelmäuudistusprojektipäällikköpalaverikäytännöt kaikille tutuiksi ennen kuin seuraava uudistus alkaa, kiitos jo etukäteen")]
    public async Task Any_text_stays_the_text_it_is(string text)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With(text, "Toinen")), await app.Leader());
        await app.Rank(campaign, ARanking.Of(2).By(12));

        var book = await leader.Workbook(campaign);

        Assert.All([book[app.Sentence("results.title")]["C", 2], book["Data"]["C", 2]], cell => Assert.Equal(text.Replace("_x003D_", "_x005F_x003D_", StringComparison.Ordinal), cell));
        Assert.All(book.Sheets.SelectMany(sheet => sheet.Cells), cell => Assert.Equal((false, cell.Value is string), (cell.IsFormula, cell.IsQuoted)));
    }

    [Fact]
    public async Task Merged_ideas_stand_beside_the_one_that_took_them_in()
    {
        var (campaign, leader, moderator) = (await app.Given(ACampaign.Open.With("Pyörät", "Fillarit", "Sauna")), await app.Leader(), await app.Moderator());
        await moderator.Merge(campaign, goes: "Fillarit", stays: "Pyörät");
        await app.Vote(campaign, people: 6, duels: 4);
        await app.RunJobs();

        var book = await leader.Workbook(campaign);

        Assert.Equal(["Pyörät", "Sauna"], book["Data"].Under("text").Order());
        Assert.Equal("Fillarit", Assert.Single(book[app.Sentence("results.title")].Under(app.Sentence("exports.together")), cell => cell is not null));
        Assert.Equal($"{campaign.Ideas["Fillarit"].Value}", Assert.Single(book["Data"].Under("merged_ids"), cell => cell is not null));
    }

    [Fact]
    public async Task A_sheet_for_each_background_question_holds_what_the_page_of_groups_shows_and_no_more()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Varikko", "Kirjasto", "Keittiö", "Satama")), await app.Leader());
        foreach (var (unit, people) in new[] { ("Koulu", 20), ("Varikko", 15), ("Kirjasto", 7), ("Keittiö", 6), ("Satama", 3), (null, 4) })
        {
            await app.VoteAs(campaign, unit, people, 15, "Idea 2");
        }

        await app.Compute(campaign);
        var page = await leader.Get($"/results/{campaign.Code}/groups");

        var sheet = (await leader.Workbook(campaign))["Yksikkö"];

        var heads = page.All("thead th").Skip(3).Select(head => head.Line()).ToList();
        Assert.Equal(4, heads.Count);
        Assert.Equal(heads.Select(head => head.Split(' ')[0]), sheet.Row(1).Skip(3).Select(head => $"{head}".Split(' ')[0]));
        Assert.Equal(
            page.All("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td.num").Skip(1).Select(cell => cell.QuerySelector("strong")?.Line() ?? cell.Line().Replace($" {app.Sentence("groups.too-few")}", "", StringComparison.Ordinal).Replace($"–{app.Sentence("groups.too-few")}", "–", StringComparison.Ordinal)))),
            Enumerable.Range(2, 6).Select(row => string.Join('|', sheet.Row(row).Skip(3).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)))));
        Assert.All(Enumerable.Range(2, 6), row => Assert.All(sheet.Row(row).Skip(5), cell => Assert.IsType<string>(cell)));
        Assert.DoesNotContain(sheet.Rows[0].Values, cell => $"{cell.Value}".StartsWith("Satama", StringComparison.Ordinal));
        Assert.Equal(["Satama"], sheet.Rows.SkipWhile(row => !Equals(row.GetValueOrDefault("B")?.Value, app.Sentence("groups.hidden.why", 5))).Skip(1).Select(row => row["B"].Value));
        Assert.Equal("A1:G7", sheet.Filter);
    }

    [Fact]
    public async Task Where_no_group_is_large_enough_the_sheet_says_why_and_gives_no_figure()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4).AskingUnit("Koulu", "Varikko")), await app.Leader());
        await app.VoteAs(campaign, "Koulu", 4, 6);
        await app.VoteAs(campaign, "Varikko", 3, 6);
        await app.Compute(campaign);

        var book = await leader.Workbook(campaign);

        Assert.Equal([app.Sentence("groups.none", 5), app.Sentence("groups.hidden"), app.Sentence("groups.hidden.why", 5), "Koulu", "Varikko"], book["Yksikkö"].Cells.Select(cell => cell.Value));
        Assert.DoesNotContain(book.Sheets.Where(sheet => sheet.Name != "Yksikkö").SelectMany(sheet => sheet.Cells), cell => Equals(cell.Value, "Koulu"));
    }

    [Theory]
    [InlineData(4, false, false, "exports.detail.Nothing")]
    [InlineData(5, true, false, "exports.detail.Places")]
    [InlineData(9, true, false, "exports.detail.Places")]
    [InlineData(10, true, true, null)]
    public async Task Of_few_voters_it_holds_the_order_alone_or_nothing_and_says_why(int people, bool hasPlaces, bool hasFigures, string? why)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Vote(campaign, people, duels: 6);
        await app.RunJobs();

        var book = await leader.Workbook(campaign);

        var (data, sheet) = (book["Data"], book[app.Sentence("results.title")]);
        Assert.Equal((4, 4), (data.Under("text").Distinct().Count(), sheet.Under(app.Sentence("results.idea")).Distinct().Count()));
        Assert.All(data.Under("rank"), rank => Assert.Equal(hasPlaces, rank is not null));
        Assert.All(new[] { "elo", "standard_error", "low", "high", "chance", "comparisons", "best_rank" }.SelectMany(data.Under), figure => Assert.Equal(hasFigures, figure is not null));
        Assert.All(new[] { "results.points", "exports.low", "exports.high", "exports.chance", "results.comparisons" }.SelectMany(head => sheet.Under(app.Sentence(head))), figure => Assert.Equal(hasFigures, figure is not null));
        Assert.Equal(why is not null, why is not null && About(book).ContainsValue(app.Sentence(why, 5, 10)));
    }

    [Fact]
    public async Task The_last_sheet_says_what_it_all_is()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2).Promising("Vastaamme kaikille.").AnsweringBy(new DateOnly(2026, 4, 1), best: 2)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 9);
        await app.RunJobs();
        var open = About(await leader.Workbook(campaign));
        await app.Close(campaign);
        await app.RunJobs();

        var book = await leader.Workbook(campaign);

        var (about, final) = (About(book), (await app.Rankings(campaign))[^1]);
        Assert.Equal(app.Sentence("report.live", app.Get<Texts>().Moment(app.Clock.GetUtcNow())), open[app.Sentence("exports.standing")]);
        Assert.DoesNotContain(app.Sentence("exports.checksum"), open.Keys);
        Assert.Equal(("Mitä muutetaan?", campaign.Code, 12.0, 108.0, final.Checksum), (about[app.Sentence("exports.question")], about[app.Sentence("exports.code")], about[app.Sentence("count.participants.word")], about[app.Sentence("count.votes.word")], about[app.Sentence("exports.checksum")]));
        Assert.StartsWith(app.Sentence("results.final", "2.3.2026"), $"{about[app.Sentence("exports.standing")]}", StringComparison.Ordinal);
        Assert.Equal(app.Sentence("report.method.duel"), about[app.Sentence("results.how")]);
        Assert.Equal("Vastaamme kaikille.", about[app.Sentence("campaign.promise")]);
        Assert.Equal(($"{app.Sentence("results.title")}: Mitä muutetaan?", "Ideas"), (book.Title, book.Creator));
        Assert.Equal([app.Sentence("results.title"), "Data", app.Sentence("exports.about")], book.Sheets.Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Reasons_of_skips_are_told_as_on_the_page_only_from_five_voters_on(int people, bool areTold)
    {
        var (campaign, leader, bob) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people, duels: 8);
        await bob.Choose(await bob.Duel(campaign), Choice.Skip);
        await app.RunJobs();

        Assert.Equal(areTold, About(await leader.Workbook(campaign)).ContainsKey(app.Sentence("results.skips")));
    }

    [Fact]
    public async Task Where_the_votes_suggest_no_order_there_are_no_places_in_it()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("B", "A", "C")), await app.Leader());
        await app.Rank(campaign, ARanking.Of(3).By(12).Tied());

        var book = await leader.Workbook(campaign);

        Assert.Equal(["A", "B", "C"], book[app.Sentence("results.title")].Under(app.Sentence("results.idea")));
        Assert.All(book[app.Sentence("results.title")].Under(app.Sentence("ranking.rank")), Assert.Null);
        Assert.All(book["Data"].Under("rank"), Assert.Null);
        Assert.Equal(app.Sentence("results.equal"), About(book)[app.Sentence("exports.order")]);
    }

    [Fact]
    public async Task It_speaks_the_readers_language_and_the_raw_sheet_does_not_change()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(2)), (await app.Leader()).Speaking("sv"));
        await app.Rank(campaign, ARanking.Of(2).By(12));

        var book = await leader.Workbook(campaign);

        Assert.Equal([app.SentenceIn("sv", "results.title"), "Data", app.SentenceIn("sv", "exports.about")], book.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(app.SentenceIn("sv", "exports.low"), book.Sheets[0]["E", 1]);
        Assert.Equal(Raw, book["Data"].Row(1));
    }

    [Fact]
    public async Task A_campaign_without_ideas_gives_a_sound_workbook_with_heads_alone()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Draft), await app.Leader());

        var book = await leader.Workbook(campaign);

        Assert.All(book.Sheets.Take(2), sheet => Assert.Single(sheet.Rows));
        Assert.Equal(app.Sentence("CampaignState.Draft"), About(book)[app.Sentence("exports.standing")]);
    }

    [Fact]
    public async Task Five_thousand_ideas_fit()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5_000).AskingUnit("Koulu")), await app.Leader());
        await app.Rank(campaign, ARanking.Of(4_990).By(12));

        var book = await leader.Workbook(campaign, isChecked: false);

        Assert.Equal((5_001, "A1:N5001"), (book.Sheets[0].Rows.Count, book.Sheets[0].Filter));
        Assert.Equal("Idea 4990", book.Sheets[0]["C", 4_991]);
    }

    private static Dictionary<string, object> About(SavedWorkbook book) =>
        book.Sheets[^1].Rows.Where(row => row.ContainsKey("A")).ToDictionary(row => $"{row["A"].Value}", row => row["B"].Value);
}
