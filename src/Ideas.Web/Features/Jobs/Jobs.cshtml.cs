using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Jobs;

[Authorize(Policies.RunsCampaigns)]
internal sealed class JobsModel(IdeasContext context, JobCatalogue catalogue, JobQueue queue) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<JobEntry> Catalogue => catalogue.All;

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Codes { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>When each job last ran.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Last { get; private set; } = new Dictionary<string, DateTimeOffset>();

    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Failures { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Runs = await context.JobRuns.AsNoTracking().Where(run => !Failures || run.Error != null).OrderByDescending(run => run.StartedAt).Take(Shown).ToListAsync(ct);
        Last = (await context.JobRuns.GroupBy(run => run.Job).Select(runs => new { Job = runs.Key, At = runs.Max(run => run.StartedAt) }).ToListAsync(ct)).ToDictionary(entry => entry.Job, entry => entry.At);
        Codes = (await context.Campaigns.AsNoTracking().Select(c => new { c.Id, c.Code }).ToListAsync(ct)).ToDictionary(c => c.Id.Value, c => c.Code);
    }

    public async Task<IActionResult> OnPostAsync(string? job, Guid? subject, CancellationToken ct)
    {
        if (catalogue.Find(job ?? "") is not { } entry || (entry.Every is null && subject is null))
        {
            return NotFound();
        }

        await queue.EnqueueAsync(entry.Name, subject, ct);
        return RedirectToPage(new { asked = true });
    }
}
