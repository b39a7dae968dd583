using System.Net;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Joining;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Voting;

/// <summary>The disk is full, or read-only. Whoever is told that something is saved can rely on it, and everybody else is told to come back.</summary>
public sealed class DiskTroubleTests
{
    public static IEnumerable<object[]> Troubles => Disk.Troubles;

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Somebody_who_votes_is_told_that_nothing_is_lost_and_the_same_answer_counts_later(string trouble)
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        app.Play(trouble);

        var (acknowledged, refused) = await VoteUntilRefused(app, campaign);
        var again = await ada.At(app).Choose(await ada.Duel(campaign), Choice.Left);
        app.Recover();
        var counted = await refused.Person.Choose(refused.Page, Choice.Left);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("duel.unsaved")), (refused.Page.Status, refused.Page.Notice));
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Page.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, again.Status);
        Assert.Equal(HttpStatusCode.Redirect, counted.Status);
        Assert.Equal(2 + acknowledged + 1, (await app.Votes(campaign)).Count);
        Assert.Equal(2 + acknowledged + 1, (await app.Standings(campaign)).Votes);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task It_is_said_in_the_reader_s_language(string language)
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Get($"/language/{language}");
        var duel = await ada.Duel(campaign);
        app.Play("ReadOnly");

        var refused = await ada.Choose(duel, Choice.Left);

        Assert.Equal(app.SentenceIn(language, "duel.unsaved"), refused.Notice);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_whole_crowd_at_once_gets_an_answer_each_and_what_was_acknowledged_is_there_after_a_restart(string trouble)
    {
        var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(12));
        await app.Vote(campaign, people: 3, duels: 10);
        app.Play(trouble);

        var waiting = new List<Line.OnItsWay>();
        for (var i = 0; i < 600; i++)
        {
            waiting.Add(await app.AnswerSoon(campaign));
        }

        var outcomes = await Task.WhenAll(waiting.Select(answer => answer.Outcome));
        await using var after = await app.Restart();

        Assert.Contains(outcomes, outcome => outcome is Features.Voting.VoteOutcome.Unsaved);
        Assert.All(outcomes, outcome => Assert.True(outcome is Features.Voting.VoteOutcome.Unsaved or Features.Voting.VoteOutcome.Counted));
        Assert.Equal(30 + outcomes.Count(outcome => outcome is Features.Voting.VoteOutcome.Counted), (await after.Votes(campaign)).Count);
    }

    [Fact]
    public async Task An_idea_that_cannot_be_saved_comes_back_as_it_was_typed_and_is_taken_later()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");
        app.Play("ReadOnly");

        var refused = await ada.Send(form, ("Text", "Later start"));
        app.Recover();
        var taken = await ada.Send(refused);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("form.unsaved")), (refused.Status, refused.Notice));
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("Later start", refused.One("#Text").TextContent);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal("Later start", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task So_does_what_an_admin_typed()
    {
        await using var app = new IdeasApp();
        var kaisa = await app.Admin();
        var form = await kaisa.Get("/campaigns/new/form");
        app.Play("ReadOnly");

        var refused = await kaisa.Send(form, ("in[fi].question", "Mitä muutetaan ensin?"), ("StartingIdeas", "Bikes\nLater start"));
        app.Recover();
        var created = await kaisa.Send(refused);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("form.unsaved")), (refused.Status, refused.Notice));
        Assert.Contains("Mitä muutetaan ensin?", refused.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, created.Status);
        Assert.Equal(2, await app.Read(context => context.Ideas.CountAsync()));
    }

    [Fact]
    public async Task Every_form_of_the_site_comes_back_instead_of_breaking()
    {
        await using var app = new IdeasApp();
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3).AskingUnit("North", "South")), await app.Admin());
        var (welcome, invite, edit) = (await kaisa.Get($"{campaign.Home}/welcome"), await kaisa.Get("/people"), await kaisa.Get($"/campaigns/{campaign.Code}/edit"));
        app.Play("ReadOnly");

        var answers = new[]
        {
            await kaisa.Send(welcome, WelcomeTests.Choosing(welcome, "North")),
            await kaisa.Send(edit, ("in[fi].question", "Toinen kysymys?")),
            await kaisa.SendForm(invite, "form:has([name=Email])", ("Name", "Liisa"), ("Email", "liisa@example.fi"), ("role", Roles.Leader)),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
    }

    [Theory]
    [InlineData("/board")]
    [InlineData("/j/KESKEN")]
    public async Task A_page_that_cannot_even_be_read_says_the_same(string address)
    {
        await using var app = new IdeasApp();
        using var ada = app.Somebody();
        await ada.Get("/");
        app.Lose();

        var page = await ada.Get(address);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, app.Sentence("error.unsaved")), (page.Status, page.Heading));
        Assert.Equal(TimeSpan.FromSeconds(10), page.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Jobs_outlive_it_and_make_up_for_it_by_themselves()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 4, duels: 6);
        app.Play("ReadOnly");
        await app.RunJobs();
        var during = await app.Rankings(campaign);

        app.Recover();
        await app.Get<JobRunner>().TickAsync("rank-due-campaigns", CancellationToken.None);
        await app.RunJobs();

        Assert.Empty(during);
        Assert.Equal(24, Assert.Single(await app.Rankings(campaign)).Votes);
        Assert.Contains(await app.Read(context => context.JobRuns.Where(run => run.Job == RankCampaign.Name).ToListAsync()), run => run.Error is null);
    }

    private static async Task<(int Acknowledged, (Person Person, Page Page) Refused)> VoteUntilRefused(IdeasApp app, GivenCampaign campaign)
    {
        for (var acknowledged = 0; acknowledged < 500; acknowledged++)
        {
            var person = app.Somebody();
            var page = await person.Choose(await person.Duel(campaign), Choice.Left);
            if (page.Status is not HttpStatusCode.Redirect)
            {
                return (acknowledged, (person, page));
            }
        }

        throw new InvalidOperationException("The disk took everything.");
    }
}
