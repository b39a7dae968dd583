using Ideas.Web.Domain;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>What the form of a slide holds.</summary>
internal sealed class SlideFields
{
    /// <summary>The slide that is changed; null for a new one.</summary>
    public Guid? Slide { get; set; }

    public SlideKind Kind { get; set; } = SlideKind.Top;

    /// <summary>The code of the campaign.</summary>
    public string? Campaign { get; set; }

    public Guid? Question { get; set; }

    public int Rows { get; set; } = SlidePlan.UsualNewest;

    public bool IsCovered { get; set; }

    public string? Title { get; set; }

    public string? Words { get; set; }

    public static SlideFields Of(Slide slide) => new()
    {
        Slide = slide.Id,
        Kind = slide.Kind,
        Question = slide.QuestionId,
        Rows = slide.Rows,
        IsCovered = slide.IsCovered,
        Title = slide.Title,
        Words = slide.Words,
    };

    /// <summary>The field that a fault is about.</summary>
    public static string FieldOf(PresentationChange fault) => fault switch
    {
        PresentationChange.NameMissing or PresentationChange.NameTooLong => "Name",
        PresentationChange.CampaignMissing => "Fields.Campaign",
        PresentationChange.QuestionMissing => "Fields.Question",
        PresentationChange.RowsWrong => "Fields.Rows",
        PresentationChange.WordsMissing or PresentationChange.WordsTooLong => "Fields.Words",
        _ => "",
    };

    public SlidePlan Plan(CampaignId? campaign) => new(Kind, campaign, Question, Rows, IsCovered, Title, Words);
}
