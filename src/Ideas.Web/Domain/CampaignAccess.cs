namespace Ideas.Web.Domain;

/// <summary>Who gets into a campaign.</summary>
public enum CampaignAccess
{
    /// <summary>Whoever has the link or the code.</summary>
    Anyone,

    /// <summary>Whoever knows the access word as well.</summary>
    Word,

    /// <summary>Whoever is in one of the organisation's networks.</summary>
    Network,

    /// <summary>Whoever was given a link of one's own: one vote per head.</summary>
    PersonalLink,
}
