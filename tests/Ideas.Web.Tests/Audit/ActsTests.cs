using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Platform.Web;
using Ideas.Web.Tests.Translations;
using Ideas.Web.Tests.TwoFactor;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Audit;

/// <summary>Whoever does something is noted with it, and what did not happen is not.</summary>
public sealed class ActsTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Signing_in_and_out()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, "something else");
        await kaisa.SignIn(email, Staff.Password);
        await kaisa.SendForm(await kaisa.Get("/campaigns"), "form[action$=signout]");

        await AssertNoted(AuditAct.SignInFailed, email);
        await AssertNoted(AuditAct.SignedIn, email);
        await AssertNoted(AuditAct.SignedOut, email);
    }

    [Fact]
    public async Task An_address_that_belongs_to_nobody_is_not_kept_and_a_locked_account_does_not_fill_the_log()
    {
        var (email, eve) = (await app.Account(Roles.Admin), app.Somebody());

        await eve.SignIn("my secret typed in the wrong box", "x");
        for (var i = 0; i < 20; i++)
        {
            await eve.SignIn(email, "something else");
        }

        Assert.Equal(5, await app.Read(context => context.Audit.CountAsync()));
        Assert.All(await app.Entries(AuditAct.SignInFailed), entry => Assert.Equal(email, entry.Subject));
    }

    [Fact]
    public async Task What_admins_do_to_people()
    {
        var kaisa = await app.Admin();
        var invited = await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Aino Aalto"), ("Email", "aino@example.fi"), ("role", Roles.Leader));
        await kaisa.SendForm(invited, "form[action$=Link]");
        await kaisa.SendForm(invited, "form[action$=Role]", ("role", Roles.Moderator));
        await kaisa.SendForm(invited, "form[action$=Block]");
        await kaisa.SendForm(await kaisa.Get("/people"), "form[action$=Unblock]");

        foreach (var act in new[] { AuditAct.PersonInvited, AuditAct.LinkRenewed, AuditAct.RoleChanged, AuditAct.PersonBlocked, AuditAct.PersonUnblocked })
        {
            await AssertNoted(act, "Aino Aalto (aino@example.fi)");
        }

        Assert.Equal("Leader → Moderator", (await app.Entries(AuditAct.RoleChanged))[0].Details);
        Assert.DoesNotContain(await app.Read(context => context.Audit.ToListAsync()), entry => $"{entry.Subject} {entry.Details}".Contains("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_do_to_their_own_account()
    {
        var kaisa = await app.Admin();
        var invited = await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Kaisa Korhonen"), ("Email", "aino@example.fi"));
        var aino = app.Somebody();
        await aino.Send(await aino.Get(new Uri(invited.One(".notice input").GetAttribute("value")!).PathAndQuery), ("Password", Staff.Password));
        await aino.TurnOnTwoFactor(app);
        await aino.SendForm(await aino.Get("/account"), "form[action$=Codes]", ("Password", Staff.Password));
        await aino.SendForm(await aino.Get("/account"), "form[action$=Off]", ("Password", "wrong"));
        await aino.SendForm(await aino.Get("/account"), "form[action$=Off]", ("Password", Staff.Password));

        foreach (var act in new[] { AuditAct.PasswordChosen, AuditAct.TwoFactorOn, AuditAct.RecoveryCodesMade, AuditAct.TwoFactorOff })
        {
            await AssertNoted(act, "aino@example.fi");
        }
    }

    [Fact]
    public async Task A_campaign_step_a_ranking_and_a_board_that_were_asked_for()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        var page = await kaisa.Get($"/campaigns/{campaign.Code}");

        await kaisa.SendForm(page, "form[action$=Rank]");
        await kaisa.SendForm(page, "form[action$=Push]");
        await kaisa.Post($"/campaigns/{campaign.Code}?handler=Step", Token(page), ("step", "Close"));
        await kaisa.Post($"/campaigns/{campaign.Code}?handler=Step", Token(page), ("step", "Close"));

        await AssertNoted(AuditAct.RankingAsked, "Mitä muutetaan?", campaign);
        await AssertNoted(AuditAct.BoardAsked, "Mitä muutetaan?", campaign);
        Assert.Equal("Open → Closed", (await AssertNoted(AuditAct.CampaignStepped, "Mitä muutetaan?", campaign)).Details);
    }

    [Fact]
    public async Task A_step_by_the_calendar_is_the_service_own()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).Closing(app.Clock.GetUtcNow().AddDays(1)));
        app.Clock.Advance(TimeSpan.FromDays(2));

        await app.RunJob("follow-calendars");

        var entry = Assert.Single(await app.Entries(AuditAct.CampaignStepped));
        Assert.Equal((null, "", campaign.Id), (entry.ByAccountId, entry.ByName, entry.CampaignId));
    }

    [Fact]
    public async Task A_moved_card_but_not_one_that_was_refused()
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        var page = await leader.Get(card.Address());

        await leader.Send(page, ("State", "Done"), ("Owner", ""));
        await leader.Send(page, ("State", "InDiscussion"), ("Owner", "Kaisa"));

        var entry = await AssertNoted(AuditAct.CardMoved, await app.Read(context => context.BoardItems.Where(item => item.Id == card.Id).Select(item => $"idea {item.IdeaId.Value}").SingleAsync()));
        Assert.Equal(("New → InDiscussion", card.CampaignId), (entry.Details, entry.CampaignId));
    }

    [Fact]
    public async Task Answered_feedback_saved_translations_and_a_started_job()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(2)), await app.Admin());
        var ada = app.Somebody();
        await ada.SendForm(await ada.Get("/accessibility"), "main form[method=post]", ("Text", "My name is Ada"));

        await kaisa.SendForm(await kaisa.Get("/feedback"), "main form");
        await kaisa.Translate(campaign, "sv", (campaign.Ideas["Idea 1"], "Idé 1", null));
        await kaisa.Translate(campaign, "sv", (campaign.Ideas["Idea 2"], "", null));
        await kaisa.SendForm(await kaisa.Get("/jobs"), "form:has([value=tidy-job-runs])", ("job", "tidy-job-runs"));

        Assert.DoesNotContain("Ada", Assert.Single(await app.Entries(AuditAct.FeedbackAnswered)).Subject, StringComparison.Ordinal);
        Assert.Equal("sv: 1", (await AssertNoted(AuditAct.TextsTranslated, "Mitä muutetaan?", campaign)).Details);
        await AssertNoted(AuditAct.JobAsked, "tidy-job-runs");
    }

    [Fact]
    public async Task Downloaded_votes_but_not_a_refused_download()
    {
        var (few, campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Given(ACampaign.Open.WithIdeas(4)), await app.Leader());
        await app.Vote(few, people: 1, duels: 1);
        await app.Vote(campaign, people: 6, duels: 3);
        await app.RunJobs();

        await leader.Get($"/results/{few.Code}/votes.csv");
        await leader.Get($"/results/{campaign.Code}/votes.csv");

        await AssertNoted(AuditAct.ResultExported, $"votes-{campaign.Code}.csv", campaign);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task Downloaded_results(string kind)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Leader());

        await leader.Get($"/results/QQQQQ9/results.{kind}");
        await leader.Get($"/results/{campaign.Code}/results.{kind}");

        await AssertNoted(AuditAct.ResultExported, $"results-{campaign.Code}.{kind}", campaign);
    }

    [Fact]
    public async Task The_first_admin()
    {
        var kaisa = app.Somebody();

        await kaisa.Send(await kaisa.Get(app.Setup()!), ("Name", "Kaisa Korhonen"), ("Email", "kaisa@example.fi"), ("Password", Staff.Password));

        await AssertNoted(AuditAct.PersonInvited, "Kaisa Korhonen");
    }

    private static (string, string?) Token(Page page) => page.FormFields("form[action$=signout]").Single();

    private async Task<AuditEntry> AssertNoted(AuditAct act, string subject, GivenCampaign? campaign = null)
    {
        var entry = Assert.Single(await app.Entries(act));
        Assert.Equal(("Kaisa Korhonen", subject, campaign?.Id ?? entry.CampaignId), (entry.ByName, entry.Subject, entry.CampaignId));
        return entry;
    }
}
