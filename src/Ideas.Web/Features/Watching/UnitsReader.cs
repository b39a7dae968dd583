using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>Who took part, by the answers to one background question.</summary>
internal sealed record Taking(Wording Question, IReadOnlyList<ShownGroup<Wording?>> Groups);

/// <summary>
/// Reads who took part, by background, under the small-group rule. A name of null stands for those who told nothing. Voters are counted
/// in the order they came and by full smallest groups, so that a figure never moves with one person, whose moment an exact count beside
/// it would tell.
/// </summary>
internal sealed class UnitsReader(IdeasContext context)
{
    /// <summary>A number of voters, in steps of the smallest group.</summary>
    public static int Steps(int voters, Campaign campaign) => voters / campaign.SmallestGroup * campaign.SmallestGroup;

    public async Task<IReadOnlyList<Taking>> ReadAsync(Campaign campaign, CancellationToken ct)
    {
        if (campaign.BackgroundQuestions.Count == 0)
        {
            return [];
        }

        var came = await context.Votes.Where(v => v.CampaignId == campaign.Id && v.SetAside == null)
            .GroupBy(v => v.ParticipantId).Select(group => new { group.Key, First = group.Min(v => v.Sequence) }).OrderBy(voter => voter.First).Select(voter => voter.Key).ToListAsync(ct);
        var all = Steps(came.Count, campaign);
        var counted = came.Take(all).ToHashSet();
        var segments = await context.Set<Segment>().AsNoTracking().Where(s => context.Participants.Any(p => p.Id == s.ParticipantId && p.CampaignId == campaign.Id))
            .Select(s => new { s.ParticipantId, s.OptionId }).ToListAsync(ct);
        var told = segments.Where(s => counted.Contains(s.ParticipantId)).CountBy(s => s.OptionId).ToDictionary();
        return [.. campaign.BackgroundQuestions.OrderBy(question => question.Position).Select(question =>
        {
            var options = question.Options.OrderBy(option => option.Position).ToLookup(option => option.ParentId);
            var silent = all - question.Options.Sum(option => told.GetValueOrDefault(option.Id));
            Group<Wording?>[] untold = silent > 0 ? [new Group<Wording?>(null, silent, [])] : [];
            var groups = Groups(null);
            return new Taking(
                question.Text.For(Texts.Language, campaign.Language),
                groups is [{ Parts.Count: > 0 } whole] ? SmallGroups.Show(whole, untold, campaign.SmallestGroup) : SmallGroups.Show([.. groups, .. untold], campaign.SmallestGroup));

            List<Group<Wording?>> Groups(Guid? parent) =>
                [.. options[parent].Select(option => new Group<Wording?>(option.Text.For(Texts.Language, campaign.Language), told.GetValueOrDefault(option.Id), Groups(option.Id)))];
        })];
    }
}
