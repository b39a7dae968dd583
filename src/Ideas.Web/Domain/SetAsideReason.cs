namespace Ideas.Web.Domain;

public enum SetAsideReason
{
    CampaignNotOpen,
    IdeaRetired,
    PairAlreadyAnswered,
}
