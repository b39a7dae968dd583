using Ideas.Web.Tests.Proposing;

namespace Ideas.Web.Tests.Voting;

public sealed class DealingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Reloading_shows_the_same_open_pair()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(20)), app.Somebody());

        var (first, second) = (await ada.Duel(campaign), await ada.Duel(campaign));

        Assert.Equal((first.Pair(), first.Ticket()), (second.Pair(), second.Ticket()));
    }

    [Fact]
    public async Task The_open_pair_survives_a_restart_and_can_be_answered()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(20));
        var ada = before.Somebody();
        var duel = await ada.Duel(campaign);
        await using var after = await before.Restart();

        var again = await ada.At(after).Duel(campaign);
        await ada.At(after).Choose(duel, Choice.Left);

        Assert.Equal((duel.Pair(), duel.Ticket()), (again.Pair(), again.Ticket()));
        Assert.Null(Assert.Single(await after.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task No_pair_comes_twice_and_after_the_last_a_friendly_page_says_so()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        var (seen, end) = await ada.WalkToTheEnd(campaign);

        Assert.Equal(15, seen.Count);
        Assert.Equal(15, seen.Select(pair => string.Join('|', new[] { pair.Left, pair.Right }.Order())).Distinct().Count());
        Assert.Equal(app.Sentence("end.seen"), end.Heading);
    }

    [Fact]
    public async Task A_restart_forgets_no_pair_that_was_answered()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(4));
        var ada = before.Somebody();
        await ada.WalkToTheEnd(campaign);
        await using var after = await before.Restart();

        var page = await ada.At(after).Duel(campaign);

        Assert.Equal(after.Sentence("end.seen"), page.Heading);
    }

    [Fact]
    public async Task Nobody_judges_an_own_idea()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await ada.Propose(campaign, "My own idea");

        var (seen, _) = await ada.WalkToTheEnd(campaign);

        Assert.Equal(6, seen.Count);
        Assert.DoesNotContain(seen, pair => pair.Left == "My own idea" || pair.Right == "My own idea");
    }

    [Fact]
    public async Task Others_do_judge_it()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Bikes")), app.Somebody(), app.Somebody());
        await ada.Propose(campaign, "My own idea");

        var (left, right) = (await bob.Duel(campaign)).Pair();

        Assert.Equal(["Bikes", "My own idea"], new[] { left, right }.Order());
    }

    [Fact]
    public async Task Sides_are_random()
    {
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));

        var lefts = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            lefts.Add((await app.Somebody().Duel(campaign)).Pair().Left);
        }

        Assert.InRange(lefts.Count(left => left == "Bikes"), 4, 36);
    }
}
