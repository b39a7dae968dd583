using Ideas.Web.Domain;

namespace Ideas.Web.Features.Feed;

public enum NewsKind
{
    /// <summary>A campaign has ended and everybody may see its result.</summary>
    Result,

    /// <summary>A card on the board has a new public answer.</summary>
    Answer,

    /// <summary>A card on the board has another state.</summary>
    State,

    /// <summary>A trial of an idea has ended.</summary>
    Trial,
}

/// <summary>Something that everybody may know.</summary>
/// <param name="Id">The same for as long as it is told.</param>
/// <param name="Title">The question that was decided, or the idea that it is about.</param>
/// <param name="Text">The public answer, if there is one.</param>
/// <param name="Path">Where to read more, on this site.</param>
public sealed record NewsItem(Guid Id, DateTimeOffset At, NewsKind Kind, BoardState? State, Wording Title, Wording? Text, string Path);
