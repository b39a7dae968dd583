namespace Ideas.Web.Domain;

public readonly record struct CampaignId(Guid Value)
{
    public static CampaignId New() => new(Guid.CreateVersion7());
}

/// <summary>Random and not time-ordered: it is public, and would tell when the author wrote.</summary>
public readonly record struct IdeaId(Guid Value)
{
    public static IdeaId New() => new(Guid.NewGuid());
}

/// <summary>A device in one campaign. Random and never time-ordered, so that it tells nothing about when somebody came.</summary>
public readonly record struct ParticipantId(Guid Value)
{
    public static ParticipantId New() => new(Guid.NewGuid());
}

/// <summary>The key of a duel and of the vote that answers it: unguessable, so random and not time-ordered.</summary>
public readonly record struct DuelId(Guid Value)
{
    public static DuelId New() => new(Guid.NewGuid());
}

public readonly record struct BoardItemId(Guid Value)
{
    public static BoardItemId New() => new(Guid.CreateVersion7());
}
