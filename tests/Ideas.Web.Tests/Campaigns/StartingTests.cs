using System.Net;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>A campaign starts from a template, an earlier campaign, or nothing.</summary>
public sealed class StartingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("ideation")]
    [InlineData("retro")]
    [InlineData("strategy")]
    [InlineData("safety")]
    [InlineData("budget")]
    [InlineData("stop")]
    public async Task A_template_is_ready_to_be_saved_as_it_is_in_three_languages(string key)
    {
        var admin = await app.Admin();
        var start = await admin.Get("/campaigns/new");

        var made = await admin.Send(await admin.Get($"/campaigns/new/form?from={key}"));

        var campaign = await Find(made.Location!.Split('/', '?')[2]);
        var ideas = await app.Read(context => context.Ideas.Where(idea => idea.CampaignId == campaign.Id).ToListAsync());
        Assert.Single(start.All($"a[href='/campaigns/new/form?from={key}']"));
        Assert.All([campaign.Question, campaign.Description, campaign.Promise, .. ideas.Select(idea => idea.Text)], text => Assert.All(LocalizedText.Languages, language => Assert.NotNull(text.Exactly(language))));
        Assert.True(ideas.Count >= 5);
        Assert.True(campaign.ClosesAt > app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_empty_form_promises_something_sensible_until_somebody_writes_more()
    {
        var form = await (await app.Admin()).Get("/campaigns/new/form?from=empty");

        Assert.Equal(app.Sentence("campaign.promise.default"), form.One("#In_fi__Promise").TextContent);
        Assert.Equal(app.SentenceIn("sv", "campaign.promise.default"), form.One("#In_sv__Promise").TextContent);
    }

    [Fact]
    public async Task An_unknown_template_or_campaign_is_not_found()
    {
        var admin = await app.Admin();

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/campaigns/new/form?from=nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/campaigns/new/form?copy=QQQQQ9")).Status);
    }

    [Fact]
    public async Task A_copy_takes_texts_settings_questions_logo_and_colour_but_no_votes_dates_or_people()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).Promising("Johto vastaa.").WithBoardOf(3).Moderated().AskingUnit("Care", "School"));
        await app.Set(campaign, ("colour", "#1a3d8f"), ("logoData", Convert.ToBase64String(LookTests.Png(64, 32))), ("ClosesAt", "2027-05-01T12:00"), ("RoundLength", "7"));
        await app.Somebody().Answer(campaign, duels: 3);

        var made = await admin.Send(await admin.Get($"/campaigns/new/form?copy={campaign.Code}"));

        var copy = new GivenCampaign((await Find(made.Location!.Split('/', '?')[2])).Id, made.Location!.Split('/', '?')[2], new Dictionary<string, IdeaId>());
        var (one, other) = (CampaignSettings.Of(await Find(campaign.Code)).WithoutDates(), CampaignSettings.Of(await Find(copy.Code)));
        Assert.Equal(one, other);
        Assert.Equal(["Care", "School"], await Options(copy));
        Assert.Empty((await Options(campaign, ids: true)).Intersect(await Options(copy, ids: true)));
        Assert.Empty(await app.Votes(copy));
        Assert.Empty(await app.Ideas(copy));
        Assert.False(await app.Read(context => context.Participants.AnyAsync(participant => participant.CampaignId == copy.Id)));
        Assert.Equal(LookTests.Png(64, 32), await app.Read(context => context.Logos.Where(logo => logo.CampaignId == copy.Id).Select(logo => logo.Bytes).SingleAsync()));
    }

    [Fact]
    public async Task The_live_ideas_come_along_when_asked_for()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Walks", "Cars").WithPending("Later"));
        await app.Retire(campaign, "Cars");

        var made = await admin.Send(await admin.Get($"/campaigns/new/form?copy={campaign.Code}&ideas=true"));

        var copy = await Find(made.Location!.Split('/', '?')[2]);
        Assert.Equal(["Bikes", "Walks"], (await app.Read(context => context.Ideas.Where(idea => idea.CampaignId == copy.Id).ToListAsync())).Select(idea => idea.Text.Fi).Order());
    }

    [Fact]
    public async Task Creating_and_changing_are_noted_with_what_changed()
    {
        var admin = await app.Admin();
        var made = await admin.Send(await admin.Get("/campaigns/new/form?from=retro"));
        var campaign = await Find(made.Location!.Split('/', '?')[2]);

        await admin.Send(await admin.Get($"/campaigns/{campaign.Code}/edit"), ("RoundLength", "8"));

        var noted = await app.Read(context => context.Audit.AsNoTracking().Where(entry => entry.CampaignId == campaign.Id).OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([AuditAct.CampaignCreated, AuditAct.CampaignChanged], noted.Select(entry => entry.Act));
        Assert.Equal("RoundLength: 6 → 8", noted[1].Details);
        Assert.Contains("RoundLength: 10 → 6", noted[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstrations_campaigns_can_be_saved_as_they_are()
    {
        await using var demo = new IdeasApp { EnvironmentName = Microsoft.Extensions.Hosting.Environments.Development };
        await Waiting.Until(() => demo.Read(async context =>
            await context.Campaigns.CountAsync() == 4 && await context.Campaigns.AllAsync(campaign => context.Rankings.Any(ranking => ranking.CampaignId == campaign.Id))));
        var admin = await demo.Admin();

        foreach (var code in new[] { "JALKA", "NELJA", "KETTER" })
        {
            var before = CampaignSettings.Of((await demo.Use<CampaignReader, Campaign?>(reader => reader.FindAsync(code, CancellationToken.None)))!);

            var page = await admin.Send(await admin.Get($"/campaigns/{code}/edit"));

            Assert.Equal($"/campaigns/{code}?done=saved", page.Location);
            Assert.Equal(before, CampaignSettings.Of((await demo.Use<CampaignReader, Campaign?>(reader => reader.FindAsync(code, CancellationToken.None)))!));
        }
    }

    [Fact]
    public async Task The_preview_says_what_the_welcome_will_say()
    {
        var (campaign, admin) = (await app.Given(ACampaign.Draft.WithIdeas(4)), await app.Admin());
        await app.Set(campaign, ("in[fi].description", "Kerromme tuloksista syksyllä."), ("in[fi].promise", "Vastaamme kaikkiin."), ("RoundLength", "20"), ("questions[0].text", "Missä työskentelet?"), ("questions[0].options", "Koulussa\nVarikolla"));

        var preview = (await admin.Get($"/campaigns/{campaign.Code}/edit")).One("[data-preview=fi] .phone:first-child").Line();
        await admin.SendForm(await admin.Get($"/campaigns/{campaign.Code}"), "form:has([value=Open])", ("step", "Open"));
        var welcome = (await app.Welcome(campaign)).One(".welcome").Line();

        var parts = new[]
        {
            "Mitä muutetaan?", app.Sentence("welcome.what", 20), app.Sentence("welcome.time.other", 4), app.Sentence("welcome.unseen"), "Vastaamme kaikkiin.",
            app.Sentence("welcome.published", Campaign.MinSmallestGroup), "Kerromme tuloksista syksyllä.", app.Sentence("welcome.background"), "Missä työskentelet?",
        };
        Assert.All(parts, part => Assert.Contains(part, preview, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Contains(part, welcome, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_script_the_preview_comes_from_the_server_and_keeps_what_was_typed()
    {
        var admin = await app.Admin();
        var form = await admin.Get("/campaigns/new/form?from=retro");

        var page = await admin.Post("/campaigns/new/form?handler=Preview", [.. form.FormFields("#campaign-form").Where(field => field.Name is not ("in[sv].question" or "RoundLength")), ("in[sv].question", "Vad nu?"), ("RoundLength", "5"), ("show", "sv")]);

        var preview = page.One("[data-preview=sv]:not([hidden])");
        Assert.Equal((HttpStatusCode.OK, "Vad nu?"), (page.Status, page.One("#In_sv__Question").TextContent));
        Assert.Equal("Vad nu?", preview.QuerySelector("[data-shows=Question]")!.Line());
        Assert.Equal("1 / 5", preview.QuerySelector("[data-of]")!.Line());
        Assert.Empty(page.FieldErrors);
    }

    private Task<Campaign> Find(string code) => app.Read(context => context.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Code == code));

    private async Task<List<string>> Options(GivenCampaign campaign, bool ids = false) =>
        [.. (await app.Read(context => context.Campaigns.Where(c => c.Id == campaign.Id).SelectMany(c => c.BackgroundQuestions).SelectMany(question => question.Options).AsNoTracking().ToListAsync()))
            .Select(option => ids ? option.Id.ToString() : option.Text.Fi!).Order()];
}
