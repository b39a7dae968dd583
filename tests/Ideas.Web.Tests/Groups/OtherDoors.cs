using System.Globalization;
using System.Text.Json;
using Ideas.Web.Tests.Api;
using Ideas.Web.Tests.Exports;

namespace Ideas.Web.Tests.Groups;

/// <summary>
/// All other ways by which figures of groups leave the house. None says anything that the page does not say at the same moment, so that
/// what holds for looks at the page holds for every mixture of looks.
/// </summary>
internal sealed class OtherDoors(IdeasApp app, GivenCampaign campaign, OtherProgram program, Person leader)
{
    public async Task ExpectNoMoreOfAsync(Look look)
    {
        ExpectOfApi(look, (await program.Get($"/api/v1/campaigns/{campaign.Code}/groups")).Json[0]);
        ExpectOfWorkbook(look, (await leader.Workbook(campaign, isChecked: false))["Yksikkö"]);
        ExpectOfReport(look, await leader.Open($"/results/{campaign.Code}/report"));
        ExpectOfScreen(look, await leader.Open($"/live/{campaign.Code}"));
    }

    private static void ExpectOfApi(Look look, JsonElement question)
    {
        var groups = question.GetProperty("groups").EnumerateArray().ToDictionary(group => group.GetProperty("id").GetGuid());
        Assert.Equal(look.Columns.Keys.Order(), groups.Values.Where(group => group.GetProperty("level").GetString() != "Hidden").Select(Name).Order());
        foreach (var group in groups.Values)
        {
            var atLeast = look.Columns.TryGetValue(Name(group), out var column) ? $"{column.AtLeast}" : "";
            Assert.Equal((atLeast, column is null), ($"{group.GetProperty("atLeast")}", group.GetProperty("computedAt").ValueKind is JsonValueKind.Null));
        }

        foreach (var row in question.GetProperty("ideas").EnumerateArray())
        {
            var (idea, told) = (row.GetProperty("idea").GetProperty("text").GetString()!, row.GetProperty("groups").EnumerateArray().ToDictionary(cell => Name(groups[cell.GetProperty("group").GetGuid()])));
            Assert.Equal(look.Columns.Where(column => column.Value.Cells[idea].IsSaid).Select(column => column.Key).Order(), told.Keys.Order());
            Assert.All(told, cell => Assert.Equal(look.Columns[cell.Key].Cells[idea].Figure ?? "", $"{cell.Value.GetProperty("chanceInHundred")}"));
        }

        static string Name(JsonElement group) => group.GetProperty("name").GetProperty("text").GetString()!;
    }

    private void ExpectOfWorkbook(Look look, SavedSheet sheet)
    {
        var heads = sheet.Rows[0].Where(cell => cell.Key is not ("A" or "B" or "C")).ToDictionary(cell => cell.Key, cell => (string)cell.Value.Value);
        Assert.Equal(look.Columns.Keys.Order(), heads.Values.Select(Name).Order());
        foreach (var (letter, head) in heads)
        {
            var column = look.Columns[Name(head)];
            Assert.Contains(app.Sentence("groups.people", column.AtLeast), head, StringComparison.Ordinal);
            foreach (var (place, idea) in sheet.Under(app.Sentence("results.idea")).Index().Take(column.Cells.Count))
            {
                var said = column.Cells[(string)idea!];
                var cell = sheet[letter, place + 2];
                Assert.Equal(said.Figure, cell is double figure ? figure.ToString(CultureInfo.InvariantCulture) : null);
                Assert.Equal(said.IsSaid, cell is not "–");
            }
        }

        static string Name(string head) => head[..head.IndexOf(" (", StringComparison.Ordinal)];
    }

    private void ExpectOfReport(Look look, Page report)
    {
        var groups = report.All(".report-groups > li");
        Assert.Equal(look.Columns.Keys.Order(), groups.Select(group => group.QuerySelector("h4 [lang]")!.Line()).Order());
        foreach (var group in groups)
        {
            var column = look.Columns[group.QuerySelector("h4 [lang]")!.Line()];
            Assert.Contains(app.Sentence("groups.people", column.AtLeast), group.QuerySelector("h4")!.Line(), StringComparison.Ordinal);
            foreach (var line in group.QuerySelectorAll("ol li"))
            {
                var said = column.Cells[line.QuerySelector("[lang]")!.Line()];
                Assert.True(said.IsSaid);
                Assert.Equal(said.Figure is { } figure ? app.Sentence("groups.hundred", figure) : null, line.QuerySelector(".num")?.Line());
            }
        }
    }

    private void ExpectOfScreen(Look look, Page screen)
    {
        var slide = Assert.Single(screen.All(".slide"), slide => slide.QuerySelector(".slide-title")?.Line().StartsWith(app.Sentence("deck.groups"), StringComparison.Ordinal) is true);
        var groups = slide.QuerySelectorAll(".deck-sidebyside thead th[lang]").Select(head => head.Line()).ToList();
        Assert.Empty(groups.Except(look.Columns.Keys));
        foreach (var row in slide.QuerySelectorAll(".deck-sidebyside tbody tr"))
        {
            var idea = row.QuerySelector(".idea-text")!.Line();
            foreach (var (group, cell) in groups.Zip(row.QuerySelectorAll("td").Select(cell => cell.Line())))
            {
                var said = look.Columns[group].Cells[idea];
                Assert.Equal(said.IsSaid, !cell.Contains(app.Sentence("groups.too-few"), StringComparison.Ordinal));
                Assert.Equal(said.Figure, cell.All(char.IsAsciiDigit) ? cell : null);
            }
        }

        foreach (var line in slide.QuerySelectorAll("li:has(.deck-sides)"))
        {
            var idea = line.QuerySelector(".idea-text")!.Line();
            Assert.All(line.QuerySelectorAll(".deck-sides > span"), side => Assert.Equal(look.Columns[side.QuerySelector("[lang]")!.Line()].Cells[idea].Figure, side.QuerySelector("strong")!.Line()));
        }
    }
}
