using System.Globalization;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Exports;

/// <summary>The raw table as a text file.</summary>
public sealed class CsvTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task It_says_cell_by_cell_what_the_raw_sheet_says()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("Kahvi, tee \"ja\" pulla", "Äänestetään öisin 👍", "Sauna", "Uusi")), await app.Leader());
        await app.Vote(campaign, people: 7, duels: 5, careless: 0.2);
        await app.RunJobs();

        var (lines, sheet) = (await leader.Csv(campaign), (await leader.Workbook(campaign))["Data"]);

        Assert.Equal(5, lines.Count);
        Assert.Equal(Enumerable.Range(1, 5).Select(row => sheet.Row(row).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")), lines);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_gets_an_apostrophe()
    {
        string[] texts = ["=HYPERLINK(\"http://x\",\"y\")", "+358 soittoaika", "-10 % kokouksia", "@kaikki mukaan"];
        var (campaign, leader) = (await app.Given(ACampaign.Open.With(texts)), await app.Leader());
        await app.Rank(campaign, ARanking.Of(4).By(12));

        var lines = await leader.Csv(campaign);

        Assert.Equal(texts.Select(text => $"'{text}"), lines.Skip(1).Select(line => line[2]));
        Assert.DoesNotContain(lines.SelectMany(line => line), cell => cell is ['=' or '+' or '-' or '@' or '\t', ..]);
    }

    [Fact]
    public async Task Nobody_is_named_in_it_and_no_time_of_day()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        await app.Vote(campaign, people: 5, duels: 3);
        await app.RunJobs();

        var cells = (await leader.Csv(campaign)).SelectMany(line => line).ToHashSet();

        Assert.DoesNotContain(await app.Votes(campaign), vote => cells.Contains($"{vote.ParticipantId.Value}"));
        Assert.DoesNotContain(cells, cell => cell.Contains("T0", StringComparison.Ordinal) || cell.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_campaign_that_is_not_there_has_no_files()
    {
        var leader = await app.Leader();

        foreach (var file in new[] { "results.csv", "results.xlsx", "report", "report.css" })
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await leader.Get($"/results/QQQQQ9/{file}")).Status);
        }
    }
}
