using System.Runtime.CompilerServices;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Audit;

/// <summary>One entry with the code of its campaign, as long as there is one.</summary>
internal sealed record AuditLine(AuditEntry Entry, string? Code)
{
    /// <summary>With ideas by their text.</summary>
    public string Subject { get; init; } = Entry.Subject;

    public string? Details { get; init; } = Entry.Details;
}

/// <summary>Reads the log, newest first.</summary>
internal sealed class AuditReader(IdeasContext context)
{
    public const int PageSize = 50;
    private const int PartSize = 500;

    /// <summary>Stands for jobs in the filter by person.</summary>
    public const string Jobs = "jobs";

    public async Task<(IReadOnlyList<AuditLine> Lines, int Count)> PageAsync(AuditFilter filter, int number, CancellationToken ct)
    {
        var entries = Filtered(filter);
        var shown = NewestFirst(entries).Skip((number - 1) * PageSize).Take(PageSize);
        return (await NamedAsync(await Lines(shown).ToListAsync(ct), ct), await entries.CountAsync(ct));
    }

    /// <summary>All of them, read in parts while they are written elsewhere.</summary>
    public async IAsyncEnumerable<AuditLine> All(AuditFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var part in Lines(NewestFirst(Filtered(filter))).AsAsyncEnumerable().Chunk(PartSize).WithCancellation(ct))
        {
            foreach (var line in await NamedAsync(part, ct))
            {
                yield return line;
            }
        }
    }

    private async Task<IReadOnlyList<AuditLine>> NamedAsync(IReadOnlyCollection<AuditLine> lines, CancellationToken ct)
    {
        var texts = await AuditIdeas.TextsAsync(context, lines.Select(line => line.Entry), Texts.Language, ct);
        return [.. lines.Select(line => line with { Subject = AuditIdeas.Say(line.Entry.Subject, texts)!, Details = AuditIdeas.Say(line.Entry.Details, texts) })];
    }

    /// <summary>Everybody with an account, for the filter.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PeopleAsync(CancellationToken ct) =>
        [.. (await context.Users.AsNoTracking().OrderBy(account => account.DisplayName).Select(account => new { account.Id, account.DisplayName, account.Email }).ToListAsync(ct))
            .Select(account => (account.Id, $"{account.DisplayName} ({account.Email})"))];

    public async Task<IReadOnlyList<string>> CodesAsync(CancellationToken ct) =>
        await context.Campaigns.AsNoTracking().OrderByDescending(campaign => campaign.CreatedAt).Select(campaign => campaign.Code).ToListAsync(ct);

    private static IOrderedQueryable<AuditEntry> NewestFirst(IQueryable<AuditEntry> entries) => entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);

    private IQueryable<AuditLine> Lines(IQueryable<AuditEntry> entries) =>
        entries.Select(entry => new AuditLine(entry, context.Campaigns.Where(campaign => campaign.Id == entry.CampaignId).Select(campaign => campaign.Code).FirstOrDefault()));

    private IQueryable<AuditEntry> Filtered(AuditFilter filter)
    {
        var entries = context.Audit.AsNoTracking();
        if (filter.Person == Jobs)
        {
            entries = entries.Where(entry => entry.ByAccountId == null);
        }
        else if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            var person = Guid.TryParse(filter.Person, out var id) ? id : Guid.Empty;
            entries = entries.Where(entry => entry.ByAccountId == person);
        }

        if (Enum.TryParse<AuditAct>(filter.Act, out var act))
        {
            entries = entries.Where(entry => entry.Act == act);
        }

        if (!string.IsNullOrWhiteSpace(filter.Campaign))
        {
            var code = CampaignCode.Read(filter.Campaign) ?? "";
            entries = entries.Where(entry => context.Campaigns.Any(campaign => campaign.Id == entry.CampaignId && campaign.Code == code));
        }

        if (HelsinkiTime.Moment(filter.FirstDay?.ToDateTime(TimeOnly.MinValue)) is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        if (filter.LastDay is { } last && last < DateOnly.MaxValue && HelsinkiTime.Moment(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) is { } until)
        {
            entries = entries.Where(entry => entry.At < until);
        }

        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            var pattern = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            var marks = AuditIdeas.Holding(context, pattern).AsEnumerable().Select(AuditIdeas.Mark).ToList();
            entries = entries.Where(entry => marks.Contains(entry.Subject) || marks.Contains(entry.Details!) || EF.Functions.Like(entry.Subject, pattern, "\\") || EF.Functions.Like(entry.ByName, pattern, "\\") || EF.Functions.Like(entry.Details!, pattern, "\\"));
        }

        return entries;
    }
}
