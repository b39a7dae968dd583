namespace Ideas.Web.Domain;

/// <summary>What a slide is to show.</summary>
public sealed record SlidePlan(SlideKind Kind, CampaignId? Campaign = null, Guid? Question = null, int Rows = 0, bool IsCovered = false, string? Title = null, string? Words = null)
{
    public const int UsualNewest = 5;
    public const int UsualCovered = 5;

    /// <summary>Whether it shows a list of ideas, of which somebody chooses the length.</summary>
    public bool HasRows => Kind is SlideKind.Newest or SlideKind.Top;

    /// <summary>Whether its figures move while it is shown.</summary>
    public bool IsLive => Kind is SlideKind.Overview or SlideKind.Join or SlideKind.Duels or SlideKind.Newest or SlideKind.Top;

    /// <summary>Without what a slide of its kind has no use for.</summary>
    public SlidePlan Tidy() => new(
        Kind,
        Kind is SlideKind.Words ? null : Campaign,
        Kind is SlideKind.Groups ? Question : null,
        HasRows ? Rows : 0,
        Kind is SlideKind.Top && IsCovered,
        Kind is SlideKind.Words ? Clean(Title) : null,
        Kind is SlideKind.Words ? Clean(Words) : null);

    /// <summary>The slides that one campaign is usually shown with.</summary>
    /// <param name="questions">Its background questions, in their order.</param>
    public static IReadOnlyList<SlidePlan> Standard(CampaignId campaign, IEnumerable<Guid> questions) =>
    [
        new(SlideKind.Overview, campaign),
        new(SlideKind.Join, campaign),
        new(SlideKind.Duels, campaign),
        new(SlideKind.Newest, campaign, Rows: UsualNewest),
        new(SlideKind.Top, campaign, Rows: UsualCovered, IsCovered: true),
        new(SlideKind.Top, campaign, Rows: Slide.MostRows),
        .. questions.Select(question => new SlidePlan(SlideKind.Groups, campaign, question)),
        new(SlideKind.Closing, campaign),
    ];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="campaign">The campaign that it names, with its background questions.</param>
    internal PresentationChange? Fault(Campaign? campaign) => this switch
    {
        { Kind: SlideKind.Words } => Title is null && Words is null ? PresentationChange.WordsMissing
            : Title?.Length > Slide.MaxTitle || Words?.Length > Slide.MaxWords ? PresentationChange.WordsTooLong : null,
        _ when campaign is null || campaign.Id != Campaign => PresentationChange.CampaignMissing,
        { HasRows: true, Rows: < Slide.FewestRows or > Slide.MostRows } => PresentationChange.RowsWrong,
        { Kind: SlideKind.Groups } when !campaign.BackgroundQuestions.Any(question => question.Id == Question) => PresentationChange.QuestionMissing,
        _ => null,
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
