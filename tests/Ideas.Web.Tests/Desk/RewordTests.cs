using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Standings;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Desk;

public sealed class RewordTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_author_reads_the_new_wording_and_the_own_one()
    {
        var (campaign, ada, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody(), await app.Moderator());
        await ada.Propose(campaign, "Swim with Liisa");
        var swim = (await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null);

        await moderator.Act(campaign.Also(swim), "Live", "Swim with Liisa", "Reword", ("text", " Swim  together "));

        var (mine, own, page) = (await ada.Result(campaign), await ada.Get($"{campaign.Home}/idea"), await ada.Get($"{campaign.Home}/ideas/{swim.Id.Value}"));
        var reworded = await app.Idea(campaign.Also(swim), "Swim with Liisa");
        Assert.Equal(("Swim together", "Swim with Liisa"), (reworded.Text.Fi, reworded.OriginalText));
        foreach (var seen in new[] { mine.One(".my-idea").Line(), own.One("#own").Line(), page.One("main").Line() })
        {
            Assert.Contains("Swim together", seen, StringComparison.Ordinal);
            Assert.Contains($"{app.Sentence("own.reworded")} Swim with Liisa", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_changes_keep_what_the_author_wrote_and_going_back_to_it_forgets_the_change()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator());

        await moderator.Act(campaign, "Live", "Bikes", "Reword", ("text", "Bicycles"));
        await moderator.Act(campaign, "Live", "Bikes", "Reword", ("text", "Bicycles for all"));
        var twice = await app.Idea(campaign, "Bikes");
        await moderator.Act(campaign, "Live", "Bikes", "Reword", ("text", "Bikes"));

        Assert.Equal(("Bicycles for all", "Bikes"), (twice.Text.Fi, twice.OriginalText));
        Assert.Null((await app.Idea(campaign, "Bikes")).OriginalText);
    }

    [Fact]
    public async Task After_the_first_vote_the_wording_stays()
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator(), app.Somebody());
        var desk = await moderator.Desk(campaign, "Live");
        await ada.Choose(await ada.Duel(campaign), Choice.Skip);

        var page = await moderator.SendForm(desk, Moderating.Form(campaign, "Bikes", "Reword"), ("text", "Cars"));

        Assert.Contains(app.Sentence("desk.voted"), page.Notice, StringComparison.Ordinal);
        Assert.Equal(("Bikes", null), ((await app.Idea(campaign, "Bikes")).Text.Fi, (await app.Idea(campaign, "Bikes")).OriginalText));
        Assert.Empty((await moderator.Desk(campaign, "Live")).All("form[action*=Reword]"));
    }

    [Theory]
    [InlineData("", "desk.text.empty")]
    [InlineData("141", "form.long")]
    public async Task A_text_that_is_no_idea_comes_back(string text, string sentence)
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator());
        text = text.Length == 0 ? text : new string('x', 141);

        var page = await moderator.Act(campaign, "Live", "Bikes", "Reword", ("text", text));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence, 140)), (page.Status, page.FieldErrors["Text"]));
        Assert.Equal(text, page.One("#Text").TextContent);
        Assert.Equal("Bikes", (await app.Idea(campaign, "Bikes")).Text.Fi);
    }

    [Fact]
    public async Task The_authors_own_change_stands_instead_of_the_moderators()
    {
        var (campaign, ada, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody(), await app.Moderator());
        await ada.Propose(campaign, "Swim with Liisa");
        var swim = (await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null);
        await moderator.Act(campaign.Also(swim), "Live", "Swim with Liisa", "Reword", ("text", "Swim together"));

        await ada.Send(await ada.Get($"{campaign.Home}/ideas/{swim.Id.Value}/edit"), ("Text", "Swim at lunch"));

        var idea = await app.Idea(campaign.Also(swim), "Swim with Liisa");
        Assert.Equal(("Swim at lunch", null), (idea.Text.Fi, idea.OriginalText));
    }
}
