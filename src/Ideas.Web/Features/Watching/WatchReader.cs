using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>How finely a chart shows time: the newest hours one by one, or every day from the start.</summary>
public enum ChartSpan
{
    Hours,
    Days,
}

/// <summary>Counted answers in one hour or on one day, by the wall clock in Helsinki; null where too few people answered to say.</summary>
public sealed record AnswersAt(DateTime Start, long? Answers);

/// <summary>How sure the top was, by the last ranking of an hour or a day.</summary>
internal sealed record SurenessAt(DateTime Start, double Sureness);

/// <summary>Reads how the votes of a campaign come in.</summary>
public sealed class WatchReader(IdeasContext context)
{
    /// <summary>A chart of hours shows no more than these.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromHours(48);

    internal Task<Campaign?> FindAsync(string? code, CancellationToken ct) =>
        context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(q => q.Options).FindAsync(code, ct);

    internal async Task<Watched> ReadAsync(Campaign campaign, CancellationToken ct)
    {
        var votes = context.Votes.AsNoTracking().Where(v => v.CampaignId == campaign.Id && v.SetAside == null);
        var choices = await votes.GroupBy(v => new { v.Choice, v.SkipReason }).Select(group => new { group.Key.Choice, group.Key.SkipReason, Count = group.LongCount() }).ToListAsync(ct);
        var left = await votes.GroupBy(v => v.LeftId).Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var right = await votes.GroupBy(v => v.RightId).Select(group => new { group.Key, Count = group.LongCount() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var began = await votes.OrderBy(v => v.Sequence).Select(v => (DateTimeOffset?)v.AnsweredAt).FirstOrDefaultAsync(ct);
        var ideas = await context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign.Id && i.State == IdeaState.Live).ToListAsync(ct);

        long Sum(Choice choice) => choices.Where(line => line.Choice == choice).Sum(line => line.Count);
        return new Watched(
            choices.Sum(line => line.Count),
            await votes.Select(v => v.ParticipantId).Distinct().CountAsync(ct),
            [.. choices.Where(line => line.Choice is Choice.Skip).OrderByDescending(line => line.Count).Select(line => new SkipLine(line.SkipReason, line.Count))],
            new Sides(Sum(Choice.Left), Sum(Choice.Left) + Sum(Choice.Right)),
            [.. ideas.Select(i => new Exposure(i.Id, i.For(Texts.Language), left.GetValueOrDefault(i.Id) + right.GetValueOrDefault(i.Id), i.SubmittedAt > began))
                .OrderBy(i => i.Shown).ThenBy(i => i.Idea.Value)]);
    }

    internal async Task<Collected> CollectedAsync(Campaign campaign, CancellationToken ct)
    {
        var ideas = context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign.Id && i.State != IdeaState.Retired);
        var authors = await ideas.Where(i => i.AuthorId != null).Select(i => i.AuthorId).Distinct().CountAsync(ct);
        return new Collected(
            await ideas.CountAsync(i => i.State == IdeaState.Live, ct),
            await ideas.CountAsync(i => i.State == IdeaState.Pending, ct),
            authors < campaign.SmallestGroup ? null : authors);
    }

    /// <summary>What tells most at first: the hours of a short campaign, the days of a long one.</summary>
    internal async Task<ChartSpan> FittingAsync(Campaign campaign, CancellationToken ct)
    {
        var votes = context.Votes.AsNoTracking().Where(v => v.CampaignId == campaign.Id && v.SetAside == null);
        var first = await votes.OrderBy(v => v.Sequence).Select(v => (DateTimeOffset?)v.AnsweredAt).FirstOrDefaultAsync(ct);
        var last = await votes.OrderByDescending(v => v.Sequence).Select(v => (DateTimeOffset?)v.AnsweredAt).FirstOrDefaultAsync(ct);
        return last - first > Newest ? ChartSpan.Days : ChartSpan.Hours;
    }

    /// <summary>Through the gate for small groups: a span in which few answered is hidden, and never alone.</summary>
    public async Task<IReadOnlyList<AnswersAt>> AnswersAsync(Campaign campaign, ChartSpan span, CancellationToken ct)
    {
        // SQLite keeps moments as text in UTC, whose first thirteen signs are the day and the hour.
        var rows = await context.Database.SqlQuery<HourRow>(
            $"""SELECT substr("AnsweredAt", 1, 13) AS "Hour", "ParticipantId" AS "Participant", COUNT(*) AS "Answers" FROM "Votes" WHERE "CampaignId" = {campaign.Id.Value} AND "SetAside" IS NULL GROUP BY 1, 2""").ToListAsync(ct);
        var hours = rows.Select(row => (HelsinkiTime.Of(Utc(row.Hour)).DateTime, row.Participant, row.Answers)).ToList();
        var parts = Coarsen(hours, hour => hour.DateTime, span).OrderBy(part => part.Key).ToList();

        // A span in which few answered tells when one of them did. The exact total would give it away, so it is not hidden alone.
        var shown = SmallGroups.Show([.. parts.Select(part => new Group<DateTime>(part.Key, part.Select(hour => hour.Participant).Distinct().Count(), []))], campaign.SmallestGroup);
        return [.. parts.Zip(shown, (part, group) => new AnswersAt(part.Key, group.AtLeast is null ? null : part.Sum(hour => hour.Answers)))];
    }

    internal async Task<IReadOnlyList<SurenessAt>> SurenessAsync(Campaign campaign, ChartSpan span, CancellationToken ct)
    {
        var rankings = await context.Rankings.AsNoTracking().Where(r => r.CampaignId == campaign.Id && r.Sureness != null)
            .Select(r => new { r.ComputedAt, r.Sureness }).ToListAsync(ct);
        var all = rankings.Select(r => new SurenessAt(HelsinkiTime.Of(r.ComputedAt).DateTime, r.Sureness!.Value)).ToList();
        return [.. Coarsen(all, at => at.Start, span).Select(group => new SurenessAt(group.Key, group.MaxBy(at => at.Start)!.Sureness)).OrderBy(entry => entry.Start)];
    }

    private static IEnumerable<IGrouping<DateTime, T>> Coarsen<T>(IReadOnlyList<T> entries, Func<T, DateTime> start, ChartSpan span)
    {
        var from = span is ChartSpan.Hours && entries.Count > 0 ? Hour(entries.Max(start)) - Newest : DateTime.MinValue;
        return entries.Where(entry => Hour(start(entry)) > from).GroupBy(entry => span is ChartSpan.Days ? start(entry).Date : Hour(start(entry)));
    }

    private static DateTime Hour(DateTime at) => at.Date.AddHours(at.Hour);

    private static DateTimeOffset Utc(string hour) => DateTimeOffset.ParseExact(hour, "yyyy-MM-dd HH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed record HourRow(string Hour, Guid Participant, long Answers);
}
