namespace Ideas.Web.Domain;

/// <summary>The picture that an organisation puts on a campaign.</summary>
public sealed class CampaignLogo
{
    public const int MaxBytes = 200 * 1024;

    private CampaignLogo() => (ContentType, Bytes) = ("", []);

    public CampaignLogo(CampaignId campaign, string contentType, byte[] bytes) => (CampaignId, ContentType, Bytes) = (campaign, contentType, bytes);

    public CampaignId CampaignId { get; private set; }
    public string ContentType { get; private set; }
    public byte[] Bytes { get; private set; }

    public void Replace(string contentType, byte[] bytes) => (ContentType, Bytes) = (contentType, bytes);
}
