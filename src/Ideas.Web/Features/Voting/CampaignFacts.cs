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
    CampaignAim Aim,
    int BoardSize,
    int AnswerLimit,
    int RoundLength,
    CampaignMode Mode,
    CampaignAccess Access,
    string? AccessWord,
    string? Networks,
    bool PublishesResult,
    ResultsVisibility Visibility,
    int SmallestGroup,
    DateTimeOffset? CollectsAt,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    DateTimeOffset? ClosedAt,
    bool IsDemo,
    bool HasBackgroundQuestions,
    bool HasLogo,
    string? Colour,
    int RetentionMonths,
    DateOnly? AnswersBy,
    int? AnswersPromised)
{
    /// <summary>A draft without a date is nobody's business yet; with one, its link says when it opens.</summary>
    public bool IsPublic => State is not CampaignState.Draft || StartsAt is not null;

    /// <summary>When people can first do something here, if a date is set.</summary>
    public DateTimeOffset? StartsAt => State is CampaignState.Draft ? CollectsAt ?? OpensAt : OpensAt;

    /// <summary>When it ended, or is to end.</summary>
    public DateTimeOffset? EndsAt => ClosedAt ?? ClosesAt;

    /// <summary>The calendar's job may come a moment late; the calendar counts.</summary>
    public bool TakesVotes(DateTimeOffset now) => State is CampaignState.Open && !(ClosesAt <= now);

    /// <summary>Where only duels are wanted, ideas come in before they begin.</summary>
    public bool TakesIdeas(DateTimeOffset now) => IsRunning(now) && GathersIdeas;

    /// <summary>Whether this part of the campaign is one in which ideas come in.</summary>
    public bool GathersIdeas => State is CampaignState.Collecting || (State is CampaignState.Open && Mode is not CampaignMode.Duel);

    /// <summary>Whether there is something to do: ideas to write, or pairs to choose from.</summary>
    public bool IsRunning(DateTimeOffset now) => State is CampaignState.Collecting or CampaignState.Open && !(ClosesAt <= now);

    /// <summary>The sentence on how far the result is. Where ideas are only collected, no result is to come.</summary>
    public string Says(ResultStage stage) => (Mode, stage) switch
    {
        (CampaignMode.Collect, ResultStage.Running) => "published.collecting",
        (CampaignMode.Collect, _) => "published.collected",
        _ => $"published.{stage}",
    };

    public bool IsOver(DateTimeOffset now) => State is CampaignState.Closed or CampaignState.Archived || ClosesAt <= now;
}
