namespace Ideas.Web.Features.Groups;

/// <summary>How much may be said of a group.</summary>
public enum GroupLevel
{
    /// <summary>Nothing: it is too small, or would let a smaller one be found by subtraction.</summary>
    Hidden,

    /// <summary>The order in which it puts the ideas, without figures.</summary>
    Places,

    Figures,
}

/// <summary>One idea as one group sees it.</summary>
/// <param name="Place">Among the ideas that may be shown of the group, from 1.</param>
/// <param name="ChanceInHundred">How often the group prefers it to another idea; null where only the place may be said.</param>
public sealed record GroupCell(Guid Idea, int Place, int? ChanceInHundred);

/// <summary>One group, which is an option of the question.</summary>
/// <param name="AtLeast">How many of its people voted at the least, in steps of the smallest group; null when it is hidden.</param>
/// <param name="Through">It holds the votes of its people up to this sequence.</param>
/// <param name="Cells">Only ideas of which something may be said.</param>
public sealed record GroupColumn(Guid Option, GroupLevel Level, int? AtLeast, long Through, DateTimeOffset ComputedAt, IReadOnlyList<GroupCell> Cells)
{
    /// <param name="option">The group.</param>
    /// <param name="through">Up to where it was shown before, so that it does not come back with the votes of a few; 0 for one that never was.</param>
    public static GroupColumn Hidden(Guid option, long through = 0) => new(option, GroupLevel.Hidden, null, through, default, []);

    public GroupCell? Of(Guid idea) => Cells.FirstOrDefault(cell => cell.Idea == idea);
}

/// <summary>An idea that one group likes surely more than another does.</summary>
public sealed record DividingLine(Guid Idea, Guid More, Guid Less);

/// <summary>What may be said of the groups of one question. Whoever shows, exports or hands out figures of groups takes them from here.</summary>
/// <param name="Common">Ideas that every group with figures surely likes, best first.</param>
/// <param name="Dividing">The most divided first.</param>
public sealed record GroupTable(IReadOnlyList<GroupColumn> Columns, IReadOnlyList<Guid> Common, IReadOnlyList<DividingLine> Dividing)
{
    public static readonly GroupTable Empty = new([], [], []);

    public GroupColumn? Of(Guid option) => Columns.FirstOrDefault(column => column.Option == option);

    public bool HasFigures(Guid option, Guid idea) => Of(option)?.Of(idea)?.ChanceInHundred is not null;
}
