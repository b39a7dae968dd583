using System.Net;

namespace Ideas.Web.Tests.Voting;

public sealed class CountingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_vote_is_counted_once_and_the_next_page_is_a_redirection()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());

        var answer = await ada.Choose(await ada.Duel(campaign), "Bikes");

        var vote = Assert.Single(await app.Votes(campaign));
        Assert.Equal((HttpStatusCode.Redirect, campaign.Home), (answer.Status, answer.Location));
        Assert.Equal(campaign.Ideas["Bikes"], vote.Choice is Choice.Left ? vote.LeftId : vote.RightId);
        Assert.Null(vote.SetAside);
    }

    [Fact]
    public async Task A_second_answer_to_the_same_duel_changes_nothing()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        var duel = await ada.Duel(campaign);

        await ada.Choose(duel, "Bikes");
        await ada.Choose(duel, "Later start");

        var standings = await app.Standings(campaign);
        Assert.Single(await app.Votes(campaign));
        Assert.Equal((1, "Bikes"), (standings.Votes, standings.Ideas[0].Text.Fi));
    }

    [Fact]
    public async Task A_choice_sent_eight_times_at_once_counts_once()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ada.Choose(duel, "Bikes")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(await app.Votes(campaign));
        Assert.Equal(1, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task A_skip_counts_as_an_answer_but_moves_no_score()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());

        await ada.Choose(await ada.Duel(campaign), Choice.Skip);

        var standings = await app.Standings(campaign);
        Assert.Equal("2 / 10", (await ada.Duel(campaign)).Place());
        Assert.Equal((1, 1), (standings.Votes, standings.Participants));
        Assert.All(standings.Ideas, idea => Assert.Equal((1500, 0), (idea.Elo, idea.Comparisons)));
    }

    [Fact]
    public async Task A_post_without_a_choice_is_asked_again()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Send(duel);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("duel.choose")), (answer.Status, answer.Notice));
        Assert.Equal(duel.Pair(), answer.Pair());
        Assert.Empty(await app.Votes(campaign));
    }
}
