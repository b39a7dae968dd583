namespace Ideas.Web.Domain;

/// <summary>
/// A link that lets one person into a campaign once. Only a hash of it is kept, and whether it was used: not when, not by whom,
/// and nothing that leads to what was done with it.
/// </summary>
public sealed class PersonalLink
{
    private PersonalLink() => Hash = [];

    public PersonalLink(CampaignId campaign, byte[] hash) => (CampaignId, Hash) = (campaign, hash);

    public CampaignId CampaignId { get; private set; }
    public byte[] Hash { get; private set; }
    public bool IsUsed { get; private set; }
}
