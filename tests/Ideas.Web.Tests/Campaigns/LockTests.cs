using System.Net;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>What people have voted on stays what it was; the form says why, and a form of one's own making gets no further.</summary>
public sealed class LockTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("Question", "in[fi].question", "Jotain muuta?", "In_fi__Question")]
    [InlineData("Promise", "in[fi].promise", "Ei luvata mitään.", "In_fi__Promise")]
    [InlineData("Question", "in[en].question", "Something else?", "In_en__Question")]
    [InlineData("Question", "in[en].question", "", "In_en__Question")]
    [InlineData("Promise", "in[en].promise", "Nothing.", "In_en__Promise")]
    [InlineData("Language", "language", "en", "Language")]
    [InlineData("Mode", "mode", "Collect", "Mode")]
    [InlineData("SmallestGroup", "SmallestGroup", "5", "SmallestGroup")]
    [InlineData("Background", "questions[0].options", "Care\nSchool\nOther", "Questions_0__Text")]
    [InlineData("Background", "asksUnit", "true", "Questions_0__Text")]
    [InlineData("OpensAt", "OpensAt", "2026-02-02T12:00", "OpensAt")]
    public async Task After_the_first_vote_it_is_locked_and_says_why(string what, string field, string typed, string at)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).Promising("Johto vastaa.").WithGroupsOf(8).AskingUnit("Care", "School"));
        await app.Set(campaign, ("in[en].question", "What?"), ("in[en].promise", "Leadership answers."));
        await app.Somebody().Answer(campaign, duels: 1);
        var before = await Settings(campaign);
        var admin = await app.Admin();
        await admin.Send(await admin.Get("/units"), ("lines", "A\nB"));
        var form = await admin.Get($"/campaigns/{campaign.Code}/edit");

        var page = await admin.Send(form, (field, typed));

        Assert.Contains(app.Sentence($"lock.{what}"), form.All(".lock").Select(reason => reason.Line()));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.All("#errors a"), problem => problem.Line() == app.Sentence($"lock.{what}") && problem.GetAttribute("href") == $"#{at}");
        Assert.Equal(before, await Settings(campaign));
    }

    [Theory]
    [InlineData("AnswersBy", "2026-05-01")]
    [InlineData("AnswersBy", "")]
    [InlineData("AnswersPromised", "1")]
    public async Task A_promised_day_stays_once_somebody_has_voted_on_it(string field, string typed)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).AnsweringBy(new DateOnly(2026, 4, 1)));
        await app.Somebody().Answer(campaign, duels: 1);
        var before = await Settings(campaign);

        var page = await app.Decide(campaign, (field, typed));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("lock.Promise")), (page.Status, page.FieldErrors["AnswersBy"]));
        Assert.Equal(before, await Settings(campaign));
    }

    [Fact]
    public async Task What_is_locked_is_not_sent_by_a_browser_and_the_rest_is_saved()
    {
        var (campaign, admin) = (await app.Given(ACampaign.Open.WithIdeas(4).Promising("Johto vastaa.")), await app.Admin());
        await app.Somebody().Answer(campaign, duels: 1);
        var form = await admin.Get($"/campaigns/{campaign.Code}/edit");
        var locked = form.All("fieldset[disabled] [name], [name][disabled]").Select(field => (field.GetAttribute("name")!, (string?)null)).Distinct();

        var page = await admin.Send(form, [.. locked, ("ClosesAt", "2027-05-01T12:00")]);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.NotNull((await Settings(campaign)).ToString());
        Assert.Equal(new DateOnly(2027, 5, 1), DateOnly.FromDateTime((await app.Live(campaign)).Facts.ClosesAt!.Value.UtcDateTime));
        Assert.Equal("Mitä muutetaan?", (await app.Live(campaign)).Facts.Question.Fi);
    }

    [Theory]
    [InlineData("in[sv].question", "Vad ändrar vi?")]
    [InlineData("in[sv].promise", "Ledningen svarar.")]
    [InlineData("AnswersBy", "2027-06-01")]
    [InlineData("aim", "OrderEverything")]
    [InlineData("RoundLength", "6")]
    [InlineData("SmallestGroup", "20")]
    [InlineData("mode", "Duel")]
    [InlineData("ClosesAt", "2027-05-01T12:00")]
    [InlineData("visibility", "AfterClosing")]
    [InlineData("moderation", "Before")]
    [InlineData("colour", "#1a3d8f")]
    [InlineData("BoardMinimum", "20")]
    public async Task What_does_not_change_what_was_voted_on_may_still_be_changed(string field, string typed)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).WithGroupsOf(8).AskingUnit("Care", "School"));
        await app.Somebody().Answer(campaign, duels: 1);
        var before = await Settings(campaign);

        await app.Set(campaign, (field, typed));

        Assert.NotEqual(before, await Settings(campaign));
    }

    [Fact]
    public async Task Before_the_first_vote_all_of_it_may_be_changed()
    {
        var campaign = await app.Given(ACampaign.Draft.WithIdeas(4).Promising("Johto vastaa.").WithGroupsOf(8).AskingUnit("Care", "School"));
        var form = await (await app.Admin()).Get($"/campaigns/{campaign.Code}/edit");

        await app.Set(campaign, ("in[fi].question", "Uusi?"), ("in[fi].promise", "Uusi lupaus."), ("mode", "Collect"), ("SmallestGroup", "5"), ("questions[0].options", "Care\nSchool\nOther"));

        Assert.Empty(form.All(".lock"));
        Assert.Equal(("Uusi?", CampaignMode.Collect, 5), (await Settings(campaign)) is var now ? (now.Question.Fi, now.Mode, now.SmallestGroup) : default);
    }

    [Fact]
    public async Task Who_has_told_of_the_background_keeps_the_questions_as_they_are_even_before_a_vote()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting.WithIdeas(4).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);
        await ada.Start(welcome, Joining.WelcomeTests.Choosing(welcome, "School"));

        var page = await app.Decide(campaign, ("questions[0].text", ""), ("questions[0].options", ""));

        Assert.Equal(app.Sentence("lock.Background"), page.Notice);
    }

    [Fact]
    public async Task A_form_that_was_open_since_before_the_first_vote_changes_nothing_either()
    {
        var (campaign, admin) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        var form = await admin.Get($"/campaigns/{campaign.Code}/edit");
        await app.Somebody().Answer(campaign, duels: 1);

        var page = await admin.Send(form, ("in[fi].question", "Jotain muuta?"));

        Assert.Equal(app.Sentence("lock.Question"), page.Notice);
        Assert.Equal("Jotain muuta?", page.One("#In_fi__Question").TextContent);
    }

    private async Task<CampaignSettings> Settings(GivenCampaign campaign) =>
        CampaignSettings.Of((await app.Use<CampaignReader, Campaign?>(reader => reader.FindAsync(campaign.Code, CancellationToken.None)))!);
}
