using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Desk;

public sealed class ThemeTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_idea_gets_a_theme_which_others_may_take_over_and_the_log_tells_of_it()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator());

        var page = await moderator.Act(campaign, "Live", "Bikes", "Theme", ("theme", "  Ulkona  liikkuminen "));

        Assert.Equal("Ulkona liikkuminen", (await app.Idea(campaign, "Bikes")).Theme);
        Assert.Equal(app.Sentence("desk.done.themed.one"), page.Notice);
        Assert.Equal("Ulkona liikkuminen", Assert.Single(page.All("datalist#themes option")).GetAttribute("value"));
        Assert.Equal($"{app.Sentence("theme.word")} Ulkona liikkuminen", page.One(".queue .chip").Line());
        Assert.All(page.All("input[name=theme]"), input => Assert.Equal("themes", input.GetAttribute("list")));
        Assert.Equal((1, "Ulkona liikkuminen"), await app.Read(async context =>
            (await context.Audit.CountAsync(entry => entry.CampaignId == campaign.Id && entry.Act == AuditAct.IdeaThemed), (await context.Audit.FirstAsync(entry => entry.CampaignId == campaign.Id && entry.Act == AuditAct.IdeaThemed)).Details)));
    }

    [Fact]
    public async Task Many_get_it_at_once_and_an_empty_one_takes_it_away()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim", "Run")), await app.Moderator());

        var page = await moderator.Bulk(campaign, "Live", "Theme", ["Bikes", "Swim"], ("theme", "Liikunta"));
        await moderator.Bulk(campaign, "Live", "Theme", ["Swim", "Run"], ("theme", " "));

        Assert.Equal(app.Sentence("desk.done.themed.other", 2), page.Notice);
        Assert.Equal(("Liikunta", null, null), ((await app.Idea(campaign, "Bikes")).Theme, (await app.Idea(campaign, "Swim")).Theme, (await app.Idea(campaign, "Run")).Theme));
    }

    [Fact]
    public async Task After_the_end_a_theme_may_still_be_given_and_changes_no_result()
    {
        var (campaign, moderator, leader) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator(), await app.Leader());
        await app.Vote(campaign, people: 8, duels: 1);
        await app.Close(campaign);
        await app.RunJobs();
        var before = await app.Rankings(campaign);

        var page = await moderator.Act(campaign, "Live", "Bikes", "Theme", ("theme", "Liikunta"));
        await app.RunJobs();

        var after = Assert.Single(await app.Rankings(campaign));
        Assert.Equal("Liikunta", (await app.Idea(campaign, "Bikes")).Theme);
        Assert.Empty(page.All("form[action*=Retire], form[action*=Reword], #bulk [value=Retire], #bulk [value=Approve]"));
        Assert.Equal((before.Single().Id, before.Single().Checksum, true), (after.Id, after.Checksum, after.IsAsFrozen));
        Assert.Contains("Liikunta", (await leader.Get($"/results/{campaign.Code}")).One(".result-row .chip--plain").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Theme")]
    [InlineData("Bulk")]
    public async Task One_that_is_too_long_comes_back_as_it_was_typed(string form)
    {
        var (campaign, moderator, typed) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator(), new string('x', Idea.MaxTheme + 1));

        var page = form == "Bulk" ? await moderator.Bulk(campaign, "Live", "Theme", ["Bikes"], ("theme", typed)) : await moderator.Act(campaign, "Live", "Bikes", "Theme", ("theme", typed));

        var field = form == "Bulk" ? "BulkTheme" : "Theme";
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.long", Idea.MaxTheme)), (page.Status, page.FieldErrors[field]));
        Assert.Equal(typed, page.One($"#{field}").GetAttribute("value"));
        Assert.Null((await app.Idea(campaign, "Bikes")).Theme);
    }
}
