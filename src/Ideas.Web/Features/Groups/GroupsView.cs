using Ideas.Web.Domain;

namespace Ideas.Web.Features.Groups;

/// <summary>One group as a reader sees it.</summary>
public sealed record GroupHead(Guid Option, Wording Name, GroupLevel Level, int? AtLeast, DateTimeOffset ComputedAt);

/// <summary>One idea over the groups.</summary>
/// <param name="Rank">The place that everybody gives it; null where the votes do not tell the ideas apart.</param>
/// <param name="ChanceInHundred">How often anybody prefers it to another idea.</param>
/// <param name="Cells">By group, in their order; null where nothing may be said.</param>
public sealed record GroupRow(IdeaId Id, Wording Idea, int? Rank, int ChanceInHundred, IReadOnlyList<GroupCell?> Cells);

/// <summary>An idea that one group likes surely more than another.</summary>
public sealed record GroupLine(Wording Idea, Wording More, int MoreInHundred, Wording Less, int LessInHundred);

/// <summary>What the groups of one question think, as far as the gate lets it be said.</summary>
public sealed record GroupsView
{
    public required Wording Question { get; init; }

    /// <summary>Those of which something is said, in the order of the question.</summary>
    public IReadOnlyList<GroupHead> Shown { get; init; } = [];

    public IReadOnlyList<GroupHead> Hidden { get; init; } = [];

    /// <summary>By rank; by the alphabet where there is none.</summary>
    public IReadOnlyList<GroupRow> Rows { get; init; } = [];

    public IReadOnlyList<GroupRow> Common { get; init; } = [];

    public IReadOnlyList<GroupLine> Dividing { get; init; } = [];

    /// <summary>Whether groups could be set against each other at all.</summary>
    public bool Compares => Shown.Count(group => group.Level is GroupLevel.Figures) > 1;
}
