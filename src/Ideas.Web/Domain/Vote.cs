namespace Ideas.Web.Domain;

/// <summary>The answer to a duel; its key is the duel's id. A vote that must not count is kept with the reason.</summary>
public sealed class Vote
{
    private Vote()
    {
    }

    public DuelId DuelId { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public ParticipantId ParticipantId { get; private set; }
    public IdeaId LeftId { get; private set; }
    public IdeaId RightId { get; private set; }
    public Choice Choice { get; private set; }

    /// <summary>Only a skip may have one.</summary>
    public SkipReason? SkipReason { get; private set; }

    public DateTimeOffset DealtAt { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }

    /// <summary>
    /// Rises over all campaigns with every change to a vote: when it is committed, taken back, or judged otherwise by an admin.
    /// Whoever has read everything up to a sequence finds what is new, and what has changed, behind it.
    /// </summary>
    public long Sequence { get; private set; }

    /// <summary>Null when the vote counts.</summary>
    public SetAsideReason? SetAside { get; private set; }

    /// <summary>The reason it had been set aside for, when an admin has decided that it counts.</summary>
    public SetAsideReason? Overruled { get; private set; }
}
