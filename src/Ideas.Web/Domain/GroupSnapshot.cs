namespace Ideas.Web.Domain;

/// <summary>
/// What may be said of the groups of one background question, as it was computed at one moment. Nothing that may not be said is in it.
/// </summary>
public sealed class GroupSnapshot
{
    private GroupSnapshot() => Content = "";

    public GroupSnapshot(CampaignId campaign, Guid question, DateTimeOffset computedAt, long throughSequence, string content) =>
        (Id, CampaignId, QuestionId, ComputedAt, ThroughSequence, Content) = (Guid.CreateVersion7(), campaign, question, computedAt, throughSequence, content);

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public Guid QuestionId { get; private set; }
    public DateTimeOffset ComputedAt { get; private set; }

    /// <summary>It holds the votes up to this sequence.</summary>
    public long ThroughSequence { get; private set; }

    /// <summary>JSON.</summary>
    public string Content { get; private set; }
}
