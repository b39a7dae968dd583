using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Audit;

/// <summary>
/// Notes who did what. An entry joins the context of the same request or job, so that it is written together with the act or not at all.
/// </summary>
public sealed class AuditTrail(IdeasContext context, IHttpContextAccessor http, TimeProvider clock)
{
    /// <param name="act">What was done.</param>
    /// <param name="subject">What it was done to, in words; cut when it is too long. Never who an employee is, nor a word, password or link.</param>
    /// <param name="campaign">In which campaign, if in one.</param>
    /// <param name="details">What was before and after, where that tells something.</param>
    public void Note(AuditAct act, string subject, CampaignId? campaign = null, string? details = null)
    {
        var user = http.HttpContext?.User;
        var account = Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        Note(account, user?.FindFirstValue(ClaimTypes.GivenName) ?? user?.Identity?.Name ?? "", act, subject, campaign, details);
    }

    /// <summary>Of an idea only its id is kept, so that a text which is taken away is gone from here too.</summary>
    /// <param name="other">The idea it was done with.</param>
    public void Note(AuditAct act, Idea idea, string? details = null, Idea? other = null) =>
        Note(act, AuditIdeas.Mark(idea.Id), idea.CampaignId, other is null ? details : AuditIdeas.Mark(other.Id));

    /// <summary>For an act of somebody who is not signed in yet, or no longer.</summary>
    public void Note(Guid? account, string name, AuditAct act, string subject, CampaignId? campaign = null, string? details = null) =>
        context.Audit.Add(new AuditEntry(clock.GetUtcNow(), account, name, act, campaign, Cut(subject), details));

    /// <summary>For an act that writes nothing else of ours, such as asking for a job.</summary>
    public async Task WriteAsync(AuditAct act, string subject, CampaignId? campaign = null, string? details = null, CancellationToken ct = default)
    {
        Note(act, subject, campaign, details);
        await context.SaveChangesAsync(ct);
    }

    /// <summary>The same for somebody who is not signed in yet, or no longer.</summary>
    public async Task WriteAsync(Guid? account, string name, AuditAct act, string subject, string? details = null, CancellationToken ct = default)
    {
        Note(account, name, act, subject, null, details);
        await context.SaveChangesAsync(ct);
    }

    private static string Cut(string subject)
    {
        if (subject.Length <= AuditEntry.MaxSubject)
        {
            return subject;
        }

        var length = AuditEntry.MaxSubject - 1;
        return $"{subject[..(char.IsHighSurrogate(subject[length - 1]) ? length - 1 : length)]}…";
    }
}
