using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Groups;

/// <summary>
/// Reads what may be said of the groups of one question. The only way to group figures for pages, screens and files: what is stored
/// has passed the gate.
/// </summary>
public sealed class GroupsReader(IdeasContext context)
{
    /// <summary>Null before anything was computed.</summary>
    public async Task<GroupsView?> ReadAsync(Campaign campaign, BackgroundQuestion question, string language, CancellationToken ct)
    {
        var stored = await context.GroupSnapshots.AsNoTracking().Where(groups => groups.QuestionId == question.Id).FirstOrDefaultAsync(ct);
        var ranking = await context.Rankings.AsNoTracking().NewestFirst(campaign.Id).Include(r => r.Rows).FirstOrDefaultAsync(ct);
        if (stored is null || ranking is null)
        {
            return null;
        }

        var table = JsonSerializer.Deserialize<GroupTable>(stored.Content)!;
        var ideas = await context.Ideas.AsNoTracking().Where(idea => idea.CampaignId == campaign.Id && idea.State == IdeaState.Live).ToDictionaryAsync(idea => idea.Id, ct);
        var heads = new GroupMembers(question).Options.Select(option => Head(option, table.Of(option.Id) ?? GroupColumn.Hidden(option.Id))).ToList();
        var shown = heads.Where(head => head.Level is not GroupLevel.Hidden).ToList();
        var rows = ranking.Rows.Where(row => row.Rank > 0 && ideas.ContainsKey(row.IdeaId)).OrderBy(row => row.Rank).ThenByDescending(row => row.Elo)
            .Select(row => new GroupRow(
                row.IdeaId, ideas[row.IdeaId].For(language), ranking.TellsApart ? row.Rank : null, (int)Math.Round(100 * row.ChanceAgainstRandom), [.. shown.Select(head => table.Of(head.Option)!.Of(row.IdeaId.Value))]))
            .ToList();
        rows = ranking.TellsApart ? rows : [.. rows.OrderBy(row => row.Idea.Text, StringComparer.CurrentCulture)];
        var byIdea = rows.ToDictionary(row => row.Id.Value);

        return new GroupsView
        {
            Question = question.Text.For(language, campaign.Language),
            Shown = shown,
            Hidden = [.. heads.Where(head => head.Level is GroupLevel.Hidden)],
            Rows = rows,
            Common = [.. table.Common.Where(byIdea.ContainsKey).Select(idea => byIdea[idea])],
            Dividing = [.. table.Dividing.Where(line => byIdea.ContainsKey(line.Idea)).Select(Line)],
        };

        GroupHead Head(BackgroundOption option, GroupColumn column) => new(option.Id, option.Text.For(language, campaign.Language), column.Level, column.AtLeast, column.ComputedAt);

        GroupLine Line(DividingLine line)
        {
            return new GroupLine(byIdea[line.Idea].Idea, Name(line.More), Chance(line.More), Name(line.Less), Chance(line.Less));

            Wording Name(Guid option) => heads.Find(head => head.Option == option)!.Name;

            int Chance(Guid option) => table.Of(option)!.Of(line.Idea)!.ChanceInHundred!.Value;
        }
    }
}
