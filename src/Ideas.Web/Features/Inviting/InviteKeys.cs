using Ideas.Web.Domain;

namespace Ideas.Web.Features.Inviting;

/// <summary>How the outbox names the mails that carry a campaign's personal links: by the campaign and a random number, never by the link.</summary>
public static class InviteKeys
{
    public static string Of(CampaignId campaign) => $"personal-link/{campaign.Value:N}/";
}
