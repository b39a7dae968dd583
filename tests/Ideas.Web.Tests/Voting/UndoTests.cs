using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Tests.Voting;

public sealed class UndoTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_last_choice_is_marked_as_taken_back_and_its_pair_is_dealt_under_a_new_duel()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        await ada.Choose(await ada.Duel(campaign), Choice.Left);
        var duel = await ada.Duel(campaign);
        var next = await ada.Follow(await ada.Choose(duel, Choice.Left));

        var again = await ada.Follow(await ada.Undo(next));

        Assert.Equal((duel.Pair(), "2 / 10", app.Sentence("DuelNotice.TakenBack")), (again.Pair(), again.Place(), again.One("[data-status]").Line()));
        Assert.NotEqual(duel.Ticket(), again.Ticket());
        Assert.Equal([null, SetAsideReason.TakenBack], (await app.Votes(campaign)).Select(vote => vote.SetAside));
        Assert.Equal(1, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task The_pair_counts_as_it_is_answered_the_second_time()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), "Bikes"));

        await ada.Choose(await ada.Follow(await ada.Undo(next)), "Later start");

        var standings = await app.Standings(campaign);
        Assert.Equal((1, 1, "Later start", 1), (standings.Votes, standings.Participants, standings.Ideas[0].Text.Fi, standings.Ideas[0].Comparisons));
        Assert.Equal([SetAsideReason.TakenBack, null], (await app.Votes(campaign)).Select(vote => vote.SetAside));
        Assert.Equal(2, (await app.Votes(campaign)).Select(vote => vote.DuelId).Distinct().Count());
    }

    [Fact]
    public async Task Asking_twice_is_like_asking_once()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var duel = await ada.Duel(campaign);
        var next = await ada.Follow(await ada.Choose(duel, Choice.Left));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.Undo(next)));

        Assert.All(answers, answer => Assert.Equal($"{campaign.Home}?notice=TakenBack", answer.Location));
        Assert.Equal(SetAsideReason.TakenBack, Assert.Single(await app.Votes(campaign)).SetAside);
        Assert.Equal((0, "1 / 10"), ((await app.Standings(campaign)).Votes, (await ada.Duel(campaign)).Place()));
    }

    [Fact]
    public async Task Nothing_is_offered_before_the_first_choice_and_after_taking_one_back()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var first = await ada.Duel(campaign);
        var next = await ada.Follow(await ada.Choose(first, Choice.Left));
        var again = await ada.Follow(await ada.Undo(next));

        Assert.Equal([false, true, false], new[] { first, next, again }.Select(page => !page.One("[data-undo]").HasAttribute("disabled")));
    }

    [Fact]
    public async Task An_earlier_choice_than_the_last_stands()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var second = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));
        await ada.Choose(second, Choice.Left);

        var page = await ada.Follow(await ada.Undo(second));

        Assert.Equal((app.Sentence("DuelNotice.Stands"), "3 / 10"), (page.Notice, page.Place()));
        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
    }

    [Fact]
    public async Task After_the_close_every_choice_stands()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));
        await app.Close(campaign);

        var page = await ada.Follow(await ada.Undo(next));

        Assert.Equal((app.Sentence("DuelNotice.Stands"), app.Sentence("end.over")), (page.Notice, page.Heading));
        Assert.Null(Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task Somebody_elses_choice_cannot_be_taken_back()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody(), app.Somebody());
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));
        var bobs = await bob.Follow(await bob.Choose(await bob.Duel(campaign), Choice.Left));

        var page = await bob.Follow(await bob.SendForm(bobs, "#undo", ("ticket", next.One("#undo input[name=ticket]").GetAttribute("value"))));

        Assert.Equal(app.Sentence("DuelNotice.Stands"), page.Notice);
        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
    }

    [Fact]
    public async Task The_tenth_choice_can_be_taken_back_from_the_page_of_thanks()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var thanks = await ada.Follow(await ada.Answer(campaign, duels: 10));

        var again = await ada.Follow(await ada.Undo(thanks));
        var end = await ada.Choose(again, Choice.Right);

        Assert.Equal(("10 / 10", $"{campaign.Home}/thanks"), (again.Place(), end.Location));
        Assert.Equal(10, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task A_skip_can_be_taken_back()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var duel = await ada.Duel(campaign);
        var next = await ada.Follow(await ada.Choose(duel, Choice.Skip));

        var again = await ada.Follow(await ada.Undo(next));

        Assert.Equal(duel.Pair(), again.Pair());
    }

    [Fact]
    public async Task When_one_of_the_ideas_was_retired_meanwhile_another_pair_is_dealt()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var duel = await ada.Duel(campaign);
        var next = await ada.Follow(await ada.Choose(duel, Choice.Left));
        await app.Retire(campaign, duel.Pair().Left);

        var again = await ada.Follow(await ada.Undo(next));

        Assert.True(again.IsDuel());
        Assert.DoesNotContain(duel.Pair().Left, new[] { again.Pair().Left, again.Pair().Right });
        Assert.Equal(SetAsideReason.TakenBack, Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task It_survives_a_restart()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(8));
        var ada = before.Somebody();
        var duel = await ada.Duel(campaign);
        await ada.Undo(await ada.Follow(await ada.Choose(duel, Choice.Left)));
        await using var after = await before.Restart();

        var again = await ada.At(after).Duel(campaign);
        await ada.At(after).Choose(again, Choice.Left);

        Assert.Equal((duel.Pair(), "1 / 10"), (again.Pair(), again.Place()));
        Assert.Equal([SetAsideReason.TakenBack, null], (await after.Votes(campaign)).Select(vote => vote.SetAside));
    }

    [Fact]
    public async Task The_next_ranking_does_without_it()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(6)), alone.Somebody());
        await alone.Vote(campaign, people: 9, duels: 12);
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));
        await alone.RunJob(RankCampaign.Name, campaign.Id.Value);
        var before = (await alone.Rankings(campaign))[^1];
        await ada.Undo(next);

        await alone.RunJob(RankCampaign.Name, campaign.Id.Value);

        var after = (await alone.Rankings(campaign))[^1];
        Assert.Equal((109, 108, 108), (before.Votes, after.Votes, (await alone.Standings(campaign)).Votes));
        Assert.True(after.ThroughSequence > before.ThroughSequence);
    }

    [Fact]
    public async Task A_vote_and_its_taking_back_may_share_one_batch()
    {
        await using var alone = new IdeasApp();
        var (campaign, participant) = (await alone.Given(ACampaign.Open.WithIdeas(6)), ParticipantId.New());
        var (_, ticket) = alone.Get<Dealer>().Next(await alone.Live(campaign), participant, openTicket: null);
        var closed = await alone.Get<WriteGate>().EnterAsync(CancellationToken.None);

        var before = await alone.AnswerSoon(campaign);
        var vote = alone.Answer(campaign, participant, ticket, Choice.Left);
        var undo = alone.Get<VoteIngest>().TakeBackAsync(campaign.Id, participant, ticket, alone.Clock.GetUtcNow(), CancellationToken.None);
        closed.Dispose();

        Assert.IsType<VoteOutcome.Counted>(await before.Outcome);
        Assert.IsType<VoteOutcome.Counted>(await vote);
        Assert.IsType<VoteOutcome.TakenBack>(await undo);
        Assert.Equal((1, 1, 0), ((await alone.Standings(campaign)).Votes, (await alone.Standings(campaign)).Participants, (await alone.Live(campaign)).AnsweredBy(participant)));
    }

    [Fact]
    public async Task The_same_answer_that_arrives_again_afterwards_changes_nothing()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await ada.Undo(await ada.Follow(await ada.Choose(duel, Choice.Left)));

        var late = await ada.Choose(duel, Choice.Left);

        Assert.Equal($"{campaign.Home}?notice=TakenBack", late.Location);
        Assert.Equal(SetAsideReason.TakenBack, Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task When_the_line_is_full_it_says_that_nothing_is_taken_back_yet()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(8)), alone.Somebody());
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));
        var closed = await alone.Get<WriteGate>().EnterAsync(CancellationToken.None);
        await alone.FillTheLine(campaign);

        var busy = await ada.Undo(next);
        closed.Dispose();
        var page = busy;
        while (page.Status is HttpStatusCode.ServiceUnavailable)
        {
            page = await ada.Undo(page);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, alone.Sentence("duel.undo.failed")), (busy.Status, busy.Notice));
        Assert.Equal($"{campaign.Home}?notice=TakenBack", page.Location);
        Assert.Equal(SetAsideReason.TakenBack, Assert.Single(await alone.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task Without_its_form_token_nothing_is_taken_back()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        var next = await ada.Follow(await ada.Choose(await ada.Duel(campaign), Choice.Left));

        var page = await ada.SendForm(next, "#undo", ("form-token", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("duel.undo.failed")), (page.Status, page.Notice));
        Assert.Null(Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task A_choice_that_counts_by_an_admins_decision_stands()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.With("Bikes", "Later start", "Coffee")), alone.Somebody());
        var first = await ada.Duel(campaign);
        Page second;
        do
        {
            ada.Forget("duel", campaign.Home);
            second = await ada.Duel(campaign);
        }
        while (second.Pair() != first.Pair());

        var next = await ada.Follow(await ada.Choose(first, Choice.Left));
        await ada.Choose(second, Choice.Left);
        await alone.Get<VoteIngest>().JudgeAsync(new Judgement(campaign.Id, SetAsideReason.PairAlreadyAnswered, null, true, Guid.NewGuid(), "Kaisa", alone.Clock.GetUtcNow()), CancellationToken.None);

        var page = await ada.Follow(await ada.SendForm(next, "#undo", ("ticket", second.Ticket())));

        Assert.Equal(alone.Sentence("DuelNotice.Stands"), page.Notice);
        Assert.Equal(2, (await alone.Standings(campaign)).Votes);
    }
}
