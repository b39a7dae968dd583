using Ideas.Web.Data;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Voting;

public sealed class LimitTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Nobody_is_dealt_more_pairs_than_the_campaign_allows()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8).LimitedTo(10)), app.Somebody());
        await ada.Answer(campaign, duels: 10);

        var page = await ada.Duel(campaign);

        Assert.Equal((app.Sentence("end.enough"), 10), (page.Heading, (await app.Votes(campaign)).Count));
    }

    [Fact]
    public async Task An_answer_beyond_the_limit_is_kept_with_the_reason_and_not_counted()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8).LimitedTo(10)), app.Somebody());
        await ada.Answer(campaign, duels: 9);
        var here = await ada.Duel(campaign);
        var there = here;
        while (there.Pair() == here.Pair() || there.Pair() == (here.Pair().Right, here.Pair().Left))
        {
            ada.Forget("duel", campaign.Home);
            there = await ada.Duel(campaign);
        }

        await ada.Choose(here, Choice.Left);

        var page = await ada.Follow(await ada.Choose(there, Choice.Left));

        Assert.Equal(app.Sentence("DuelNotice.OverLimit"), page.Notice);
        Assert.Equal(SetAsideReason.OverLimit, (await app.Votes(campaign))[^1].SetAside);
        Assert.Equal(10, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task An_admin_sets_the_limit_and_it_holds_at_once()
    {
        var (campaign, ada, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody(), await app.Admin());
        await ada.Answer(campaign, duels: 10);

        await kaisa.Send(await kaisa.Get($"/campaigns/{campaign.Code}/edit"), ("AnswerLimit", "10"));

        Assert.Equal(app.Sentence("end.enough"), (await ada.Duel(campaign)).Heading);
    }

    [Fact]
    public async Task The_limit_holds_within_one_batch()
    {
        await using var alone = new IdeasApp();
        var (campaign, participant) = (await alone.Given(ACampaign.Open.WithIdeas(8).LimitedTo(10)), ParticipantId.New());
        var live = await alone.Live(campaign);
        var pairs = live.Standings().Ideas.SelectMany((left, place) => live.Standings().Ideas.Skip(place + 1).Select(right => (Left: left.Id, Right: right.Id))).Take(12).ToList();
        var closed = await alone.Get<WriteGate>().EnterAsync(CancellationToken.None);

        var answers = pairs.Select(pair => alone.AnswerSoon(new Duel(DuelId.New(), campaign.Id, participant, pair.Left, pair.Right, alone.Clock.GetUtcNow()))).ToList();
        closed.Dispose();

        Assert.Equal(10, (await Task.WhenAll(answers)).Count(outcome => outcome is VoteOutcome.Counted));
        Assert.Equal(2, (await alone.Votes(campaign)).Count(vote => vote.SetAside is SetAsideReason.OverLimit));
    }

    [Fact]
    public async Task Taking_a_choice_back_gives_its_place_free()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8).LimitedTo(10)), app.Somebody());
        var thanks = await ada.Follow(await ada.Answer(campaign, duels: 10));

        var again = await ada.Follow(await ada.Undo(thanks));
        await ada.Choose(again, Choice.Right);

        Assert.Equal(10, (await app.Standings(campaign)).Votes);
        Assert.Equal(app.Sentence("end.enough"), (await ada.Duel(campaign)).Heading);
    }
}
