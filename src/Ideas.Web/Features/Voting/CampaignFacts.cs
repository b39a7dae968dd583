using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What the employee's side has to know of a campaign, kept in memory.</summary>
public sealed record CampaignFacts(
    CampaignId Id,
    string Code,
    string Language,
    LocalizedText Question,
    LocalizedText Description,
    LocalizedText Promise,
    CampaignState State,
    Moderation Moderation,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    bool IsDemo,
    bool HasBackgroundQuestions)
{
    /// <summary>The calendar's job may come a moment late; the calendar counts.</summary>
    public bool TakesVotes(DateTimeOffset now) => State is CampaignState.Open && !(ClosesAt <= now);

    public bool TakesIdeas(DateTimeOffset now) => State is CampaignState.Collecting or CampaignState.Open && !(ClosesAt <= now);

    public bool IsOver(DateTimeOffset now) => State is CampaignState.Closed or CampaignState.Archived || ClosesAt <= now;
}
