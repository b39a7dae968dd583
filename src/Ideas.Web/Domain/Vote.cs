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
    public DateTimeOffset DealtAt { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }

    /// <summary>The order in which votes were committed, over all campaigns.</summary>
    public long Sequence { get; private set; }

    /// <summary>Null when the vote counts.</summary>
    public SetAsideReason? SetAside { get; private set; }
}
