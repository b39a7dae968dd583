using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Groups;

/// <summary>Brings the groups of each campaign that asks for people's background up to its newest ranking, as far as the gate lets them follow.</summary>
internal sealed class RefreshGroups(IdeasContext context, RankedVotes stored, TimeProvider clock) : IJob
{
    public static string Name => "refresh-groups";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        var due = await context.Set<BackgroundQuestion>()
            .Where(question => context.Campaigns.Any(campaign => campaign.Id == question.CampaignId && campaign.ErasedAt == null))
            .Where(question => context.Rankings.Any(ranking => ranking.CampaignId == question.CampaignId
                && context.GroupSnapshots.All(groups => groups.QuestionId != question.Id || groups.ThroughSequence < ranking.ThroughSequence)))
            .GroupBy(question => question.CampaignId)
            .Select(group => group.Key)
            .ToListAsync(ct);
        var problems = new List<InvalidOperationException>();
        foreach (var campaign in due)
        {
            try
            {
                await RefreshAsync(await context.Campaigns.AsNoTracking().Include(c => c.BackgroundQuestions).ThenInclude(question => question.Options).SingleAsync(c => c.Id == campaign, ct), ct);
            }
            catch (InvalidOperationException problem)
            {
                // The others are not to wait for it.
                problems.Add(problem);
                context.ChangeTracker.Clear();
            }
        }

        if (problems.Count > 0)
        {
            throw new AggregateException(problems);
        }
    }

    private async Task RefreshAsync(Campaign campaign, CancellationToken ct)
    {
        var ranking = await context.Rankings.AsNoTracking().NewestFirst(campaign.Id).Include(r => r.Rows).FirstAsync(ct);
        var votes = (await stored.ReadVotersAsync(campaign.Id, ranking.Rows.Select(row => row.IdeaId).ToHashSet(), ranking.ThroughSequence, ct)).ToList();
        var ranked = ranking.Rows.Where(row => row.Rank > 0).Select(row => row.IdeaId).ToHashSet();
        foreach (var question in campaign.BackgroundQuestions)
        {
            var earlier = await context.GroupSnapshots.Where(groups => groups.QuestionId == question.Id).ToListAsync(ct);
            var said = earlier is [var last, ..] ? JsonSerializer.Deserialize<GroupTable>(last.Content)! : GroupTable.Empty;
            var table = await ComputeAsync(campaign, question, votes, said, ranking.ThroughSequence, ranked, ct);
            context.GroupSnapshots.RemoveRange(earlier);
            context.GroupSnapshots.Add(new GroupSnapshot(campaign.Id, question.Id, clock.GetUtcNow(), ranking.ThroughSequence, JsonSerializer.Serialize(table)));
        }

        await context.SaveChangesAsync(ct);
    }

    private async Task<GroupTable> ComputeAsync(
        Campaign campaign, BackgroundQuestion question, List<VotersVote> votes, GroupTable said, long through, IReadOnlySet<IdeaId> ranked, CancellationToken ct)
    {
        var members = new GroupMembers(question);
        var told = await context.Set<Segment>().Where(segment => segment.QuestionId == question.Id)
            .ToDictionaryAsync(segment => segment.ParticipantId, segment => segment.OptionId, ct);
        var groupOf = told.Where(entry => members.Of(entry.Value) is not null).ToDictionary(entry => entry.Key, entry => members.Of(entry.Value)!.Value);
        var grouped = new GroupVotes(votes, groupOf);
        var ofWhole = votes.Select(vote => vote.Voter).Distinct().Count(voter => told.ContainsKey(voter) && !groupOf.ContainsKey(voter));
        var untold = grouped.Voters - ofWhole - grouped.People.Values.Sum();
        var levels = GroupGate.Levels(members.Count(grouped.People, ofWhole, untold), campaign.SmallestGroup);
        return new ComputeGroups(grouped, levels, campaign.SmallestGroup).Run(said, through, ranked, clock.GetUtcNow());
    }
}
