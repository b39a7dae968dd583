namespace Ideas.Web.Domain;

/// <summary>What a slide of a presentation shows.</summary>
public enum SlideKind
{
    /// <summary>The presenter's own words.</summary>
    Words,

    /// <summary>A campaign at a glance: how to join, counts and the top.</summary>
    Overview,

    /// <summary>How to join, readable from the back row.</summary>
    Join,

    /// <summary>Duels and people, counting up.</summary>
    Duels,

    /// <summary>The ideas that came last.</summary>
    Newest,

    /// <summary>The best ideas, open or uncovered one by one.</summary>
    Top,

    /// <summary>What the groups of one background question think.</summary>
    Groups,

    /// <summary>Thanks, and what leadership has promised.</summary>
    Closing,
}
