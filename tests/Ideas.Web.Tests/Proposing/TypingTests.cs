using System.Net;

namespace Ideas.Web.Tests.Proposing;

/// <summary>What people type, and what becomes of it.</summary>
public sealed class TypingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData(null)]
    public async Task An_empty_idea_is_asked_for_again(string? text)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var page = await ada.Propose(campaign, text);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.empty")), (page.Status, page.FieldErrors["Text"]));
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task An_over_long_idea_comes_back_with_how_much_to_remove_and_with_its_text()
    {
        var (campaign, ada, text) = (await app.Given(ACampaign.Open), app.Somebody(), new string('ä', Idea.MaxLength + 3));

        var page = await ada.Propose(campaign, text);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.long", Idea.MaxLength, 3)), (page.Status, page.FieldErrors["Text"]));
        Assert.Equal(text, page.One("#Text").TextContent);
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task An_idea_of_the_full_length_is_taken()
    {
        var (campaign, ada, text) = (await app.Given(ACampaign.Open), app.Somebody(), new string('ä', Idea.MaxLength));

        await ada.Propose(campaign, text);

        Assert.Equal(text, Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Theory]
    [InlineData("  Later \r\n\t start  ", "Later start")]
    [InlineData("Later\u0007\u001b start", "Later start")]
    [InlineData("Pa\u0308iva\u0308koti", "Päiväkoti")]
    public async Task What_was_typed_becomes_one_tidy_line(string typed, string kept)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        await ada.Propose(campaign, typed);

        Assert.Equal(kept, Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Theory]
    [InlineData("\u202Eevil text\u202C", "evil text")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public async Task Signs_that_nobody_sees_do_not_stay(string typed, string kept)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        await ada.Propose(campaign, typed);

        Assert.Equal(kept, Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task An_idea_of_invisible_signs_only_is_empty()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var page = await ada.Propose(campaign, "\u200B\u202E");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public void Marks_piled_on_a_letter_are_cut_before_they_cover_other_ideas()
    {
        var tidy = Idea.Tidy("Ra" + new string('\u0301', 139) + "uhaa");

        Assert.Equal("Rá\u0301\u0301uhaa", tidy);
    }

    [Fact]
    public void Letters_with_their_usual_marks_stay()
    {
        Assert.Equal("Phở, naïve, kýrillä", Idea.Tidy("Phở, naïve, kýrillä"));
    }
}
