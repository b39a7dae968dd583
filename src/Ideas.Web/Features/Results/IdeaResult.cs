using Ideas.Web.Domain;
using Ideas.Web.Features.Board;

namespace Ideas.Web.Features.Results;

/// <summary>How one idea did against another: how often it was chosen, how often the other was, and how often people chose neither.</summary>
/// <param name="Rank">Of the other; 0 while it has none.</param>
internal sealed record Meeting(IdeaId Id, Wording Idea, int Rank, int Wins, int Losses, int Skips)
{
    public int Decided => Wins + Losses;
}

/// <summary>What leadership reads of one idea.</summary>
internal sealed record IdeaResult(IdeaId Id, Wording Idea, Wording Details, string? Theme, ResultsView Results)
{
    /// <summary>Null while it is not yet comparable.</summary>
    public ResultRow? Row { get; init; }

    public int Comparisons { get; init; }

    public Way? Way { get; init; }

    /// <summary>Whom it met most often comes first. Null where so few voted that one person's choices could be worked out.</summary>
    public IReadOnlyList<Meeting>? Meetings { get; init; }

    public IReadOnlyList<SkipCount> Skips { get; init; } = [];

    public CardView? Card { get; init; }
}
