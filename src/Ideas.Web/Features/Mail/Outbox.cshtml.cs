using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Mail;

/// <summary>What waits to be mailed, what failed and why.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class OutboxModel(OutboxReader reader, SendAgain again, Outbox outbox) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    public bool CanSend => outbox.CanSend;

    public IReadOnlyList<OutboxMessage> Unsent { get; private set; } = [];

    public IReadOnlyList<OutboxMessage> Sent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Unsent, Sent) = (await reader.UnsentAsync(ct), await reader.SentAsync(ct));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await again.RunAsync(id, ct) ? LocalRedirect($"{Request.PathBase}/outbox?asked=true") : NotFound();
}

/// <summary>Tries a mail once more, now. Answers whether there is such a mail that was not sent.</summary>
internal sealed class SendAgain(IdeasContext context, Outbox outbox, AuditTrail audit, TimeProvider clock)
{
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        if (await context.Outbox.SingleOrDefaultAsync(mail => mail.Id == id && mail.SentAt == null, ct) is not { } mail)
        {
            return false;
        }

        mail.TryAgain(clock.GetUtcNow());
        audit.Note(AuditAct.JobAsked, SendMail.Name, null);
        await context.SaveChangesAsync(ct);
        await outbox.SendSoonAsync(ct);
        return true;
    }
}
