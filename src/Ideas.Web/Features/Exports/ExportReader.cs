using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Exports;

/// <summary>Gathers a result for a file or a report, only from the readers that the pages use, and no more of it than may leave the house.</summary>
internal sealed class ExportReader(IdeasContext context, LiveCampaigns campaigns, ResultsReader results, SkipsReader skips, GroupsReader groups, PromiseReader promises)
{
    /// <summary>Null when there is no such campaign.</summary>
    public async Task<ExportedResult?> ReadAsync(string code, string language, CancellationToken ct)
    {
        if (CampaignCode.Read(code) is not { } known || await campaigns.FindAsync(known, ct) is not { } live)
        {
            return null;
        }

        var campaign = (await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(question => question.Options).FindAsync(known, ct))!;
        var view = (await results.ReadAsync(live, language, ct)).Outside;
        return new ExportedResult(live.Facts, campaign, view)
        {
            Ideas = await IdeasAsync(campaign.Id, view, language, ct),
            Groups = await GroupsAsync(campaign, language, ct),
            Skips = view.MayReadVotes ? await skips.AllAsync(campaign.Id, view.Through, ct) : [],
            Clock = await promises.OfAsync(live.Facts, ct),
        };
    }

    private async Task<IReadOnlyList<ExportedIdea>> IdeasAsync(CampaignId campaign, ResultsView view, string language, CancellationToken ct)
    {
        var ideas = await context.Ideas.AsNoTracking().Where(idea => idea.CampaignId == campaign).ToDictionaryAsync(idea => idea.Id, ct);
        var taken = (await context.MergesAsync(campaign, ct)).TakenIn();
        var ranked = view.Groups.SelectMany(group => group)
            .Select(row => Export(row.Id, row.Idea, row.Comparisons, row.Theme, row.Board, row) with { Place = view.TellsApart ? row.Rank : null });
        return [.. ranked, .. view.NotYet.Select(row => Export(row.Id, row.Idea, row.Comparisons, row.Theme, row.Board, null))];

        ExportedIdea Export(IdeaId id, Wording shown, int comparisons, string? theme, BoardState? board, ResultRow? row)
        {
            var idea = ideas[id];
            return new ExportedIdea(
                id, shown, idea.State, view.Detail is ResultDetail.Figures ? comparisons : null, theme, board,
                DateOnly.FromDateTime(HelsinkiTime.Of(idea.SubmittedAt).DateTime), [.. taken[id].Select(other => (other, ideas[other].For(language)))], row);
        }
    }

    private async Task<IReadOnlyList<ExportedGroups>> GroupsAsync(Campaign campaign, string language, CancellationToken ct)
    {
        var all = new List<ExportedGroups>();
        foreach (var question in campaign.BackgroundQuestions.OrderBy(question => question.Position))
        {
            all.Add(new ExportedGroups(question, await groups.ReadAsync(campaign, question, language, ct)));
        }

        return all;
    }
}
