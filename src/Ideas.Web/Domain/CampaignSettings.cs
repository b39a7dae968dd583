namespace Ideas.Web.Domain;

/// <summary>What an admin decides about a campaign. Its defaults are those of a new one.</summary>
public sealed record CampaignSettings
{
    public string Language { get; init; } = "fi";
    public LocalizedText Question { get; init; } = new();
    public LocalizedText Description { get; init; } = new();
    public LocalizedText Promise { get; init; } = new();
    public DateOnly? AnswersBy { get; init; }
    public int? AnswersPromised { get; init; }
    public CampaignMode Mode { get; init; }
    public DateTimeOffset? CollectsAt { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public Moderation Moderation { get; init; }
    public ResultsVisibility Visibility { get; init; }
    public bool PublishesResult { get; init; } = true;
    public CampaignAim Aim { get; init; }
    public int RoundLength { get; init; } = Campaign.DefaultRoundLength;
    public int AnswerLimit { get; init; } = Campaign.DefaultAnswerLimit;
    public int SmallestGroup { get; init; } = Campaign.MinSmallestGroup;
    public int RetentionMonths { get; init; } = Campaign.DefaultRetentionMonths;
    public string? Colour { get; init; }
    public int BoardSize { get; init; } = Campaign.DefaultBoardSize;
    public int BoardMinimum { get; init; } = Campaign.DefaultBoardMinimum;

    public static CampaignSettings Of(Campaign campaign) => new()
    {
        Language = campaign.Language,
        Question = campaign.Question,
        Description = campaign.Description,
        Promise = campaign.Promise,
        AnswersBy = campaign.AnswersBy,
        AnswersPromised = campaign.AnswersPromised,
        Mode = campaign.Mode,
        CollectsAt = campaign.CollectsAt,
        OpensAt = campaign.OpensAt,
        ClosesAt = campaign.ClosesAt,
        Moderation = campaign.Moderation,
        Visibility = campaign.Visibility,
        PublishesResult = campaign.PublishesResult,
        Aim = campaign.Aim,
        RoundLength = campaign.RoundLength,
        AnswerLimit = campaign.AnswerLimit,
        SmallestGroup = campaign.SmallestGroup,
        RetentionMonths = campaign.RetentionMonths,
        Colour = campaign.Colour,
        BoardSize = campaign.BoardSize,
        BoardMinimum = campaign.BoardMinimum,
    };

    /// <summary>For another campaign: everything but the dates, which belong to this one.</summary>
    public CampaignSettings WithoutDates() => this with { CollectsAt = null, OpensAt = null, ClosesAt = null, AnswersBy = null, AnswersPromised = null };
}
