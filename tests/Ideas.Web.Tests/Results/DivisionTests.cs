using Ideas.Web.Features.Results;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Results;

/// <summary>How much an idea divides people, from the votes to the words.</summary>
public sealed class DivisionTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task What_half_love_and_half_hate_is_found_and_said_and_what_all_find_average_is_not()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(8)), await app.Leader());
        await Vote(campaign, people: 24);
        await app.RunJobs();

        var (page, rows) = (await leader.Get($"/results/{campaign.Code}?sort=division"), (await app.Rankings(campaign))[^1].Rows.ToDictionary(row => row.IdeaId, row => row.Division!.Value));

        Assert.Equal("Idea 1", page.All(".result-row .idea-text")[0].Line());
        Assert.Equal(app.Sentence("Unity.Divided"), page.All(".result-row")[0].QuerySelector(".unity")!.Line());
        Assert.True(rows[campaign.Ideas["Idea 1"]] > 3 * rows[campaign.Ideas["Idea 5"]], "Half of the people always chose the first, half never.");
        Assert.Contains(app.Sentence("results.division", 5), page.One("section[aria-labelledby=how]").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.All(".unity"), unity => unity.Line().Any(char.IsDigit));
    }

    [Fact]
    public async Task With_fewer_voters_than_the_smallest_group_nothing_is_said()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(8).WithGroupsOf(10)), await app.Leader());
        await Vote(campaign, people: 9);
        await app.RunJobs();

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.All((await app.Rankings(campaign))[^1].Rows, row => Assert.Null(row.Division));
        Assert.Empty(page.All(".unity"));
        Assert.Equal(8, page.All(".result-row").Count);
    }

    [Theory]
    [InlineData(0, "Agreed", 0)]
    [InlineData(0.14, "Agreed", 26)]
    [InlineData(0.3, "Varied", 39)]
    [InlineData(0.5, "Divided", 50)]
    [InlineData(9, "Divided", 100)]
    public void The_figure_becomes_a_word_and_a_bar(double division, string unity, int bar) =>
        Assert.Equal((unity, bar), ($"{UnityRule.Of(division)}", UnityRule.Bar(division)));

    /// <summary>Everybody answers every pair: half of the people always choose the first idea and half never; of all others the earlier one wins two times in three.</summary>
    private async Task Vote(GivenCampaign campaign, int people)
    {
        var first = campaign.Ideas["Idea 1"];
        var (live, dealer, order) = (await app.Live(campaign), app.Get<Dealer>(), campaign.Ideas.Values.ToList());
        for (var person = 0; person < people; person++)
        {
            var (participant, random) = (ParticipantId.New(), new Random(person));
            while (dealer.Next(live, participant, openTicket: null) is (Deal.Pair { Duel: var duel }, var ticket))
            {
                var isLeft = duel.Left == first ? person % 2 == 0 : duel.Right == first ? person % 2 == 1 : order.IndexOf(duel.Left) < order.IndexOf(duel.Right) == random.Next(3) > 0;
                await app.Answer(campaign, participant, ticket, isLeft ? Choice.Left : Choice.Right);
            }
        }
    }
}
