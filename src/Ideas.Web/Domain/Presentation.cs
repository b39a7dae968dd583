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
}
