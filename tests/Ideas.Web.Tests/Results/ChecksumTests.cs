using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Results;

public sealed class ChecksumTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Closing_freezes_a_result_that_can_be_computed_again()
    {
        var campaign = await Closed(people: 6);

        var final = Assert.Single(await app.Rankings(campaign), ranking => ranking.IsFinal);

        Assert.Equal(6, final.Voters);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RankingChecksum.Text(final)))), final.Checksum);
        Assert.True(final.IsAsFrozen);
        Assert.StartsWith($"ideas-result 1\ncampaign {campaign.Id.Value:D}\n", RankingChecksum.Text(final), StringComparison.Ordinal);
        Assert.DoesNotContain("Idea 1", RankingChecksum.Text(final), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_a_participant_and_anonymising_all_others_change_nothing()
    {
        var (campaign, ada, leader) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody(), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 8);
        await ada.Answer(campaign, duels: 2);
        var words = await ada.TakeReceipt(campaign);
        await app.Close(campaign);
        await app.RunJobs();
        var before = Assert.Single(await app.Rankings(campaign), ranking => ranking.IsFinal);

        var eve = app.Somebody();
        await eve.OpenReceipt(words);
        await eve.Erase();
        foreach (var participant in (await app.Votes(campaign)).Select(vote => vote.ParticipantId).Distinct())
        {
            await app.Get<VoteIngest>().EraseAsync(campaign.Id, participant, CancellationToken.None);
        }

        await app.RunJobs();
        var after = Assert.Single(await app.Rankings(campaign), ranking => ranking.IsFinal);
        Assert.Equal((before.Checksum, before.Voters, true), (after.Checksum, after.Voters, after.IsAsFrozen));
        Assert.Contains(app.Sentence("results.frozen.same"), (await leader.Get($"/results/{campaign.Code}")).One("#frozen").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE \"RankingRows\" SET \"Elo\" = \"Elo\" + 0.000001 WHERE \"Rank\" = 1")]
    [InlineData("UPDATE \"RankingRows\" SET \"Rank\" = 3 - \"Rank\" WHERE \"Rank\" IN (1, 2)")]
    [InlineData("DELETE FROM \"RankingRows\" WHERE \"Rank\" = 5")]
    [InlineData("UPDATE \"Rankings\" SET \"Voters\" = 7")]
    [InlineData("UPDATE \"Rankings\" SET \"Votes\" = \"Votes\" + 1")]
    public async Task A_figure_that_somebody_changed_is_told(string tampering)
    {
        var (campaign, leader) = (await Closed(people: 6), await app.Leader());
        var changed = await app.Read(context => context.Database.ExecuteSqlRawAsync(tampering));

        var page = await leader.Get($"/results/{campaign.Code}");

        Assert.True(changed > 0);
        Assert.Equal(app.Sentence("results.frozen.changed"), page.One("#frozen").Line());
    }

    [Fact]
    public async Task While_a_campaign_goes_on_nothing_is_frozen()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.WithIdeas(5)), await app.Leader());
        await app.Vote(campaign, people: 6, duels: 8);
        await app.RunJobs();

        Assert.Empty((await leader.Get($"/results/{campaign.Code}")).All("#frozen"));
        Assert.All(await app.Rankings(campaign), ranking => Assert.Null(ranking.Checksum));
    }

    private async Task<GivenCampaign> Closed(int people)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(5));
        await app.Vote(campaign, people, duels: 8);
        await app.Close(campaign);
        await app.RunJobs();
        return campaign;
    }
}
