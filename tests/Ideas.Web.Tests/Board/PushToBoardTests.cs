using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Board;

public sealed class PushToBoardTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_top_of_a_campaign_comes_to_the_board_in_its_order()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2));
        await app.Vote(campaign, people: 12, duels: 10);

        await app.Push(campaign);

        var cards = await app.OnBoard(campaign);
        Assert.Equal([(campaign.Ideas["Idea 1"], 1), (campaign.Ideas["Idea 2"], 2)], cards.Select(card => (card.IdeaId, card.RankAtPush)));
        Assert.All(cards, card => Assert.Equal((BoardState.New, 1), (card.State, card.History.Count)));
    }

    [Theory]
    [InlineData(Campaign.DefaultBoardMinimum - 1, 0)]
    [InlineData(Campaign.DefaultBoardMinimum, 2)]
    public async Task An_idea_needs_ten_comparisons(int people, int pushed)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        await app.Vote(campaign, people, duels: 1);

        await app.Push(campaign);

        Assert.Equal(pushed, (await app.OnBoard(campaign)).Count);
    }

    [Fact]
    public async Task Ideas_whose_rank_is_not_settled_stay_where_they_are()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6).WithBoardOf(1));
        await app.Vote(campaign, people: 2, duels: 15, careless: 0);
        await app.Vote(campaign, people: 2, duels: 15, careless: 1);

        await app.Push(campaign);

        Assert.Empty(await app.OnBoard(campaign));
        Assert.All((await app.Rankings(campaign))[^1].Rows, row => Assert.Equal((20, 1, 6), (row.Comparisons, row.Rank, row.WorstRank)));
    }

    [Fact]
    public async Task A_retired_idea_does_not_come_to_the_board()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(1));
        await app.Vote(campaign, people: 12, duels: 10);
        await app.Retire(campaign, "Idea 1");

        await app.Push(campaign);

        Assert.Equal(campaign.Ideas["Idea 2"], Assert.Single(await app.OnBoard(campaign)).IdeaId);
    }

    [Fact]
    public async Task Running_twice_adds_nothing_twice()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(3));
        await app.Vote(campaign, people: 12, duels: 10);

        await app.Push(campaign);
        await app.Push(campaign);

        Assert.Equal(3, (await app.OnBoard(campaign)).Count);
    }

    [Fact]
    public async Task Running_in_parallel_adds_nothing_twice()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(3));
        await app.Vote(campaign, people: 12, duels: 10);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Push(campaign)));

        Assert.Equal(3, (await app.OnBoard(campaign)).Count);
        Assert.All(await app.OnBoard(campaign), card => Assert.Single(card.History));
    }
}
