using System.Net;

namespace Ideas.Web.Tests.Voting;

public sealed class SetAsideTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_vote_after_the_close_is_kept_with_the_reason_and_not_counted()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await app.Close(campaign);

        var page = await ada.Follow(await ada.Choose(duel, Choice.Left));

        Assert.Equal((HttpStatusCode.OK, app.Sentence("DuelNotice.CampaignNotOpen")), (page.Status, page.Notice));
        Assert.Equal(app.Sentence("end.over"), page.Heading);
        await OnlySetAside(campaign, SetAsideReason.CampaignNotOpen);
    }

    [Fact]
    public async Task The_closing_time_counts_even_before_the_calendars_job_has_come()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(4).Closing(alone.Clock.GetUtcNow().AddMinutes(1))), alone.Somebody());
        var duel = await ada.Duel(campaign);
        alone.Clock.Advance(TimeSpan.FromMinutes(1));

        var page = await ada.Follow(await ada.Choose(duel, Choice.Left));

        Assert.Equal(alone.Sentence("DuelNotice.CampaignNotOpen"), page.Notice);
        Assert.Equal(SetAsideReason.CampaignNotOpen, Assert.Single(await alone.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task A_vote_on_an_idea_retired_meanwhile_is_kept_with_the_reason()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await app.Retire(campaign, duel.Pair().Left);

        var page = await ada.Follow(await ada.Choose(duel, Choice.Left));

        Assert.Equal(app.Sentence("DuelNotice.IdeaRetired"), page.Notice);
        Assert.NotEqual(duel.Ticket(), page.Ticket());
        await OnlySetAside(campaign, SetAsideReason.IdeaRetired);
    }

    [Fact]
    public async Task An_open_pair_with_a_retired_idea_is_dealt_anew()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var retired = (await ada.Duel(campaign)).Pair().Left;
        await app.Retire(campaign, retired);

        var (left, right) = (await ada.Duel(campaign)).Pair();

        Assert.DoesNotContain(retired, new[] { left, right });
    }

    [Fact]
    public async Task The_same_pair_under_a_second_ticket_is_set_aside()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        var first = await ada.Duel(campaign);
        ada.Forget("duel", campaign.Home);
        var second = await ada.Duel(campaign);

        await ada.Choose(first, "Bikes");
        var page = await ada.Follow(await ada.Choose(second, "Bikes"));

        Assert.NotEqual(first.Ticket(), second.Ticket());
        Assert.Equal(app.Sentence("DuelNotice.PairAlreadyAnswered"), page.Notice);
        Assert.Equal([null, SetAsideReason.PairAlreadyAnswered], (await app.Votes(campaign)).Select(vote => vote.SetAside));
        Assert.Equal(1, (await app.Standings(campaign)).Votes);
    }

    private async Task OnlySetAside(GivenCampaign campaign, SetAsideReason reason)
    {
        Assert.Equal(reason, Assert.Single(await app.Votes(campaign)).SetAside);
        Assert.Equal((0, 0), ((await app.Standings(campaign)).Votes, (await app.Standings(campaign)).Participants));
        Assert.All((await app.Standings(campaign)).Ideas, idea => Assert.Equal(1500, idea.Elo));
    }
}
