using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Translations;

public sealed class TranslationTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_translation_shows_at_once_to_those_who_read_it_and_leaves_the_original_alone()
    {
        var (campaign, moderator, cecilia) = (await app.Given(ACampaign.Open.With("Pyörät", "Kahvit")), await app.Moderator(), app.Somebody().Speaking("sv-FI"));
        var before = await cecilia.Duel(campaign);

        var page = await moderator.Follow(await moderator.Translate(campaign, "sv", (campaign.Ideas["Pyörät"], "Cyklar", null), (campaign.Ideas["Kahvit"], "Kaffe", null)));

        var after = await cecilia.Duel(campaign);
        Assert.Equal(app.SentenceIn("fi", "translations.saved.other", "2"), page.Notice);
        Assert.Equal(2, before.All(".other-language").Count);
        Assert.Equal(["Cyklar", "Kaffe"], new[] { after.Pair().Left, after.Pair().Right }.Order());
        Assert.All(await app.Ideas(campaign), idea => Assert.Equal(("fi", true), (idea.Language, idea.Text.Fi is "Pyörät" or "Kahvit")));
    }

    [Fact]
    public async Task One_of_many_is_enough()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Pyörät", "Kahvit")), await app.Moderator());

        await moderator.Translate(campaign, "en", (campaign.Ideas["Pyörät"], "Bikes", null));

        Assert.Equal([null, "Bikes"], (await app.Ideas(campaign)).Select(idea => idea.Text.En).Order());
    }

    [Fact]
    public async Task Longer_texts_are_translated_too()
    {
        var (campaign, moderator, ada, cecilia) = (await app.Given(ACampaign.Open), await app.Moderator(), app.Somebody(), app.Somebody().Speaking("sv-FI"));
        var idea = await app.Added(ada, campaign, "Pyörät", "Ensin varikolle.\nSitten muualle.");

        await moderator.Translate(campaign, "sv", (idea.Id, "Cyklar", "Först till depån.\r\nSedan annanstans."));

        var page = await cecilia.Get(campaign.PageOf(idea));
        Assert.Equal(("Cyklar", "Först till depån.\nSedan annanstans."), (page.Heading, page.One(".idea-details p").TextContent));
    }

    [Fact]
    public async Task The_desk_lists_what_lacks_a_language_waiting_ideas_included_and_retired_ones_not()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Pyörät", "Kahvit", "Saunat").WithPending("Koirat")), await app.Moderator());
        await app.Retire(campaign, "Saunat");
        await moderator.Translate(campaign, "sv", (campaign.Ideas["Pyörät"], "Cyklar", null));

        var (missing, ready, finnish) = (await moderator.Desk(campaign, "sv"), await moderator.Desk(campaign, "sv", isReady: true), await moderator.Desk(campaign, "fi"));

        Assert.Equal(["Kahvit", "Koirat"], missing.Originals().Order());
        Assert.Equal(["Pyörät"], ready.Originals());
        Assert.Equal("Cyklar", ready.One(".translations textarea").TextContent);
        Assert.Empty(finnish.Originals());
    }

    [Fact]
    public async Task An_idea_whose_longer_text_lacks_the_language_is_not_done()
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open), await app.Moderator(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Pyörät", "Ensin varikolle.");

        await moderator.Translate(campaign, "sv", (idea.Id, "Cyklar", null));

        Assert.Equal(["Pyörät"], (await moderator.Desk(campaign, "sv")).Originals());
    }

    [Fact]
    public async Task A_translation_is_corrected_but_never_over_a_newer_one_unseen()
    {
        var (campaign, ida, moa) = (await app.Given(ACampaign.Open.With("Pyörät")), await app.Moderator(), await app.Moderator());
        var idea = campaign.Ideas["Pyörät"];
        var (idas, moas) = (await ida.Desk(campaign, "sv"), await moa.Desk(campaign, "sv"));

        await ida.Translate(idas, (idea, "Cyklar", null));
        var stale = await moa.Translate(moas, (idea, "Velocipeder", null));
        var between = Assert.Single(await app.Ideas(campaign)).Text.Sv;
        await moa.Translate(stale, (idea, "Tjänstecyklar", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("TranslationOutcome.ChangedMeanwhile"), "Cyklar"), (stale.Status, stale.FieldErrors.Single().Value, between));
        Assert.Equal("Velocipeder", stale.One(".translations-text").TextContent);
        Assert.Contains("Cyklar", stale.One(".translations .card").Line(), StringComparison.Ordinal);
        Assert.Equal("Tjänstecyklar", Assert.Single(await app.Ideas(campaign)).Text.Sv);
    }

    [Fact]
    public async Task What_the_author_has_changed_meanwhile_is_read_again_first()
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open), await app.Moderator(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Pyörät");
        var desk = await moderator.Desk(campaign, "sv");
        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Autot"));

        var page = await moderator.Translate(desk, (idea.Id, "Cyklar", null));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Autot"], page.Originals());
        Assert.Null(Assert.Single(await app.Ideas(campaign)).Text.Sv);
    }

    [Fact]
    public async Task When_the_author_changes_an_idea_its_translations_go()
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open), await app.Moderator(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Pyörät");
        await moderator.Translate(campaign, "sv", (idea.Id, "Cyklar", null));

        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Autot"));

        Assert.Equal(LocalizedText.Of("fi", "Autot"), Assert.Single(await app.Ideas(campaign)).Text);
    }

    [Theory]
    [InlineData("x141", "TranslationOutcome.TooLong")]
    [InlineData("\u200b", "TranslationOutcome.TextMissing")]
    public async Task What_no_idea_may_be_is_no_translation_and_the_rest_is_saved(string text, string sentence)
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.With("Kahvit")), await app.Moderator(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Pyörät", "Ensin varikolle.");
        var typed = text == "x141" ? new string('x', 141) : text;

        var page = await moderator.Translate(campaign, "sv", (idea.Id, typed, "Först till depån."), (campaign.Ideas["Kahvit"], "Kaffe", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence)), (page.Status, page.FieldErrors.Single().Value));
        Assert.Equal("Först till depån.", page.One("textarea[name*=details]").TextContent);
        Assert.Equal(["Pyörät"], page.Originals());
        Assert.Equal([null, "Kaffe"], (await app.Ideas(campaign)).Select(found => found.Text.Sv).Order());
    }

    [Fact]
    public async Task The_authors_own_text_cannot_be_changed_from_here()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Pyörät")), await app.Moderator());
        var desk = await moderator.Desk(campaign, "sv");

        var page = await moderator.Post(desk.One("main form").GetAttribute("action")!.Replace("to=sv", "to=fi", StringComparison.Ordinal), [.. desk.FormFields("main form").Where(field => !field.Name.EndsWith(".text", StringComparison.Ordinal)), .. Fields(campaign.Ideas["Pyörät"], "Autot")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Pyörät", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task A_closed_campaign_is_translated_no_more()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Pyörät")), await app.Moderator());
        var desk = await moderator.Desk(campaign, "sv");
        await app.Close(campaign);

        var page = await moderator.Translate(desk, (campaign.Ideas["Pyörät"], "Cyklar", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.frozen"), "Cyklar"), (page.Status, page.Notice, page.One(".translations-text").TextContent));
        Assert.Null(Assert.Single(await app.Ideas(campaign)).Text.Sv);
    }

    [Fact]
    public async Task Only_admins_and_moderators_translate()
    {
        var campaign = await app.Given(ACampaign.Open.With("Pyörät"));
        var address = $"/campaigns/{campaign.Code}/translations";

        var (admin, leader, anybody) = (await (await app.Admin()).Get(address), await (await app.Leader()).Get(address), await app.Somebody().Get(address));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (admin.Status, leader.Status, anybody.Status));
        Assert.NotEmpty((await (await app.Moderator()).Get($"/campaigns/{campaign.Code}")).All($"a[href='{address}']"));
    }

    private static (string, string?)[] Fields(IdeaId idea, string text) => [($"in[{idea.Value}].text", text)];
}
