namespace Ideas.Web.Domain;

/// <summary>What people do in a campaign once it is open. Its dates change from one part to the next by themselves.</summary>
public enum CampaignMode
{
    /// <summary>Ideas come in while others are compared.</summary>
    Both,

    /// <summary>Only the ideas that are there are compared: the starting ones, and those that were collected before.</summary>
    Duel,

    /// <summary>Ideas are collected, and nobody compares them.</summary>
    Collect,
}
