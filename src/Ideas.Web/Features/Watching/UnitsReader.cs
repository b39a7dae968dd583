using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>Who took part, by the answers to one background question.</summary>
internal sealed record Taking(Wording Question, IReadOnlyList<ShownGroup<Wording?>> Groups);

/// <summary>Reads who took part, by background, under the small-group rule. A name of null stands for those who told nothing.</summary>
internal sealed class UnitsReader(IdeasContext context)
{
    public async Task<IReadOnlyList<Taking>> ReadAsync(Campaign campaign, CancellationToken ct)
    {
        var voters = context.Votes.Where(v => v.CampaignId == campaign.Id && v.SetAside == null).Select(v => v.ParticipantId).Distinct();
        var all = await voters.CountAsync(ct);
        var told = await context.Set<Segment>().AsNoTracking().Where(s => voters.Contains(s.ParticipantId))
            .GroupBy(s => s.OptionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return [.. campaign.BackgroundQuestions.OrderBy(question => question.Position).Select(question =>
        {
            var options = question.Options.OrderBy(option => option.Position).ToLookup(option => option.ParentId);
            var untold = new Group<Wording?>(null, all - question.Options.Sum(option => told.GetValueOrDefault(option.Id)), []);
            return new Taking(question.Text.For(Texts.Language, campaign.Language), SmallGroups.Show([.. Groups(null), untold], campaign.SmallestGroup));

            List<Group<Wording?>> Groups(Guid? parent) =>
                [.. options[parent].Select(option => new Group<Wording?>(option.Text.For(Texts.Language, campaign.Language), told.GetValueOrDefault(option.Id), Groups(option.Id)))];
        })];
    }
}
