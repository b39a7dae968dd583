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
    private const int Shown = 25;

    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public IReadOnlyList<JobAtWork> AtWork { get; private set; } = [];

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Codes { get; private set; } = new Dictionary<Guid, string>();

    public OutboxHealth Outbox { get; private set; } = new(0, 0, 0);

    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Failures { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        AtWork = queue.AtWork();
        Outbox = await outbox.HealthAsync(ct);
        Runs = await context.JobRuns.AsNoTracking().Where(run => !Failures || run.Error != null).OrderByDescending(run => run.StartedAt).Take(Shown).ToListAsync(ct);
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

        var campaign = await context.Campaigns.AnyAsync(c => subject != null && c.Id == new CampaignId(subject.Value), ct) ? new CampaignId(subject!.Value) : (CampaignId?)null;
        await audit.WriteAsync(AuditAct.JobAsked, entry.Name, campaign, ct: ct);
        await queue.EnqueueAsync(entry.Name, subject, ct);
        return RedirectToPage(new { asked = true });
    }
}
