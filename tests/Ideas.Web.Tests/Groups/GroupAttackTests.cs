using System.Globalization;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Groups;

/// <summary>
/// Somebody who reads everything that leadership may read, pages, files, screens and the API, again and again while people vote, and sets each
/// look against each other and against the whole. Random campaigns; the truth is what the test itself has made people do.
/// </summary>
public sealed class GroupAttackTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const int Smallest = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task No_two_looks_reveal_a_group_under_five(int seed)
    {
        var random = new Random(seed);
        var units = Enumerable.Range(1, random.Next(2, 6)).Select(number => $"Yksikkö{number}").ToArray();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(random.Next(6, 12)).AskingUnit(units));
        var (truth, looks) = (new Truth(app, campaign), new List<Look>());
        using var program = await app.GivenProgram();
        var doors = new OtherDoors(app, campaign, program, await app.Leader());
        for (var round = 0; round < 7; round++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            foreach (var unit in units.Append(null))
            {
                await truth.VoteAsync(unit, people: random.Next(0, 3) == 0 ? 0 : random.Next(0, 9), again: random.Next(0, 4), duels: random.Next(2, 16), likes: $"Idea {random.Next(1, 6)}");
            }

            if (round == 6)
            {
                await app.Close(campaign);
            }

            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Compute(campaign);
            looks.Add(await LookAsync(campaign));
            await doors.ExpectNoMoreOfAsync(looks[^1]);
            Assert.All(looks[^1].Columns.Values, column => Assert.InRange(column.AsOf, DateTimeOffset.MinValue, app.Clock.GetUtcNow()));
            await ExpectCompanyAsync(truth, units, looks[^1]);
            await ExpectEnoughJudgesAsync(truth, looks[^1]);
        }

        Assert.Contains(looks, look => look.Columns.Values.Any(column => column.HasFigures));
        foreach (var (earlier, later) in looks.SelectMany((first, place) => looks.Skip(place + 1).Select(second => (first, second))))
        {
            await ExpectManyBetweenAsync(truth, earlier, later);
        }
    }

    /// <summary>The whole less what is shown is nobody, or several groups of enough people.</summary>
    private static async Task ExpectCompanyAsync(Truth truth, string[] units, Look look)
    {
        var people = (await truth.VotesAsync()).GroupBy(vote => truth.UnitOf(vote.Voter) ?? "").ToDictionary(group => group.Key, group => group.Select(vote => vote.Voter).Distinct().Count());
        Expect(units.Where(unit => !look.Columns.ContainsKey(unit)), Smallest);
        Expect(units.Where(unit => !look.Columns.TryGetValue(unit, out var column) || !column.HasFigures), 2 * Smallest);

        void Expect(IEnumerable<string> unsaid, int least)
        {
            var left = unsaid.ToList();
            if (left.Count > 0 && left.Count < units.Length)
            {
                var all = people.ContainsKey("") ? left.Append("").ToList() : left;
                Assert.True(all.Count > 1, $"{left[0]} alone can be found by subtraction.");
                Assert.InRange(all.Sum(unit => people.GetValueOrDefault(unit)), least, int.MaxValue);
            }
        }
    }

    /// <summary>Each group and each of its figures rests on enough people who had judged the idea by then, and no figure is missing alone.</summary>
    private static async Task ExpectEnoughJudgesAsync(Truth truth, Look look)
    {
        var votes = await truth.VotesAsync();
        foreach (var (unit, column) in look.Columns)
        {
            var own = votes.Where(vote => truth.UnitOf(vote.Voter) == unit && vote.At <= column.AsOf).ToList();
            var size = own.Select(vote => vote.Voter).Distinct().Count();
            Assert.InRange(size, column.HasFigures ? 2 * Smallest : Smallest, int.MaxValue);
            Assert.Equal(size / Smallest * Smallest, column.AtLeast);
            foreach (var (idea, cell) in column.Cells)
            {
                var judges = own.Where(vote => vote.Left == truth.Id(idea) || vote.Right == truth.Id(idea)).Select(vote => vote.Voter).Distinct().Count();
                Assert.InRange(judges, cell.Figure is not null ? 2 * Smallest : cell.IsSaid ? Smallest : 0, int.MaxValue);
            }
        }

        var full = look.Columns.Values.Where(column => column.HasFigures).ToList();
        foreach (var idea in full.SelectMany(column => column.Cells.Keys).Distinct())
        {
            var missing = full.Count(column => column.Cells[idea].Figure is null);
            Assert.True(full.Count == 1 || missing != 1, $"One figure of {idea} is missing alone.");
        }
    }

    /// <summary>A column that has changed tells of at least five people who voted in between, and one that has not says the same.</summary>
    private static async Task ExpectManyBetweenAsync(Truth truth, Look earlier, Look later)
    {
        var votes = await truth.VotesAsync();
        foreach (var (unit, first) in earlier.Columns)
        {
            if (!later.Columns.TryGetValue(unit, out var second))
            {
                continue;
            }

            if (first.AsOf == second.AsOf)
            {
                Assert.All(second.Cells.Where(cell => first.Cells.ContainsKey(cell.Key)), cell => Assert.True(cell.Value.Figure is null || cell.Value == first.Cells[cell.Key], $"{unit} changed without votes."));
                Assert.Equal(first.AtLeast, second.AtLeast);
                continue;
            }

            var between = votes.Where(vote => truth.UnitOf(vote.Voter) == unit && vote.At > first.AsOf && vote.At <= second.AsOf).Select(vote => vote.Voter).Distinct().Count();
            Assert.InRange(between, Smallest, int.MaxValue);
        }
    }

    private async Task<Look> LookAsync(GivenCampaign campaign)
    {
        var page = await (await app.Admin()).Open($"/results/{campaign.Code}/groups?all=true");
        var heads = page.All("thead th:has(.groups-people)").ToDictionary(head => head.QuerySelector("[lang]")!.Line(), head => head.QuerySelector(".groups-people")!.Line());
        var times = page.All("section[aria-labelledby=how] time").Select(time => DateTimeOffset.Parse(time.GetAttribute("datetime")!, CultureInfo.InvariantCulture)).ToList();
        return new Look(heads.Index().ToDictionary(
            head => head.Item.Key,
            head => new Column(
                times[head.Index],
                int.Parse(new string([.. head.Item.Value.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture),
                !head.Item.Value.EndsWith(app.Sentence("groups.places"), StringComparison.Ordinal),
                page.All("tbody tr").ToDictionary(row => row.QuerySelector(".idea-text")!.Line(), row => Said.Of(row.QuerySelector($"[data-label={head.Item.Key}]")!, app.Sentence("groups.too-few"))))));
    }

    /// <summary>Who belongs where, and what they did.</summary>
    private sealed class Truth(IdeasApp app, GivenCampaign campaign)
    {
        private readonly Dictionary<ParticipantId, string?> units = [];

        public string? UnitOf(ParticipantId voter) => units[voter];

        public IdeaId Id(string idea) => campaign.Ideas[idea];

        public async Task VoteAsync(string? unit, int people, int again, int duels, string likes)
        {
            var known = units.Where(entry => entry.Value == unit).Select(entry => entry.Key).Take(again).ToList();
            await app.VoteAgain(campaign, known, duels, likes);
            foreach (var voter in await app.VoteAs(campaign, unit, people, duels, likes))
            {
                units[voter] = unit;
            }
        }

        public Task<List<(ParticipantId Voter, IdeaId Left, IdeaId Right, DateTimeOffset At)>> VotesAsync() => app.Read(async context =>
            (await context.Votes.Where(vote => vote.CampaignId == campaign.Id && vote.SetAside == null && vote.Choice != Choice.Skip).ToListAsync())
                .Select(vote => (vote.ParticipantId, vote.LeftId, vote.RightId, vote.AnsweredAt)).ToList());
    }
}
