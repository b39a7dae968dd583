using System.Globalization;
using System.Net;
using System.Text.Json;
using Ideas.Ranking;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Results;

public sealed class VotesFileTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_figure_of_the_results_is_what_the_maths_says_of_the_exported_votes(bool isClosed)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(9).WithBoardOf(3)), await app.Leader());
        await app.Vote(campaign, people: 14, duels: 12, careless: 0.2);
        await app.Retire(campaign, "Idea 4");
        await app.RunJobs();
        await app.Vote(campaign, people: 3, duels: 5, careless: 0.2);
        await app.Somebody().Propose(campaign, "Never compared");
        await (isClosed ? app.Close(campaign) : Task.CompletedTask);
        await app.RunJobs();

        var (votes, snapshot) = (await Votes(leader, campaign), (await app.Rankings(campaign))[^1]);

        // Numbered by where they first stand in the file, which is not how the program numbers them.
        var names = votes.SelectMany(vote => new[] { vote.WinnerText, vote.LoserText }).Distinct().ToList();
        var fit = Assert.IsType<RankingOutcome.Ranked>(BradleyTerry.Rank(
            names.Count,
            votes.Select(vote => new Comparison(names.IndexOf(vote.WinnerText), names.IndexOf(vote.LoserText), vote.IsTie)).ToArray(),
            new BradleyTerryOptions { PriorDeviation = snapshot.PriorDeviation, CarelessRate = snapshot.CarelessRate, Top = 3, MinimumComparisons = Idea.RankedFrom }));
        Assert.Equal((isClosed, 8, 9), (snapshot.IsFinal, names.Count, snapshot.Rows.Count));
        Assert.Equal((fit.Settled.Top, fit.Settled.VotesToGo), (snapshot.Top, snapshot.VotesToGo));
        Assert.Equal(fit.Settled.Sureness, snapshot.Sureness!.Value, 1e-6);
        foreach (var item in fit.Items)
        {
            var row = snapshot.Rows.Single(row => row.IdeaId == campaign.Ideas[names[item.Item]]);
            Assert.Equal((item.Rank, item.BestRank, item.WorstRank, item.Comparisons, $"{item.Tier}"), (row.Rank, row.BestRank, row.WorstRank, row.Comparisons, $"{row.Tier}"));
            Assert.Equal(item.Elo, row.Elo, 1e-6);
            Assert.Equal(item.StandardError * EloScale.PointsPerLogit, row.StandardError, 1e-6);
            Assert.Equal(item.ChanceAgainstRandom, row.ChanceAgainstRandom, 1e-9);
            Assert.Equal(item.TopChance, row.TopChance, 1e-6);
        }
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task The_fit_command_gives_the_figures_of_the_results(bool isClosed, bool estimates)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(12).WithBoardOf(3)), await app.Leader());
        await app.Vote(campaign, people: 20, duels: 11, careless: 0.2);
        await app.RunJobs();
        await app.Vote(campaign, people: 6, duels: 9, careless: 0.2);
        await (isClosed ? app.Close(campaign) : Task.CompletedTask);
        await app.RunJobs();
        var (file, snapshot) = (await leader.Get($"/results/{campaign.Code}/votes.csv"), (await app.Rankings(campaign))[^1]);

        string[] settings = ["--minimum", $"{Idea.RankedFrom}", "--top", "3"];
        string[] given = ["--eps", snapshot.CarelessRate.ToString("R", CultureInfo.InvariantCulture), "--prior", snapshot.PriorDeviation.ToString("R", CultureInfo.InvariantCulture)];
        var fitted = Fit(file.Source, [.. settings, .. estimates ? [] : given]);

        var texts = Read(file.Source).SelectMany(vote => new[] { (vote.Winner, vote.WinnerText), (vote.Loser, vote.LoserText) }).Distinct().ToDictionary();
        Assert.Equal(12, fitted.Count);
        Assert.Equal(snapshot.Rows.Where(row => row.Rank > 0).OrderBy(row => row.Rank).Select(row => row.IdeaId), fitted.Where(item => item.Rank > 0).Select(item => campaign.Ideas[texts[item.Item]]));
        foreach (var item in fitted)
        {
            var row = snapshot.Rows.Single(row => row.IdeaId == campaign.Ideas[texts[item.Item]]);
            Assert.Equal((item.Rank, item.Comparisons), (row.Rank, row.Comparisons));
            Assert.Equal(item.Elo, row.Elo, 1e-5);
            Assert.Equal(item.Strength, EloScale.ToStrength(row.Elo), 1e-7);
            Assert.Equal(item.StandardError, row.StandardError / EloScale.PointsPerLogit, 1e-7);
        }
    }

    [Fact]
    public async Task It_names_ideas_and_nobody_and_its_order_is_not_that_of_the_votes()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(8)), await app.Leader());
        await app.Vote(campaign, people: 8, duels: 9);
        await app.RunJobs();

        var file = await leader.Get($"/results/{campaign.Code}/votes.csv");

        var (given, read) = (await app.Votes(campaign), Read(file.Source));
        Assert.Equal("winner,loser,tie,winner_text,loser_text", file.Source.TrimStart('\uFEFF').Split("\r\n")[0]);
        Assert.DoesNotContain(given, vote => file.Source.Contains($"{vote.ParticipantId.Value}", StringComparison.OrdinalIgnoreCase) || file.Source.Contains($"{vote.DuelId.Value}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(given.Select(Winner).Order(), read.Select(vote => vote.WinnerText).Order());
        Assert.NotEqual(given.Select(Winner), read.Select(vote => vote.WinnerText));
        Assert.Equal(file.Source, (await leader.Get($"/results/{campaign.Code}/votes.csv")).Source);
        Assert.All(read.GroupBy(vote => vote.WinnerText), group => Assert.Single(group.Select(vote => vote.Winner).Distinct()));
        Assert.All(read, vote => Assert.False(vote.IsTie));

        string Winner(Vote vote) => campaign.Ideas.Single(idea => idea.Value == (vote.Choice is Choice.Left ? vote.LeftId : vote.RightId)).Key;
    }

    [Fact]
    public async Task It_ends_where_the_ranking_ends()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 5);
        await app.RunJobs();
        await app.Vote(campaign, people: 4, duels: 5);

        var before = await Votes(leader, campaign);
        await app.RunJobs();
        var after = await Votes(leader, campaign);

        Assert.Equal((30, 50), (before.Count, after.Count));
    }

    [Fact]
    public async Task Skips_and_votes_on_retired_ideas_are_not_in_it()
    {
        var (campaign, leader, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people: 6, duels: 15);
        await ada.Choose(await ada.Duel(campaign), Choice.Skip);
        await app.Retire(campaign, "Idea 2");
        await app.RunJobs();

        var votes = await Votes(leader, campaign);

        Assert.Equal(60, votes.Count);
        Assert.DoesNotContain(votes, vote => vote.WinnerText == "Idea 2" || vote.LoserText == "Idea 2");
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_text()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("=HYPERLINK(\"http://x\",\"y\")", "+358 soittoaika", "-10 % kokouksia", "@kaikki mukaan")), await app.Leader());
        await app.Vote(campaign, people: 5, duels: 6);
        await app.RunJobs();

        var file = await leader.Get($"/results/{campaign.Code}/votes.csv");

        var cells = file.Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(line => line.Split(',').Skip(3)).ToList();
        Assert.DoesNotContain(cells, cell => cell.TrimStart('"') is ['=' or '+' or '-' or '@', ..]);
        Assert.Contains(cells, cell => cell.Contains("'=HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_are_in_the_readers_language()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("Pyörät", "Aamut")), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 1);
        await app.RunJobs();

        Assert.Equal(["Aamut", "Pyörät"], (await Votes(leader, campaign)).SelectMany(vote => new[] { vote.WinnerText, vote.LoserText }).Distinct().Order());
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task Fewer_than_five_voters_are_not_given_away(int people, bool isThere)
    {
        var (campaign, leader, bob) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader(), app.Somebody());
        await app.Vote(campaign, people, duels: 8);
        await bob.Choose(await bob.Duel(campaign), Choice.Skip);
        await app.RunJobs();

        var (page, file) = (await leader.Get($"/results/{campaign.Code}"), await leader.Get($"/results/{campaign.Code}/votes.csv"));

        Assert.Equal(isThere, page.All("a[href$='votes.csv']").Count == 1);
        Assert.Equal(isThere ? HttpStatusCode.OK : HttpStatusCode.Conflict, file.Status);
        Assert.Equal(!isThere, page.One("section[aria-labelledby=take]").Line().Contains(app.Sentence("results.votes.few", 5), StringComparison.Ordinal));
        if (!isThere)
        {
            Assert.Equal((app.Sentence("error.few"), app.Sentence("error.few.text")), (file.Heading, file.One(".lead").Line()));
        }
    }

    [Theory]
    [InlineData(Roles.Admin, HttpStatusCode.OK)]
    [InlineData(Roles.Leader, HttpStatusCode.OK)]
    [InlineData(Roles.Moderator, HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Redirect)]
    public async Task Only_leadership_and_admins_get_it(string? role, HttpStatusCode status)
    {
        var (campaign, person) = (await app.Given(ACampaign.Open.WithIdeas(5)), role is null ? app.Somebody() : await app.SignedIn(role));
        await app.Vote(campaign, people: 6, duels: 4);
        await app.RunJobs();

        Assert.Equal(status, (await person.Get($"/results/{campaign.Code}/votes.csv")).Status);
    }

    [Theory]
    [InlineData("QQQQQ9")]
    [InlineData(null)]
    public async Task Without_a_campaign_or_a_ranking_there_is_no_file(string? code)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader());

        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/results/{code ?? campaign.Code}/votes.csv")).Status);
    }

    private static async Task<IReadOnlyList<Line>> Votes(Person reader, GivenCampaign campaign)
    {
        var file = await reader.Get($"/results/{campaign.Code}/votes.csv");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        return Read(file.Source);
    }

    /// <summary>What the benchmark program says of a file, run as from its command line.</summary>
    private static List<FittedItem> Fit(string file, string[] settings)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, file);
            var (output, error) = (new StringWriter(), new StringWriter());
            Assert.True(Benchmarks.Program.Run(["fit", path, "--json", .. settings], output, error) == 0, error.ToString());
            return JsonSerializer.Deserialize<FittedItems>(output.ToString(), JsonSerializerOptions.Web)!.Items;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The lines of a file whose texts hold no commas.</summary>
    private static IReadOnlyList<Line> Read(string file) => [.. file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(','))
        .Select(cells => new Line(cells[0], cells[1], bool.Parse(cells[2]), cells[3], cells[4]))];

    private sealed record FittedItems(List<FittedItem> Items);

    private sealed record FittedItem(string Item, double Strength, double StandardError, double Elo, int Rank, int Comparisons);

    private sealed record Line(string Winner, string Loser, bool IsTie, string WinnerText, string LoserText);
}
