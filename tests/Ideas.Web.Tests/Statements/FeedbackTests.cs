using System.Net;
using Ideas.Web.Features.Statements;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Statements;

public sealed class FeedbackTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Feedback_is_kept_and_thanked_for()
    {
        await using var alone = new IdeasApp();
        var ada = alone.Somebody();

        var thanks = await ada.Follow(await Send(ada, "The button\r\nhas no name.", " ada@example.org "));

        var kept = Assert.Single(await Kept(alone));
        Assert.Equal(("The button\nhas no name.", "ada@example.org", alone.Clock.GetUtcNow()), (kept.Text, kept.Contact, kept.At));
        Assert.Equal((HttpStatusCode.OK, alone.Sentence("feedback.thanks")), (thanks.Status, thanks.Heading));
    }

    [Fact]
    public async Task Nobody_has_to_say_who_they_are()
    {
        await using var alone = new IdeasApp();

        await Send(alone.Somebody(), "The button has no name.", "  ");

        Assert.Null(Assert.Single(await Kept(alone)).Contact);
    }

    [Theory]
    [InlineData(0, 0, "Text", "feedback.empty", 0)]
    [InlineData(2001, 0, "Text", "form.long", 2000)]
    [InlineData(5, 201, "Contact", "form.long", 200)]
    public async Task What_is_missing_or_too_long_is_said_beside_the_field_and_nothing_typed_is_lost(int text, int contact, string field, string sentence, int limit)
    {
        await using var alone = new IdeasApp();
        var (said, reach) = (new string('a', text), new string('b', contact));

        var page = await Send(alone.Somebody(), said, reach);

        Assert.Equal((HttpStatusCode.BadRequest, alone.Sentence(sentence, limit)), (page.Status, page.FieldErrors[field]));
        Assert.Equal((said, reach), (page.One("#Text").TextContent.Trim(), page.One("#Contact").GetAttribute("value") ?? ""));
        Assert.Empty(await Kept(alone));
    }

    [Fact]
    public async Task The_longest_feedback_fits_however_its_lines_end()
    {
        await using var alone = new IdeasApp();
        var lines = string.Join("\r\n", Enumerable.Repeat(new string('a', 19), 100));

        await Send(alone.Somebody(), lines, new string('b', 200));

        Assert.Equal(1999, Assert.Single(await Kept(alone)).Text.Length);
    }

    [Fact]
    public async Task A_script_cannot_fill_the_disk_and_what_was_typed_stays()
    {
        await using var alone = new IdeasApp { Settings = { ["Site:Proxies:0"] = "127.0.0.1" } };
        using var script = alone.Somebody().From("203.0.113.9");
        for (var i = 0; i < SendFeedback.PerAddress; i++)
        {
            await Send(script, $"Nonsense {i}", "");
        }

        var over = await Send(script, "One more", "");
        var elsewhere = await Send(alone.Somebody().From("203.0.113.10"), "The button has no name.", "");

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10), alone.Sentence("feedback.many")), (over.Status, over.Headers.RetryAfter?.Delta, over.Notice));
        Assert.Equal("One more", over.One("#Text").TextContent.Trim());
        Assert.Equal("/accessibility/thanks", elsewhere.Location);
        Assert.Equal(SendFeedback.PerAddress + 1, (await Kept(alone)).Count);
    }

    [Fact]
    public async Task Admins_read_it_newest_first_with_the_days_that_are_left()
    {
        await using var alone = new IdeasApp();
        var ada = alone.Somebody();
        await Send(ada, "Oldest", "");
        alone.Clock.Advance(TimeSpan.FromDays(10));
        await Send(ada, "Middle", "");
        alone.Clock.Advance(TimeSpan.FromDays(4.5));
        await Send(ada, "Newest", "ada@example.org");

        var page = await (await alone.Admin()).Get("/feedback");

        Assert.Equal(["Newest", "Middle", "Oldest"], page.All(".feedback-text").Select(text => text.Line()));
        Assert.Equal([Days(14), Days(10), alone.Sentence("feedback.late")], page.All(".feedback-list .chip").Select(chip => chip.Line()));
        Assert.Contains("ada@example.org", page.One(".feedback-list").TextContent, StringComparison.Ordinal);

        string Days(int left) => alone.Sentence("feedback.left.other", left);
    }

    [Fact]
    public async Task Answered_feedback_forgets_how_to_reach_its_sender()
    {
        await using var alone = new IdeasApp();
        await Send(alone.Somebody(), "The button has no name.", "ada@example.org");
        var kaisa = await alone.Admin();

        var page = await kaisa.Follow(await kaisa.Send(await kaisa.Get("/feedback")));

        var kept = Assert.Single(await Kept(alone));
        Assert.Equal((null, alone.Clock.GetUtcNow()), (kept.Contact, kept.AnsweredAt));
        Assert.Equal(alone.Sentence("feedback.done"), page.Notice);
        Assert.DoesNotContain("ada@example.org", page.Source, StringComparison.Ordinal);
        Assert.Equal(alone.Sentence("feedback.none"), page.One(".empty").Line());
    }

    [Theory]
    [InlineData(Roles.Leader)]
    [InlineData(Roles.Moderator)]
    public async Task Only_admins_read_it(string role)
    {
        var kaisa = await app.SignedIn(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await kaisa.Get("/feedback")).Status);
        Assert.Empty((await kaisa.Get("/board")).All("a[href='/feedback']"));
        Assert.StartsWith("/signin", new Uri((await app.Somebody().Get("/feedback")).Location!).PathAndQuery, StringComparison.Ordinal);
    }

    private static async Task<Page> Send(Person person, string text, string contact) =>
        await person.SendForm(await person.Get("/accessibility"), "#feedback", ("text", text), ("contact", contact));

    private static Task<List<Feedback>> Kept(IdeasApp app) => app.Read(context => context.Feedback.AsNoTracking().ToListAsync());
}
