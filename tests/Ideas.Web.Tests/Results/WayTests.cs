using System.Globalization;
using AngleSharp.Dom;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Results;

/// <summary>How a score has moved, as a small picture that says the same in words.</summary>
public sealed class WayTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Three_rankings_make_a_line_with_a_sentence_and_fewer_make_none()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Rank(campaign, ARanking.Of(3));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Rank(campaign, ARanking.Of(3).Raising(-30));
        var early = await (await app.Leader()).Get($"/results/{campaign.Code}");
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Rank(campaign, ARanking.Of(2).Raising(80));

        var page = await (await app.Leader()).Get($"/results/{campaign.Code}");

        Assert.Equal((3, 0), (early.All(".result-row").Count, early.All(".way").Count));
        Assert.Equal(
            [app.Sentence("way.up", 1700, 1780, app.Sentence("way.days.other", 3)), app.Sentence("way.up", 1680, 1760, app.Sentence("way.days.other", 3))],
            page.All(".result-row .way[role=img]").Select(way => way.GetAttribute("aria-label")));
        var (x, y) = Points(page.All(".way-line")[0]);
        Assert.Equal((3, 4.0, Way.Width - 4.0), (x.Length, x[0], x[2]));
        Assert.InRange(x[1], Way.Width / 3.0, (Way.Width / 3.0) + 3);
        Assert.True(y[1] > y[0] && y[0] > y[2], "The higher score stands higher.");
    }

    [Fact]
    public async Task The_ideas_page_draws_it_large_with_its_figures_as_a_table()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());
        foreach (var points in new[] { 40, 0, -60 })
        {
            await app.Rank(campaign, ARanking.Of(3).Raising(points));
            app.Clock.Advance(TimeSpan.FromHours(3));
        }

        var page = await leader.Get($"/results/{campaign.Code}/ideas/{campaign.Ideas["Idea 2"].Value}");

        Assert.Contains(app.Sentence("way.down", 1720, 1620, app.Sentence("way.hours.other", 6)), page.One("section[aria-labelledby=way]").Line(), StringComparison.Ordinal);
        Assert.Equal(["1720", "1680", "1620"], page.All(".way-table td").Select(score => score.Line()));
        Assert.Single(page.All(".way-chart .way-line"));
    }

    [Fact]
    public async Task A_long_history_is_thinned_to_its_shape()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        for (var hour = 0; hour < 70; hour++)
        {
            await app.Rank(campaign, ARanking.Of(2).Raising(hour));
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var ways = await app.Use<WayReader, IReadOnlyDictionary<IdeaId, Way>>(reader => reader.ReadAsync(campaign.Id, CancellationToken.None));

        var way = ways[campaign.Ideas["Idea 1"]];
        Assert.Equal((WayReader.MostInList, 1700, 1769), (way.Points.Count, way.Start.Score, way.End.Score));
        Assert.Equal(way.Points.OrderBy(point => point.At).Select(point => point.Score), way.Points.Select(point => point.Score).Order());
    }

    [Theory]
    [InlineData(1500, 1504, 1, "way.still", "way.hours.one")]
    [InlineData(1500, 1505, 30, "way.up", "way.hours.other")]
    [InlineData(1505, 1500, 49, "way.down", "way.days.other")]
    public void Little_movement_is_called_none(int from, int to, int hours, string sentence, string time)
    {
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var way = new Way([new(start, from), new(start.AddHours(hours / 2.0), from), new(start.AddHours(hours), to)]);

        Assert.Equal(app.Sentence(sentence, from, to, app.Sentence(time, hours >= 36 ? 2 : hours)), app.Get<Texts>().Speaking("fi", () => way.Say(app.Get<Texts>())));
    }

    private static (double[] X, double[] Y) Points(IElement line)
    {
        var points = line.GetAttribute("points")!.Split(' ').Select(point => point.Split(',').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return ([.. points.Select(point => point[0])], [.. points.Select(point => point[1])]);
    }
}
