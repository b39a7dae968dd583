namespace Ideas.Web.Domain;

/// <summary>Two ideas that a moderator has found to be different, so that nobody suggests merging them again.</summary>
public sealed class UnlikePair
{
    private UnlikePair()
    {
    }

    public UnlikePair(CampaignId campaign, IdeaId one, IdeaId other)
    {
        CampaignId = campaign;
        (FirstId, SecondId) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
    }

    public CampaignId CampaignId { get; private set; }
    public IdeaId FirstId { get; private set; }
    public IdeaId SecondId { get; private set; }
}
