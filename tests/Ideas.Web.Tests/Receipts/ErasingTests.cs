using System.Net;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Joining;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Web.Tests.Receipts;

public sealed class ErasingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_leads_to_somebody_who_was_erased_and_the_result_stays_as_it_was(bool isClosed)
    {
        await using var app = new IdeasApp();
        var (campaign, ada, leader) = (await app.Given(ACampaign.Open.WithIdeas(6).WithBoardOf(2).AskingUnit("Care", "School")), app.Somebody(), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 12, careless: 0.2);
        var adas = await Taken(app, ada, campaign);
        await (isClosed ? app.Close(campaign) : Task.CompletedTask);
        await app.RunJobs();
        var (words, before) = (await ada.TakeReceipt(campaign), await Everything.Of(app, campaign, leader));
        var eve = app.Somebody();
        await eve.OpenReceipt(words);

        var page = await eve.Erase();
        await app.RunJobs();
        await app.RunJob(RankCampaign.Name, campaign.Id.Value);

        var after = await Everything.Of(app, campaign, leader);
        Assert.Equal(app.Sentence("ReceiptNotice.Erased"), page.Notice);
        Assert.Equal(before, after);
        Assert.Equal(0, await Mentions(app, adas));
        Assert.Empty(await app.Receipts(campaign));
        Assert.Equal(isClosed, (await app.Rankings(campaign))[^1].IsFinal);
        Assert.Null((await app.Ideas(campaign)).Single(idea => idea.Text.Fi == "Swim at lunch").AuthorId);
        await AssertMemoryIsWhatTheDatabaseGives(app, campaign, adas);
    }

    [Fact]
    public async Task A_start_after_it_knows_the_same()
    {
        var before = new IdeasApp();
        var (campaign, ada) = (await before.Given(ACampaign.Open.WithIdeas(6).WithBoardOf(2).AskingUnit("Care", "School")), before.Somebody());
        await before.Vote(campaign, people: 6, duels: 12, careless: 0.2);
        var adas = await Taken(before, ada, campaign);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));
        await ada.Erase();
        var live = await before.Standings(campaign);
        await using var after = await before.Restart();

        var rebuilt = await after.Standings(campaign);

        Assert.Equal((live.Votes, live.Participants), (rebuilt.Votes, rebuilt.Participants));
        Assert.Equal(live.Ideas.Select(idea => (idea.Id, idea.Comparisons)), rebuilt.Ideas.Select(idea => (idea.Id, idea.Comparisons)));
        Assert.Equal(0, (await after.Live(campaign)).AnsweredBy(adas));
    }

    [Fact]
    public async Task The_old_words_and_other_browsers_that_had_it_open_find_nothing()
    {
        await using var app = new IdeasApp();
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        var words = await ada.TakeReceipt(campaign);
        await ada.OpenReceipt(words);
        await eve.OpenReceipt(words);

        await ada.Erase();

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("receipt.wrong")), await Answer(app.Somebody(), words));
        Assert.All([await ada.Open("/receipt/mine"), await eve.Open("/receipt/mine"), await eve.Open("/receipt/mine.json")], page => Assert.False(page.IsReceipt()));
    }

    [Fact]
    public async Task Sent_six_times_at_once_it_is_done_once_and_says_so_each_time()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));
        var form = await ada.Get("/receipt/erase");

        var twins = Enumerable.Range(0, 6).Select(_ => ada.Twin(app)).ToList();
        var answers = await Task.WhenAll(twins.Select(twin => twin.Send(form)));

        Assert.All(answers, answer => Assert.Equal($"/receipt?notice=Erased&of={campaign.Code}", answer.Location));
        Assert.Equal(1, await app.Read(context => context.Participants.CountAsync(p => p.CampaignId == campaign.Id)));
        Assert.Equal(2, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task A_form_that_was_sent_before_new_words_came_erases_nothing()
    {
        await using var app = new IdeasApp();
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        await eve.OpenReceipt(await ada.TakeReceipt(campaign));
        var form = await eve.Get("/receipt/erase");
        var words = (await ada.Send(await ada.Get($"{campaign.Home}/receipt"))).Words();

        var page = await eve.Follow(await eve.Send(form));

        Assert.Equal(app.Sentence("ReceiptNotice.Expired"), page.Notice);
        Assert.Equal(2, (await app.Somebody().OpenReceipt(words)).All(".my-vote").Count);
    }

    [Fact]
    public async Task A_browser_that_still_has_the_old_cookie_is_a_newcomer()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));
        await ada.Erase();

        var undo = await ada.Post($"{campaign.Home}?handler=Undo", [.. (await ada.Duel(campaign)).FormFields("#undo")]);
        var duel = await ada.Duel(campaign);
        await ada.Choose(duel, Choice.Left);

        Assert.EndsWith("Stands", undo.Location, StringComparison.Ordinal);
        Assert.Equal("1 / 10", duel.Place());
        Assert.False((await ada.Duel(campaign)).IsDuel());
        Assert.Equal((2, 2), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants));
        Assert.Equal(2, (await app.Votes(campaign)).Select(vote => vote.ParticipantId).Distinct().Count());
    }

    [Fact]
    public async Task Answers_in_the_same_line_are_nobodys_before_it_and_a_newcomers_behind_it()
    {
        await using var app = new IdeasApp();
        var (campaign, adas) = (await app.Given(ACampaign.Open.WithIdeas(4)), ParticipantId.New());
        await app.AnswerSoon(Duel(campaign, adas, 0, 1));
        List<Task<VoteOutcome>> line;
        using (await app.Get<WriteGate>().EnterAsync(CancellationToken.None))
        {
            // While nobody writes, all of it piles up in front of the disk.
            line =
            [
                app.AnswerSoon(Duel(campaign, adas, 0, 2)), app.AnswerSoon(Duel(campaign, adas, 0, 3)),
                app.Get<VoteIngest>().EraseAsync(campaign.Id, adas, CancellationToken.None),
                app.AnswerSoon(Duel(campaign, adas, 0, 1)), app.AnswerSoon(Duel(campaign, adas, 0, 2)),
            ];
        }

        var outcomes = await Task.WhenAll(line);

        Assert.IsType<VoteOutcome.Erased>(outcomes[2]);
        Assert.All(outcomes.Where((_, place) => place != 2), outcome => Assert.IsType<VoteOutcome.Counted>(outcome));
        Assert.Equal([false, false, false, true, true], (await app.Votes(campaign)).Select(vote => vote.ParticipantId == adas));
        Assert.Equal((5, 2, 2), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants, (await app.Live(campaign)).AnsweredBy(adas)));
    }

    [Fact]
    public async Task When_the_disk_refuses_nothing_is_erased_and_trying_again_helps()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));
        var form = await ada.Get("/receipt/erase");
        app.Play("ReadOnly");

        var refused = await ada.Send(form);
        app.Recover();
        var kept = await ada.Get("/receipt/mine");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("receipt.erase.busy"), 2), (refused.Status, refused.Notice, kept.All(".my-vote").Count));
        Assert.Equal($"/receipt?notice=Erased&of={campaign.Code}", (await ada.Send(refused)).Location);
    }

    [Fact]
    public async Task Without_an_open_receipt_there_is_nothing_to_erase()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 2);

        var page = await ada.Post("/receipt/erase", [.. (await ada.Get("/receipt")).FormFields("main form")]);

        Assert.Equal("/receipt?notice=Expired", page.Location);
        Assert.Equal(2, (await app.Live(campaign)).AnsweredBy((await app.Votes(campaign))[0].ParticipantId));
    }

    private static Duel Duel(GivenCampaign campaign, ParticipantId participant, int left, int right) =>
        new(DuelId.New(), campaign.Id, participant, campaign.Ideas.Values.ElementAt(left), campaign.Ideas.Values.ElementAt(right), DateTimeOffset.UnixEpoch);

    private static async Task<(HttpStatusCode, string)> Answer(Person person, string words)
    {
        var page = await person.Type(words);
        return (page.Status, page.FieldErrors["Typed"]);
    }

    /// <summary>Somebody who told the own background, added an idea, answered, skipped, and took an answer back.</summary>
    private static async Task<ParticipantId> Taken(IdeasApp app, Person person, GivenCampaign campaign)
    {
        var welcome = await person.Open(campaign.Home);
        await person.Send(welcome, WelcomeTests.Choosing(welcome, "School"));
        await person.Propose(campaign, "Swim at lunch");
        await person.Answer(campaign, 4, pair => pair.Left.Length % 2 == 0 ? Choice.Left : Choice.Right);
        await person.Answer(campaign, 1, _ => Choice.Skip);
        await person.Undo(await person.Follow(await person.Answer(campaign, duels: 1)));
        return (await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null).AuthorId!.Value;
    }

    /// <summary>In how many rows a participant stands, wherever that may be.</summary>
    private static Task<int> Mentions(IdeasApp app, ParticipantId participant) => app.Read(async context =>
        await context.Votes.CountAsync(v => v.ParticipantId == participant) + await context.Ideas.CountAsync(i => i.AuthorId == participant)
        + await context.Participants.CountAsync(p => p.Id == participant) + await context.Set<Segment>().CountAsync(s => s.ParticipantId == participant)
        + await context.Receipts.CountAsync(r => r.ParticipantId == participant));

    private static async Task AssertMemoryIsWhatTheDatabaseGives(IdeasApp app, GivenCampaign campaign, ParticipantId erased)
    {
        using var again = new LiveCampaigns(app.Get<IServiceScopeFactory>(), app.Get<VoteReader>());
        var (live, replayed) = (await app.Live(campaign), (await again.GetAsync(campaign.Id))!);
        var people = (await app.Votes(campaign)).Select(vote => vote.ParticipantId).Append(erased).Distinct().ToList();

        Assert.Equal(people.Select(replayed.AnsweredBy), people.Select(live.AnsweredBy));
        Assert.Equal(0, live.AnsweredBy(erased));
        Assert.Equal(replayed.Standings().Ideas.Select(idea => (idea.Id, idea.Comparisons)), live.Standings().Ideas.Select(idea => (idea.Id, idea.Comparisons)));
    }

    /// <summary>All that a campaign's result is made of and shown by, as text.</summary>
    private sealed record Everything(string Rankings, string VotesFile, string Standings, string Votes)
    {
        public static async Task<Everything> Of(IdeasApp app, GivenCampaign campaign, Person leader)
        {
            var (standings, votes) = (await app.Standings(campaign), await app.Votes(campaign));
            return new Everything(
                JsonSerializer.Serialize(await app.Rankings(campaign)),
                (await leader.Get($"/results/{campaign.Code}/votes.csv")).Source,
                JsonSerializer.Serialize(standings with { Version = 0 }),
                JsonSerializer.Serialize(votes.Select(vote => new { vote.DuelId, vote.LeftId, vote.RightId, vote.Choice, vote.DealtAt, vote.AnsweredAt, vote.Sequence, vote.SetAside, vote.Overruled })));
        }
    }
}
