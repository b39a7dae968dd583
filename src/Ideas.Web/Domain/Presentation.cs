namespace Ideas.Web.Domain;

/// <summary>An ordered set of slides for one event, over one or several campaigns.</summary>
public sealed class Presentation
{
    public const int MaxName = 120;
    public const int MostSlides = 60;

    private Presentation() => (Name, Language) = ("", "fi");

    public Presentation(string name, string language, DateTimeOffset now) => (Id, Name, Language, CreatedAt) = (Guid.CreateVersion7(), name, language, now);

    public Guid Id { get; private set; }
    public string Name { get; private set; }

    /// <summary>The language of its name and of the presenter's own words.</summary>
    public string Language { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Grows with every change, so that a form filled in before it is noticed.</summary>
    public int Version { get; private set; }

    public List<Slide> Slides { get; } = [];

    public IEnumerable<Slide> InOrder() => Slides.OrderBy(slide => slide.Position);

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static PresentationChange? FaultOf(string name) => name.Length switch
    {
        0 => PresentationChange.NameMissing,
        > MaxName => PresentationChange.NameTooLong,
        _ => null,
    };

    /// <param name="version">The version that whoever changes it has seen.</param>
    public PresentationChange Rename(string name, string language, int version) =>
        FaultOf(name) is { } fault ? fault
        : (name, language) == (Name, Language) ? PresentationChange.Unchanged
        : Change(version, () => (Name, Language) = (name, language));

    /// <param name="campaign">The campaign of the slides, with its background questions; null for slides of words.</param>
    public PresentationChange Add(IReadOnlyList<SlidePlan> plans, Campaign? campaign, int version) =>
        plans.Select(plan => plan.Fault(campaign)).FirstOrDefault(fault => fault is not null) is { } fault ? fault
        : Slides.Count + plans.Count > MostSlides ? PresentationChange.Full
        : Change(version, () => Slides.AddRange([.. plans.Select((plan, place) => new Slide(Id, Slides.Count + place, plan))]));

    public PresentationChange Change(Guid slide, SlidePlan plan, Campaign? campaign, int version) =>
        Slides.Find(known => known.Id == slide) is not { } found ? PresentationChange.Stale
        : plan.Fault(campaign) is { } fault ? fault
        : plan == found.Said() ? PresentationChange.Unchanged
        : Change(version, () => found.Follow(plan));

    /// <param name="steps">How many places further on, or back when it is negative.</param>
    public PresentationChange Move(Guid slide, int steps, int version)
    {
        var order = InOrder().ToList();
        if (order.Find(known => known.Id == slide) is not { } found)
        {
            return PresentationChange.Stale;
        }

        var place = Math.Clamp(found.Position + steps, 0, order.Count - 1);
        return place == found.Position ? PresentationChange.Unchanged : Change(version, () =>
        {
            order.Remove(found);
            order.Insert(place, found);
            Number(order);
        });
    }

    public PresentationChange Remove(Guid slide, int version) =>
        Slides.Find(known => known.Id == slide) is not { } found ? PresentationChange.Stale : Change(version, () =>
        {
            Slides.Remove(found);
            Number([.. InOrder()]);
        });

    private static void Number(List<Slide> order)
    {
        foreach (var (place, slide) in order.Index())
        {
            slide.MoveTo(place);
        }
    }

    private PresentationChange Change(int version, Action change)
    {
        if (version != Version)
        {
            return PresentationChange.Stale;
        }

        change();
        Version++;
        return PresentationChange.Changed;
    }
}
