using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Mail;
using Ideas.Web.Platform.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Jobs;

/// <summary>A job with when it comes next, and how it last went.</summary>
internal sealed record JobLine(JobEntry Job, DateTimeOffset? Next, JobRun? Last);

[Authorize(Policies.RunsCampaigns)]
internal sealed class JobsModel(IdeasContext context, JobCatalogue catalogue, JobQueue queue, JobsPulse pulse, OutboxReader outbox, AuditTrail audit) : PageModel
{
    private const int PageSize = 25;

    private static readonly TimeSpan Rare = TimeSpan.FromHours(1);

    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public IReadOnlyList<JobAtWork> AtWork { get; private set; } = [];

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public IReadOnlyDictionary<Guid, string> Codes { get; private set; } = new Dictionary<Guid, string>();

    public OutboxHealth Outbox { get; private set; } = new(0, 0, 0);

    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Failures { get; set; }

    /// <summary>The one job whose runs are shown. Otherwise what succeeds every few seconds is left out, as it would hide all else.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Job { get; set; }

    /// <summary>Which page of the runs is shown, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>Where the runs of one job, or of all of them, are shown, below the start of the service.</summary>
    public static string RunsOf(string? job, bool failures, int number = 1) => $"jobs?job={job}&failures={(failures ? "true" : "false")}&number={number}#runs";

    public async Task OnGetAsync(CancellationToken ct)
    {
        AtWork = queue.AtWork();
        Outbox = await outbox.HealthAsync(ct);
        Job = catalogue.Find(Job ?? "")?.Name;
        var sweeps = catalogue.All.Where(job => job.Every < Rare && job.IsDue is null).Select(job => job.Name).ToList();
        var runs = context.JobRuns.AsNoTracking().Where(run => (run.Error != null || (!Failures && (Job != null || !sweeps.Contains(run.Job)))) && (Job == null || run.Job == Job));
        Count = await runs.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Pages);
        Runs = await runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        Codes = (await context.Campaigns.AsNoTracking().Select(c => new { c.Id, c.Code }).ToListAsync(ct)).ToDictionary(c => c.Id.Value, c => c.Code);
        var lines = new List<JobLine>();
        foreach (var job in catalogue.All.OrderBy(job => job.Every is null))
        {
            var last = await context.JobRuns.AsNoTracking().Where(run => run.Job == job.Name).OrderByDescending(run => run.StartedAt).FirstOrDefaultAsync(ct);
            lines.Add(new JobLine(job, job.IsDue is null ? pulse.NextTick(job) : job.Next?.Invoke(HttpContext.RequestServices), last));
        }

        Jobs = lines;
    }

    public async Task<IActionResult> OnPostAsync(string? job, Guid? subject, CancellationToken ct)
    {
        if (catalogue.Find(job ?? "") is not { } entry || (entry.Every is null && subject is null))
        {
            return NotFound();
        }

        var campaign = subject is { } id ? new CampaignId(id) : (CampaignId?)null;
        if (campaign is { } known && !await context.Campaigns.AnyAsync(c => c.Id == known, ct))
        {
            return NotFound();
        }

        await audit.WriteAsync(AuditAct.JobAsked, entry.Name, campaign, ct: ct);
        await queue.EnqueueAsync(entry.Name, subject, ct);
        return RedirectToPage(new { asked = true });
    }
}
