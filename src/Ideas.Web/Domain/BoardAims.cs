namespace Ideas.Web.Domain;

/// <summary>What leadership expects of an idea for one aim.</summary>
public enum AimMark
{
    Worse,
    Same,
    Better,
}

/// <summary>An idea weighed against the four aims, all of which are to improve. Null where nobody has judged.</summary>
public sealed record BoardAims
{
    public AimMark? Customers { get; init; }
    public AimMark? Staff { get; init; }
    public AimMark? Effectiveness { get; init; }
    public AimMark? Productivity { get; init; }

    public AimMark? Of(BoardAim aim) => aim switch
    {
        BoardAim.Customers => Customers,
        BoardAim.Staff => Staff,
        BoardAim.Effectiveness => Effectiveness,
        BoardAim.Productivity => Productivity,
        _ => throw new ArgumentOutOfRangeException(nameof(aim)),
    };
}
