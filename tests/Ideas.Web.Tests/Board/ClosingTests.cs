using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Board;

public sealed class ClosingTests
{
    [Fact]
    public async Task Closing_a_campaign_pushes_its_top()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2));
        await app.Vote(campaign, people: 12, duels: 10);

        await app.Close(campaign);
        await app.RunJobs();

        Assert.Equal(2, (await app.OnBoard(campaign)).Count);
        Assert.False(await IsDue(app, campaign));
    }

    [Fact]
    public async Task A_stop_right_after_the_close_loses_no_card()
    {
        var before = new IdeasApp();
        var campaign = await before.Given(ACampaign.Open.WithIdeas(5).WithBoardOf(2));
        await before.Vote(campaign, people: 12, duels: 10);
        await before.Close(campaign);
        await using var after = await before.Restart();

        var due = await IsDue(after, campaign);
        await after.RunJob("follow-calendars");
        await after.RunJobs();

        Assert.True(due);
        Assert.Equal(2, (await after.OnBoard(campaign)).Count);
        Assert.False(await IsDue(after, campaign));
    }

    private static Task<bool> IsDue(IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Campaigns.AnyAsync(found => found.Id == campaign.Id && found.BoardDue));
}
