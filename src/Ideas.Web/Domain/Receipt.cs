namespace Ideas.Web.Domain;

/// <summary>
/// By three words alone, somebody finds on any device what one participant did. The words are not kept, only what a slow
/// hash makes of them, and neither is when they were given.
/// </summary>
public sealed class Receipt
{
    private Receipt() => Hash = [];

    public Receipt(ParticipantId participant, CampaignId campaign, byte[] hash) => (ParticipantId, CampaignId, Hash) = (participant, campaign, hash);

    public ParticipantId ParticipantId { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public byte[] Hash { get; private set; }
}
