using System.Net;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Proposing;

/// <summary>The longer text of an idea.</summary>
public sealed class DetailsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_longer_text_is_kept_with_its_lines_and_has_a_page()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes", "Ensin varikolle.\r\n\r\nSitten muualle.");

        var page = await bob.Get(campaign.PageOf(idea));

        Assert.Equal("Ensin varikolle.\n\nSitten muualle.", idea.Details.Fi);
        Assert.Equal(("Bikes", "Ensin varikolle.\n\nSitten muualle."), (page.Heading, page.One(".idea-details p").TextContent));
        Assert.True((await app.Live(campaign)).HasDetails(idea.Id));
    }

    [Fact]
    public async Task It_is_optional()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var idea = await app.Added(ada, campaign, "Bikes", " \n ");

        Assert.Equal(new LocalizedText(), idea.Details);
        Assert.False((await app.Live(campaign)).HasDetails(idea.Id));
        Assert.Empty((await ada.Get(campaign.PageOf(idea))).All(".idea-details"));
    }

    [Fact]
    public async Task One_that_is_too_long_comes_back_with_how_much_to_remove()
    {
        var (campaign, ada, details) = (await app.Given(ACampaign.Open), app.Somebody(), new string('ä', Idea.MaxDetails + 2));

        var page = await ada.Propose(campaign, "Bikes", details);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.details.long", Idea.MaxDetails, 2)), (page.Status, page.FieldErrors["Details"]));
        Assert.Equal(("Bikes", details), (page.One("#Text").TextContent, page.One("#Details").TextContent));
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task An_idea_that_waits_is_read_by_its_author_alone()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.Moderated()), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes", "Ensin varikolle.");

        var (hers, his) = (await ada.Get(campaign.PageOf(idea)), await bob.Get(campaign.PageOf(idea)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (hers.Status, his.Status));
    }

    [Fact]
    public async Task A_retired_idea_or_one_of_another_campaign_has_no_page()
    {
        var (campaign, other, bob) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Given(ACampaign.Open.With("Later start")), app.Somebody());
        await app.Retire(campaign, "Bikes");

        var (retired, foreign) = (await bob.Get($"{campaign.Home}/ideas/{campaign.Ideas["Bikes"].Value}"), await bob.Get($"{campaign.Home}/ideas/{other.Ideas["Later start"].Value}"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (retired.Status, foreign.Status));
    }

    [Fact]
    public async Task Moderators_read_it_before_they_approve()
    {
        var (campaign, ada, moderator) = (await app.Given(ACampaign.Open.Moderated()), app.Somebody(), await app.Moderator());
        await ada.Propose(campaign, "Bikes", "Ensin varikolle.");

        var desk = await moderator.Get($"/campaigns/{campaign.Code}/desk");

        Assert.Equal("Ensin varikolle.", desk.One(".desk-details").TextContent);
    }

    [Fact]
    public async Task An_author_may_say_that_the_idea_is_in_another_language_than_the_page()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");

        await ada.Send(form, ("text", "Cyklar"), ("details", "Först till depån."), ("language", "sv"));

        var idea = Assert.Single(await app.Ideas(campaign));
        Assert.Equal("fi", form.One("#idea input[name=language][checked]").GetAttribute("value"));
        Assert.Equal(("sv", "Cyklar", "Först till depån.", null, null), (idea.Language, idea.Text.Sv, idea.Details.Sv, idea.Text.Fi, idea.Details.Fi));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task A_language_that_nobody_offered_is_that_of_the_page(string language)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        await ada.Send(await ada.Get($"{campaign.Home}/idea"), ("text", "Bikes"), ("language", language));

        Assert.Equal("fi", Assert.Single(await app.Ideas(campaign)).Language);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \r\n \u200b ", "")]
    [InlineData("a\rb\u2028c\u0085d", "a\nb\nc\nd")]
    [InlineData("\n\n  one  two \t\n\n\n\n\nthree\n\n", "one two\n\nthree")]
    [InlineData("\u202Eevil\u202C\nzero\u200Bwidth", "evil\nzerowidth")]
    [InlineData("Pa\u0308iva\u0308\u0007koti", "Päivä koti")]
    [InlineData("x\u0301\u0301\u0301\u0301\u0301\u0301y\nz", "x\u0301\u0301\u0301y\nz")]
    [InlineData("- yksi\n- kaksi", "- yksi\n- kaksi")]
    [InlineData("\uFFFFa\uFDD0", "a")]
    public void A_longer_text_is_tidied_line_by_line(string? typed, string kept)
    {
        Assert.Equal(kept, Idea.TidyDetails(typed));
    }
}
