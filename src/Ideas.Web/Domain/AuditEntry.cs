namespace Ideas.Web.Domain;

/// <summary>One act of somebody who is signed in, or of a job: who did what to what, and when. Nothing changes it afterwards.</summary>
public sealed class AuditEntry
{
    public const int MaxSubject = 200;

    private AuditEntry() => (ByName, Subject) = ("", "");

    public AuditEntry(DateTimeOffset at, Guid? byAccount, string byName, AuditAct act, CampaignId? campaign, string subject, string? details) =>
        (Id, At, ByAccountId, ByName, Act, CampaignId, Subject, Details) = (Guid.CreateVersion7(), at, byAccount, byName, act, campaign, subject, details);

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null when a job did it.</summary>
    public Guid? ByAccountId { get; private set; }

    public string ByName { get; private set; }
    public AuditAct Act { get; private set; }
    public CampaignId? CampaignId { get; private set; }

    /// <summary>What it was done to, in words: a person's name, the beginning of an idea, a job.</summary>
    public string Subject { get; private set; }

    /// <summary>What was before and after, where that tells something.</summary>
    public string? Details { get; private set; }
}
