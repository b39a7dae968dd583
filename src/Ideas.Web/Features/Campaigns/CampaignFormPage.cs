using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Campaigns;

/// <summary>The fields of a campaign's form, and the way between them and what is decided.</summary>
internal abstract class CampaignFormPage : FormPage
{
    /// <summary>How long after the end leadership has in the templates.</summary>
    private const int DaysToAnswer = 14;

    private const int SpareQuestions = 2;

    [BindProperty]
    public string Language { get; set; } = Texts.Language;

    [BindProperty]
    public Dictionary<string, CampaignTexts> In { get; set; } = [];

    [BindProperty]
    public CampaignMode Mode { get; set; }

    [BindProperty]
    public DateTime? CollectsAt { get; set; }

    [BindProperty]
    public DateTime? OpensAt { get; set; }

    [BindProperty]
    public DateTime? ClosesAt { get; set; }

    /// <summary>By when leadership promises to answer.</summary>
    [BindProperty]
    public DateOnly? AnswersBy { get; set; }

    [BindProperty]
    public int? AnswersPromised { get; set; }

    [BindProperty]
    public Moderation Moderation { get; set; }

    [BindProperty]
    public ResultsVisibility Visibility { get; set; }

    [BindProperty]
    public bool PublishesResult { get; set; }

    [BindProperty]
    public CampaignAim Aim { get; set; }

    [BindProperty]
    public int RoundLength { get; set; } = Campaign.DefaultRoundLength;

    [BindProperty]
    public int AnswerLimit { get; set; } = Campaign.DefaultAnswerLimit;

    [BindProperty]
    public int SmallestGroup { get; set; } = Campaign.MinSmallestGroup;

    [BindProperty]
    public int RetentionMonths { get; set; } = Campaign.DefaultRetentionMonths;

    [BindProperty]
    public string? Colour { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>The logo that goes with the form, so that it is there when the form comes back; empty for none.</summary>
    [BindProperty]
    public string? LogoData { get; set; }

    [BindProperty]
    public bool DropsLogo { get; set; }

    [BindProperty]
    public List<TypedQuestion> Questions { get; set; } = [];

    [BindProperty]
    public bool AsksUnit { get; set; }

    [BindProperty]
    public int BoardSize { get; set; } = Campaign.DefaultBoardSize;

    [BindProperty]
    public int BoardMinimum { get; set; } = Campaign.DefaultBoardMinimum;

    [BindProperty]
    public string? StartingIdeas { get; set; }

    /// <summary>What the campaign was when the form was filled, so that nobody's changes are lost unseen; null for a new one.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Which language the preview shows.</summary>
    [BindProperty]
    public string? Show { get; set; }

    /// <summary>The campaign that is changed; null for a new one.</summary>
    public Campaign? Existing { get; protected set; }

    /// <summary>What may no longer be changed.</summary>
    public IReadOnlyList<CampaignLock> Locks { get; protected set; } = [];

    /// <summary>How many units the organisation's tree has.</summary>
    public int UnitCount { get; protected set; }

    /// <summary>Where the form is sent to be shown again with its preview.</summary>
    public string PreviewAction => $"{Request.PathBase}/campaigns/{(Existing is null ? "new/form" : $"{Existing.Code}/edit")}?handler=Preview";

    /// <summary>How well the colour can be read, in words.</summary>
    public string? ColourSays { get; protected set; }

    /// <summary>A text as a reader of a language will see it: in the campaign's own language where there is no translation.</summary>
    public string PreviewOf(Func<CampaignTexts, string?> pick, string language) =>
        Gather(pick).For(language, Language).Text;

    /// <summary>The first two starting ideas on the cards of the preview, or else examples.</summary>
    public IReadOnlyList<string> PreviewIdeas(string language, IReadOnlyList<string> examples) =>
        [.. (StartingIdeas ?? "").Split('\n').Where(line => line.Trim().Length > 0).Take(2).Select(line => TreeText.ReadText(line, language).For(language, Language).Text).Concat(examples).Take(2)];

    /// <summary>What the welcome would ask about the reader.</summary>
    public IReadOnlyList<string> PreviewQuestions(string language, string unit) =>
        [.. (AsksUnit ? [unit] : Array.Empty<string>()).Concat(Questions.Where(question => !string.IsNullOrWhiteSpace(question.Text)).Select(question => TreeText.ReadText(question.Text!, Language).For(language, Language).Text))];

    public bool IsLocked(CampaignLock what) => Locks.Contains(what);

    protected void Fill(CampaignStart start, TimeProvider clock)
    {
        var settings = start.Settings;
        Language = settings.Language;
        In = LocalizedText.Languages.ToDictionary(language => language, language => new CampaignTexts
        {
            Question = settings.Question.Exactly(language),
            Description = settings.Description.Exactly(language),
            Promise = settings.Promise.Exactly(language),
        });
        (Mode, Moderation, Visibility, PublishesResult, Aim) = (settings.Mode, settings.Moderation, settings.Visibility, settings.PublishesResult, settings.Aim);
        (RoundLength, AnswerLimit, SmallestGroup, RetentionMonths) = (settings.RoundLength, settings.AnswerLimit, settings.SmallestGroup, settings.RetentionMonths);
        (Colour, BoardSize, BoardMinimum) = (settings.Colour, settings.BoardSize, settings.BoardMinimum);
        (AnswersBy, AnswersPromised) = (settings.AnswersBy, settings.AnswersPromised);
        (CollectsAt, OpensAt, ClosesAt) = (HelsinkiTime.WallClock(settings.CollectsAt), HelsinkiTime.WallClock(settings.OpensAt), HelsinkiTime.WallClock(settings.ClosesAt));
        if (start.Days is { } days)
        {
            // The end of an office day, so that people see the campaign close.
            ClosesAt = HelsinkiTime.Today(clock).AddDays(days).ToDateTime(new TimeOnly(16, 0));
            AnswersBy = DateOnly.FromDateTime(ClosesAt.Value).AddDays(DaysToAnswer);
        }

        LogoData = start.Logo is { } logo ? Convert.ToBase64String(logo.Bytes) : null;
        Questions = [.. start.Typed(keepsIds: Existing is not null)];
        AsksUnit = start.AsksUnit;
        Stamp = Existing is null ? null : start.Stamp();
        StartingIdeas = string.Join('\n', start.Ideas.Select(idea => TreeText.Write(idea, Language)));
    }

    /// <summary>There are always a few empty questions to fill in.</summary>
    protected void AddSpareQuestions()
    {
        while (!IsLocked(CampaignLock.Background) && Questions.Count(question => string.IsNullOrWhiteSpace(question.Text)) < SpareQuestions)
        {
            Questions.Add(new TypedQuestion());
        }
    }

    protected LocalizedText Gather(Func<CampaignTexts, string?> pick) =>
        LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, In.TryGetValue(language, out var typed) ? pick(typed) : null));

    protected CampaignSettings Settings() => new()
    {
        Language = Language,
        Question = Gather(text => text.Question),
        Description = Gather(text => text.Description),
        Promise = Gather(text => text.Promise),
        AnswersBy = AnswersBy,
        AnswersPromised = AnswersPromised,
        Mode = Mode,
        CollectsAt = Moment(CollectsAt, Existing?.CollectsAt),
        OpensAt = Moment(OpensAt, Existing?.OpensAt),
        ClosesAt = Moment(ClosesAt, Existing?.ClosesAt),
        Moderation = Moderation,
        Visibility = Visibility,
        PublishesResult = PublishesResult,
        Aim = Aim,
        RoundLength = RoundLength,
        AnswerLimit = AnswerLimit,
        SmallestGroup = SmallestGroup,
        RetentionMonths = RetentionMonths,
        Colour = Domain.Colour.Read(Colour)?.ToString(),
        BoardSize = BoardSize,
        BoardMinimum = BoardMinimum,
    };

    /// <summary>A field shows minutes; a moment that nobody touched keeps its seconds.</summary>
    private static DateTimeOffset? Moment(DateTime? typed, DateTimeOffset? before) =>
        HelsinkiTime.Moment(typed) is { } moment && before is { } kept && Minute(moment) == Minute(kept) ? kept : HelsinkiTime.Moment(typed);

    private static long Minute(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;
}
