using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Audit;

namespace Ideas.Web.Tests.Board;

public sealed class CommentTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Leadership_reads_what_leadership_says_and_nobody_else_does()
    {
        var (card, leader, admin) = (await app.GivenCard(), await app.Leader(), await app.Admin());

        var answer = await leader.SendForm(await leader.Get(card.Address()), "#say", ("Comment", " First we ask\nthe units. "));

        var (hers, theirs) = (await admin.Get(card.Address()), new[] { await app.Somebody().Get(card.Address()), await (await app.Moderator()).Get(card.Address()) });
        Assert.Equal($"{card.Address()}#comments", answer.Location);
        Assert.Equal("First we ask the units.", hers.One(".comments .pre-line").Line());
        Assert.Contains("Kaisa Korhonen", hers.One(".comments .soft").Line(), StringComparison.Ordinal);
        Assert.All(theirs, page => Assert.DoesNotContain("units", page.Source, StringComparison.Ordinal));
        Assert.Equal(card.CampaignId, (await app.Entries(AuditAct.CardCommented)).Single(entry => entry.Subject.Contains(card.IdeaId.Value.ToString(), StringComparison.Ordinal)).CampaignId);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task A_comment_without_a_word_or_one_too_long_is_asked_for_again(string? said)
    {
        var (card, leader) = (await app.GivenCard(), await app.Leader());
        var typed = said ?? new string('x', BoardComment.MaxText + 1);

        var page = await leader.SendForm(await leader.Get(card.Address()), "#say", ("Comment", typed));

        var sentence = said is null ? app.Sentence("form.long", BoardComment.MaxText) : app.Sentence("comment.missing");
        Assert.Equal((HttpStatusCode.BadRequest, sentence), (page.Status, page.FieldErrors["Comment"]));
        Assert.Equal(typed.Trim(), page.One("#Comment").TextContent.Trim());
        Assert.Equal("New", page.One("#move input[name=state][checked]").GetAttribute("value"));
        Assert.Empty(await app.Comments(card));
    }

    [Fact]
    public async Task Who_is_no_leader_cannot_comment()
    {
        var (card, moderator) = (await app.GivenCard(), await app.Moderator());
        var token = (await moderator.Get("/board")).FormFields("form[action$=signout]").Single();

        var page = await moderator.Post($"{card.Address()}?handler=Comment", ("Comment", "Me too"), token);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Empty(await app.Comments(card));
    }
}
