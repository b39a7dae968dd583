using Ideas.Web.Domain;

namespace Ideas.Load.Phones;

/// <summary>What the server said of an answer.</summary>
internal enum Reply
{
    /// <summary>Nothing (yet): the connection broke, or the server asked to come back.</summary>
    None,

    /// <summary>It is stored and counts.</summary>
    Counted,

    /// <summary>It is stored and does not count.</summary>
    SetAside,

    /// <summary>It is not stored.</summary>
    Refused,
}

/// <summary>One answer as its phone remembers it: the sealed duel, what was chosen, and what the server said.</summary>
internal sealed class Ballot(byte[] ticket, Choice choice)
{
    public byte[] Ticket => ticket;

    public Choice Choice => choice;

    public Reply Reply { get; set; }

    /// <summary>How often the server has been started when it replied.</summary>
    public int Life { get; set; }

    /// <summary>When the reply was there, in ticks of the stopwatch.</summary>
    public long RepliedAt { get; set; }
}
