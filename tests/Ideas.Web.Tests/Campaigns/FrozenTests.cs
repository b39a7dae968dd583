using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>A closed campaign stays what people voted on.</summary>
public sealed class FrozenTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_question_of_a_closed_campaign_does_not_change()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));
        var form = await admin.Get($"/campaigns/{campaign.Code}/edit");
        await app.Close(campaign);

        var page = await admin.Send(form, ("in[fi].question", "Something else?"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(app.Sentence("form.frozen"), page.Notice);
        Assert.DoesNotContain("Something else?", (await admin.Get($"/j/{campaign.Code}")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_a_closed_campaign_leads_back_to_the_campaign()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));
        await app.Close(campaign);

        var page = await admin.Get($"/campaigns/{campaign.Code}/edit");

        Assert.Equal($"/campaigns/{campaign.Code}", page.Location);
    }

    [Fact]
    public async Task The_ideas_of_a_closed_campaign_are_neither_retired_nor_approved()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));
        var desk = await admin.Get($"/campaigns/{campaign.Code}/desk?show=Live");
        await app.Close(campaign);

        var page = await admin.SendForm(desk, "li.card:last-child form[action*=Retire]", ("idea", $"{campaign.Ideas["Bikes"].Value}"), ("reason", "Late"));

        Assert.Equal(app.Sentence("desk.frozen"), page.Notice);
        Assert.Empty(page.All("form[action*=Retire]"));
        Assert.All(await app.Ideas(campaign), idea => Assert.Equal(IdeaState.Live, idea.State));
    }

    [Fact]
    public async Task The_desk_says_which_of_the_top_may_go_to_the_board_and_which_not_yet()
    {
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2));
        await app.Vote(campaign, people: 12, duels: 10);
        await app.RunJob("rank-campaign", campaign.Id.Value);

        var before = await admin.Get($"/campaigns/{campaign.Code}");
        await app.Push(campaign);
        var after = await admin.Get($"/campaigns/{campaign.Code}");

        Assert.Equal(2, before.All("section[aria-labelledby=top] li").Count(line => line.Line().EndsWith(app.Sentence("BoardVerdict.Qualifies"), StringComparison.Ordinal)));
        Assert.Equal(2, after.All("section[aria-labelledby=top] li a[href^='/board/']").Count);
    }
}
