using Ideas.Web.Features.Erasing;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Erasing;

/// <summary>Some time after a campaign has ended, nothing leads to those who took part, and the result is what it was.</summary>
public sealed class ErasingOldTests
{
    [Fact]
    public async Task Invitations_that_never_left_go_with_the_people_and_those_of_other_campaigns_stay()
    {
        await using var app = new IdeasApp();
        var (campaign, other, kaisa) = (await app.Given(Inviting.Invitations.OpenToLinks), await app.Given(Inviting.Invitations.OpenToLinks), await app.Admin());
        await Inviting.Invitations.MakeLinks(kaisa, campaign, "aino@kunta.example", mails: true);
        await app.Close(campaign);
        app.Clock.Advance(TimeSpan.FromDays(25 * 31));
        kaisa = await app.Admin();
        await Inviting.Invitations.MakeLinks(kaisa, other, "bengt@kunta.example", mails: true);

        await app.RunJob(EraseOldParticipants.Name, null);

        Assert.Equal("bengt@kunta.example", Assert.Single(await app.Read(context => context.Outbox.AsNoTracking().ToListAsync())).To);
    }

    [Fact]
    public async Task After_the_months_people_are_gone_and_results_are_not()
    {
        await using var app = new IdeasApp();
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Varikko")), app.Somebody());
        await app.Vote(campaign, people: 8, duels: 6);
        await ada.Answer(campaign, duels: 3);
        var words = await ada.TakeReceipt(campaign);
        await app.Close(campaign);
        await app.RunJob("rank-campaign", campaign.Id.Value);
        var (result, people, votes) = ((await app.Rankings(campaign))[^1], await People(app, campaign), (await app.Votes(campaign)).Count);

        app.Clock.Advance(TimeSpan.FromDays(23 * 30));
        await app.RunJob(EraseOldParticipants.Name, null);
        Assert.Equal(people, await People(app, campaign));

        app.Clock.Advance(TimeSpan.FromDays(60));
        await app.RunJob(EraseOldParticipants.Name, null);

        Assert.Empty(people.Intersect(await People(app, campaign)));
        Assert.Equal((votes, people.Count), ((await app.Votes(campaign)).Count, (await app.Votes(campaign)).Select(vote => vote.ParticipantId).Distinct().Count()));
        Assert.Equal(0, await app.Read(context => context.Receipts.CountAsync(receipt => receipt.CampaignId == campaign.Id)));
        Assert.Equal(0, await app.Read(context => context.Set<Segment>().CountAsync()));
        await app.RunJob("rank-campaign", campaign.Id.Value);
        var after = (await app.Rankings(campaign))[^1];
        Assert.Equal((result.Id, result.Votes), (after.Id, after.Votes));
        Assert.Equal(result.Rows.OrderBy(row => row.IdeaId.Value).Select(row => (row.Rank, row.Elo)), after.Rows.OrderBy(row => row.IdeaId.Value).Select(row => (row.Rank, row.Elo)));
        Assert.NotNull((await app.Read(context => context.Campaigns.SingleAsync(c => c.Id == campaign.Id))).ErasedAt);
        Assert.Equal(AuditAct.ParticipantsErased, (await app.Read(context => context.Audit.SingleAsync(entry => entry.CampaignId == campaign.Id && entry.Act == AuditAct.ParticipantsErased))).Act);
        Assert.NotNull(words);
    }

    private static Task<List<ParticipantId>> People(IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Participants.Where(p => p.CampaignId == campaign.Id).Select(p => p.Id).OrderBy(id => id).ToListAsync());
}
