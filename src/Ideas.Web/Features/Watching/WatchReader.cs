using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>Counted answers in one hour or on one day, by the wall clock in Helsinki.</summary>
internal sealed record AnswersAt(DateTime Start, long Answers);

/// <summary>How sure the top was, by the last ranking of an hour or a day.</summary>
internal sealed record SurenessAt(DateTime Start, double Sureness);

/// <summary>Reads how the votes of a campaign come in. Nothing of it is about one participant.</summary>
internal sealed class WatchReader(IdeasContext context)
{
    /// <summary>A chart of more hours is one of days.</summary>
    private const int MostHours = 48;

    public Task<Campaign?> FindAsync(string? code, CancellationToken ct) =>
        context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(q => q.Options).FindAsync(code, ct);

    public async Task<Watched> ReadAsync(Campaign campaign, CancellationToken ct)
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

    public async Task<IReadOnlyList<AnswersAt>> AnswersAsync(Campaign campaign, CancellationToken ct)
    {
        // SQLite keeps moments as text in UTC, whose first thirteen signs are the day and the hour.
        var rows = await context.Database.SqlQuery<HourRow>(
            $"""SELECT substr("AnsweredAt", 1, 13) AS "Hour", COUNT(*) AS "Answers" FROM "Votes" WHERE "CampaignId" = {campaign.Id.Value} AND "SetAside" IS NULL GROUP BY 1""").ToListAsync(ct);
        var hours = rows.Select(row => new AnswersAt(HelsinkiTime.Of(Utc(row.Hour)).DateTime, row.Answers)).ToList();
        return [.. Coarsen(hours, hour => hour.Start).Select(group => new AnswersAt(group.Key, group.Sum(hour => hour.Answers))).OrderBy(entry => entry.Start)];
    }

    public async Task<IReadOnlyList<SurenessAt>> SurenessAsync(Campaign campaign, CancellationToken ct)
    {
        var rankings = await context.Rankings.AsNoTracking().Where(r => r.CampaignId == campaign.Id && r.Sureness != null)
            .Select(r => new { r.ComputedAt, r.Sureness }).ToListAsync(ct);
        var all = rankings.Select(r => new SurenessAt(HelsinkiTime.Of(r.ComputedAt).DateTime, r.Sureness!.Value)).ToList();
        return [.. Coarsen(all, at => at.Start).Select(group => new SurenessAt(group.Key, group.MaxBy(at => at.Start)!.Sureness)).OrderBy(entry => entry.Start)];
    }

    private static IEnumerable<IGrouping<DateTime, T>> Coarsen<T>(IReadOnlyList<T> entries, Func<T, DateTime> start)
    {
        var isLong = entries.Count > 0 && entries.Max(start) - entries.Min(start) > TimeSpan.FromHours(MostHours);
        return entries.GroupBy(entry => isLong ? start(entry).Date : start(entry).Date.AddHours(start(entry).Hour));
    }

    private static DateTimeOffset Utc(string hour) => DateTimeOffset.ParseExact(hour, "yyyy-MM-dd HH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed record HourRow(string Hour, long Answers);
}
