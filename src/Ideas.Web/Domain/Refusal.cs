namespace Ideas.Web.Domain;

public enum RefusalReason
{
    ForgedDuel,
    SomebodyElsesDuel,

    /// <summary>The campaign asks for a personal link, and none let this participant in.</summary>
    NoPersonalLink,
}

/// <summary>How often something was refused in a campaign, by day and reason. Tells nothing about who tried.</summary>
public sealed class Refusal
{
    public CampaignId CampaignId { get; private set; }
    public RefusalReason Reason { get; private set; }
    public DateOnly Day { get; private set; }
    public int Count { get; private set; }
}
