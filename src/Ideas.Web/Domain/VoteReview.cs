namespace Ideas.Web.Domain;

/// <summary>An admin's decision that votes set aside for a reason count after all, or no longer.</summary>
public sealed class VoteReview
{
    private VoteReview()
    {
    }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public SetAsideReason Reason { get; private set; }

    /// <summary>Whose votes it was about, where it was about one participant's.</summary>
    public ParticipantId? ParticipantId { get; private set; }

    /// <summary>Whether the votes count since.</summary>
    public bool Counts { get; private set; }

    /// <summary>How many votes it was about.</summary>
    public int Votes { get; private set; }

    public DateTimeOffset At { get; private set; }
    public Guid ByAccountId { get; private set; }
    public string ByName { get; private set; } = "";

    /// <summary>The sequence of the last of them; a ranking that goes less far does not know of the decision.</summary>
    public long Sequence { get; private set; }
}
