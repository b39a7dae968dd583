namespace Ideas.Web.Domain;

/// <summary>One picture of a presentation.</summary>
public sealed class Slide
{
    public const int MaxTitle = 120;
    public const int MaxWords = 600;

    /// <summary>With fewer there is nothing to compare.</summary>
    public const int FewestRows = 3;

    /// <summary>More ideas are not readable from the back row.</summary>
    public const int MostRows = 10;

    private Slide()
    {
    }

    internal Slide(Guid presentation, int position, SlidePlan plan)
    {
        (Id, PresentationId, Position) = (Guid.CreateVersion7(), presentation, position);
        Follow(plan);
    }

    public Guid Id { get; private set; }
    public Guid PresentationId { get; private set; }

    /// <summary>From 0, in the order in which slides are shown.</summary>
    public int Position { get; private set; }

    public SlideKind Kind { get; private set; }

    /// <summary>Whose figures it shows; null for the presenter's own words.</summary>
    public CampaignId? CampaignId { get; private set; }

    /// <summary>The background question whose groups it shows.</summary>
    public Guid? QuestionId { get; private set; }

    /// <summary>How many ideas it shows, where it shows ideas.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether ideas are covered until the presenter uncovers them.</summary>
    public bool IsCovered { get; private set; }

    public string? Title { get; private set; }
    public string? Words { get; private set; }

    public SlidePlan Said() => new(Kind, CampaignId, QuestionId, Rows, IsCovered, Title, Words);

    internal void MoveTo(int position) => Position = position;

    internal void Follow(SlidePlan plan) => (Kind, CampaignId, QuestionId, Rows, IsCovered, Title, Words) = plan;
}
