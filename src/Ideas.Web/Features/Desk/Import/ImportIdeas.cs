using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>What became of an import.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Done(int Count) : ImportOutcome;

    /// <summary>The file was imported already, or is gone.</summary>
    public sealed record Gone : ImportOutcome;

    public sealed record Frozen : ImportOutcome;

    /// <summary>Some rows have errors, and nobody said to leave them out.</summary>
    public sealed record HasErrors : ImportOutcome;

    /// <summary>Not as many rows are fine as the preview said: the campaign has changed since.</summary>
    public sealed record Changed : ImportOutcome;
}

/// <summary>An import as somebody has confirmed it.</summary>
/// <param name="File">The uploaded file.</param>
/// <param name="Sheet">Which of its sheets.</param>
/// <param name="Plan">How it is read.</param>
/// <param name="Good">How many rows were fine in the preview.</param>
/// <param name="LeavesOut">Whether rows with errors are left out; else nothing is imported when there are any.</param>
internal sealed record ConfirmedImport(Guid File, int Sheet, ImportPlan Plan, int Good, bool LeavesOut);

/// <summary>Writes the ideas of a file: all of those that were confirmed at once, or none. They have no author.</summary>
internal sealed class ImportIdeas(IdeasContext context, KeptImports kept, LiveCampaigns live, JobQueue jobs, WriteGate gate, AuditTrail audit, TimeProvider clock)
{
    public async Task<ImportOutcome> RunAsync(Campaign campaign, ConfirmedImport confirmed, CancellationToken ct)
    {
        if (await kept.FindAsync(campaign.Id, confirmed.File, ct) is not { } sheets
            || sheets.ElementAtOrDefault(confirmed.Sheet) is not { } sheet
            || !kept.Take(campaign.Id, confirmed.File))
        {
            return new ImportOutcome.Gone();
        }

        ImportOutcome? outcome = null;
        try
        {
            outcome = await WriteAsync(campaign.Id, sheet, confirmed, ct);
        }
        finally
        {
            if (outcome is not ImportOutcome.Done)
            {
                kept.Return(campaign.Id, confirmed.File);
            }
        }

        if (outcome is ImportOutcome.Done)
        {
            kept.Drop(campaign.Id, confirmed.File);
            await live.RefreshAsync(campaign.Id);
            await jobs.EnqueueAsync<RankCampaign>(campaign.Id.Value, CancellationToken.None);
        }

        return outcome;
    }

    public static async Task<IReadOnlySet<string>> KeysAsync(IdeasContext context, CampaignId campaign, CancellationToken ct)
    {
        var texts = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign && i.State != IdeaState.Retired).Select(i => i.Text).ToListAsync(ct);
        return texts.SelectMany(text => LocalizedText.Languages.Select(text.Exactly)).OfType<string>().Select(CheckedRow.Key).ToHashSet();
    }

    private static Idea Make(CheckedRow row, CampaignId campaign, DateTimeOffset now)
    {
        var idea = new Idea(IdeaId.New(), campaign, row.Text, row.Language, IdeaState.Live, null, now, row.Details);
        idea.AddTheme(row.Theme);
        return idea;
    }

    private async Task<ImportOutcome> WriteAsync(CampaignId id, Sheet sheet, ConfirmedImport confirmed, CancellationToken ct)
    {
        // Inside the gate, so that what is there already cannot change between the check and the writing.
        using (await gate.EnterAsync(ct))
        {
            var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
            if (campaign.IsFrozen)
            {
                return new ImportOutcome.Frozen();
            }

            var rows = CheckRows.Run(sheet, confirmed.Plan, campaign.Language, await KeysAsync(context, id, ct));
            var good = rows.Where(row => row.Problem is null).ToList();
            if (good.Count != confirmed.Good || good.Count == 0)
            {
                return new ImportOutcome.Changed();
            }

            if (good.Count < rows.Count && !confirmed.LeavesOut)
            {
                return new ImportOutcome.HasErrors();
            }

            var now = clock.GetUtcNow();
            context.Ideas.AddRange(good.Select(row => Make(row, id, now)));
            audit.Note(AuditAct.IdeasImported, $"{good.Count}", id);
            await context.SaveInsideAsync(ct);
            return new ImportOutcome.Done(good.Count);
        }
    }
}
