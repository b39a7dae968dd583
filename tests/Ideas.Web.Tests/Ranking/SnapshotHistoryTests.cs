using Ideas.Web.Features.Ranking;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Ranking;

public sealed class SnapshotHistoryTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_vote_asks_for_a_ranking()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 1, duels: 1);

        await app.RunJobs();

        Assert.Equal(1, Assert.Single(await app.Rankings(campaign)).Votes);
    }

    [Fact]
    public async Task A_campaign_whose_ranking_was_never_asked_for_is_found_and_ranked()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 3, duels: 3);
        await using var again = await app.Restart();

        await again.RunJob("rank-due-campaigns");
        await again.RunJobs();
        await again.RunJob("rank-due-campaigns");
        await again.RunJobs();

        Assert.Equal(9, Assert.Single(await again.Rankings(campaign)).Votes);
    }

    [Fact]
    public async Task Of_one_hour_the_newest_snapshot_stays()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        foreach (var minutes in new[] { 0, 20, 39, 1, 30 })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await app.Vote(campaign, people: 1, duels: 2);
            await app.RunJobs();
        }

        var rankings = await app.Rankings(campaign);

        Assert.Equal([6, 10], rankings.Select(ranking => ranking.Votes));
        Assert.Equal([9, 10], rankings.Select(ranking => ranking.ComputedAt.Hour));
    }

    [Fact]
    public async Task A_final_snapshot_never_changes()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 6, duels: 4);
        await app.RunJobs();
        await app.Close(campaign);
        await app.RunJobs();
        var final = (await app.Rankings(campaign))[^1];
        await app.Retire(campaign, "Idea 1");

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJob(RankCampaign.Name, campaign.Id.Value);
        await app.RunJobs();

        var after = (await app.Rankings(campaign))[^1];
        Assert.True(final.IsFinal);
        Assert.Equal((final.Id, final.ComputedAt), (after.Id, after.ComputedAt));
        Assert.Equal(final.Rows.Select(Facts).Order(), after.Rows.Select(Facts).Order());
    }

    [Fact]
    public async Task Closing_makes_the_result_final_with_every_vote_in_it()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await app.Vote(campaign, people: 6, duels: 4);

        await app.Close(campaign);
        await app.RunJobs();

        var final = (await app.Rankings(campaign))[^1];
        Assert.Equal((true, 24), (final.IsFinal, final.Votes));
    }

    private static (Guid, int, double) Facts(RankingRow row) => (row.IdeaId.Value, row.Rank, row.Elo);
}
