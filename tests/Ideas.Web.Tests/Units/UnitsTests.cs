using System.Net;
using Ideas.Web.Features.Shared;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Units;

/// <summary>The organisation's units, and background questions, edited as lines of text.</summary>
public sealed class UnitsTests : IDisposable
{
    private const string Tree = "Sivistys | Bildning | Education\n  Koulut | Skolor | Schools\n    Länsikoulu\n  Päiväkodit\nTekniikka | Teknik";

    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_tree_is_kept_as_typed()
    {
        await Save(Tree);

        var units = await Units();
        Assert.Equal(["Sivistys", "Koulut", "Länsikoulu", "Päiväkodit", "Tekniikka"], units.Select(unit => unit.Name.Fi));
        Assert.Equal([null, units[0].Id, units[1].Id, units[0].Id, null], units.Select(unit => unit.ParentId));
        Assert.Equal(("Skolor", "Schools"), (units[1].Name.Sv, units[1].Name.En));
        Assert.Equal(Tree, (await (await app.Admin()).Get("/units")).One("#Lines").TextContent.Trim().Replace("Teknik |", "Teknik", StringComparison.Ordinal));
    }

    [Fact]
    public void Reading_stops_at_the_first_line_that_is_too_many()
    {
        Assert.Equal(TreeText.MaxLines + 1, TreeText.Read(string.Concat(Enumerable.Repeat("a\n", 100_000)), "fi", []).Count);
    }

    [Fact]
    public async Task Units_that_stay_keep_their_ids_wherever_they_move()
    {
        await Save(Tree);
        var before = (await Units()).ToDictionary(unit => unit.Name.Fi!, unit => unit.Id);

        await Save("Tekniikka | Teknik\n  Koulut | Skolor | Schools\nUusi\nSivistys | Bildning | Education");

        var after = (await Units()).ToDictionary(unit => unit.Name.Fi!, unit => (unit.Id, unit.ParentId));
        Assert.Equal((before["Koulut"], (Guid?)before["Tekniikka"]), after["Koulut"]);
        Assert.Equal(before["Sivistys"], after["Sivistys"].Id);
        Assert.Equal(["Koulut", "Sivistys", "Tekniikka", "Uusi"], after.Keys.Order());
        Assert.Equal(2, await app.Read(context => context.Audit.CountAsync(entry => entry.Act == AuditAct.UnitsChanged)));
    }

    [Fact]
    public async Task A_campaign_that_asks_for_the_unit_shows_the_tree_and_whoever_rather_not_says()
    {
        await Save(Tree);
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("asksUnit", "true"));

        var page = await app.Somebody().Speaking("sv").Get($"{campaign.Home}/welcome");
        Assert.Equal(app.SentenceIn("sv", "background.unit"), page.One("form.welcome-form .field-label").Line());
        Assert.Equal(
            [app.SentenceIn("sv", "welcome.rather-not"), "Bildning", "\u00a0\u00a0\u00a0Skolor", "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0Länsikoulu", "\u00a0\u00a0\u00a0Päiväkodit", "Teknik"],
            page.All("form.welcome-form option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task An_empty_tree_is_not_asked_for()
    {
        var page = await app.Decide(await app.Given(ACampaign.Open.WithIdeas(3)), ("asksUnit", "true"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("units.none")), (page.Status, page.FieldErrors["AsksUnit"]));
    }

    [Fact]
    public async Task A_hundred_units_are_no_trouble()
    {
        await Save(string.Join('\n', Enumerable.Range(1, 100).Select(number => (number % 10 == 1 ? "" : "  ") + $"Yksikkö {number}")));
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        await app.Set(campaign, ("asksUnit", "true"));

        Assert.Equal(101, (await app.Welcome(campaign)).All("form.welcome-form option").Count);
    }

    [Fact]
    public async Task The_copy_stays_as_it_was_when_the_tree_changes_later_and_follows_when_saved_again_before_any_vote()
    {
        await Save("A\nB");
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Set(campaign, ("asksUnit", "true"));
        var ids = await OptionIds(campaign);
        await Save("A\nB\nC\nD\nE");
        var before = (await app.Welcome(campaign)).All("input[type=radio]").Count;

        await app.Set(campaign);

        Assert.Equal(3, before);
        Assert.Equal(6, (await app.Welcome(campaign)).All("form.welcome-form option").Count);
        Assert.Subset((await OptionIds(campaign)).ToHashSet(), ids.ToHashSet());
    }

    [Fact]
    public async Task Questions_are_added_changed_and_taken_out_and_options_that_stay_keep_their_ids()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Set(campaign, ("questions[0].text", "Rooli? | Roll? | Role?"), ("questions[0].options", "Esihenkilö | Chef | Manager\nAsiantuntija | Sakkunnig | Expert\nMuu"));
        var ada = app.Somebody();
        await ada.Get("/language/en");
        var first = await ada.Get($"{campaign.Home}/welcome");
        var ids = await OptionIds(campaign);

        await app.Set(campaign, ("questions[0].options", "Asiantuntija | Sakkunnig | Expert\nHarjoittelija"));
        var changed = await OptionIds(campaign);
        await app.Set(campaign, ("questions[0].text", ""));

        Assert.Equal("Role?", first.One("form.welcome-form legend").Line());
        Assert.Equal(["Manager", "Expert", "Muu", app.SentenceIn("en", "welcome.rather-not")], first.All("form.welcome-form label.choice").Select(choice => choice.Line()));
        Assert.Single(ids.Intersect(changed));
        Assert.Empty((await app.Welcome(campaign)).All("form.welcome-form .field"));
    }

    [Theory]
    [InlineData("Rooli?", "Vain yksi", "Questions_0__Options", "background.options.few")]
    [InlineData("", "Yksi\nKaksi", "Questions_0__Text", "background.text.missing")]
    public async Task A_question_that_cannot_be_asked_is_sent_back_with_a_sentence(string text, string options, string field, string sentence)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await app.Decide(campaign, ("questions[0].text", text), ("questions[0].options", options));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence)), (page.Status, page.FieldErrors[field]));
        Assert.Equal(options, page.One("#Questions_0__Options").TextContent.Trim());
    }

    [Fact]
    public async Task A_name_that_is_too_long_comes_back_with_everything_else()
    {
        var typed = "A\n" + new string('ä', Unit.MaxName + 1);

        var page = await Save(typed);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("units.long", new string('ä', 40), Unit.MaxName)), (page.Status, page.FieldErrors["Lines"]));
        Assert.Equal(typed, page.One("#Lines").TextContent.Trim());
        Assert.Empty(await Units());
    }

    private async Task<Page> Save(string lines)
    {
        var admin = await app.Admin();
        return await admin.Send(await admin.Get("/units"), ("lines", lines));
    }

    private Task<List<Unit>> Units() => app.Read(context => context.Units.AsNoTracking().OrderBy(unit => unit.Position).ToListAsync());

    private Task<List<Guid>> OptionIds(GivenCampaign campaign) =>
        app.Read(context => context.Campaigns.Where(c => c.Id == campaign.Id).SelectMany(c => c.BackgroundQuestions).SelectMany(question => question.Options).Select(option => option.Id).ToListAsync());
}
