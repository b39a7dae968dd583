using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What a participant gets to see next.</summary>
public abstract record Deal
{
    private Deal()
    {
    }

    /// <summary>Both ideas as functions of the reader's language.</summary>
    public sealed record Pair(Duel Duel, Func<string, Wording> Left, Func<string, Wording> Right) : Deal;

    public sealed record NotOpenYet : Deal;

    public sealed record Over : Deal;

    /// <summary>The participant has given as many answers as one may.</summary>
    public sealed record Enough : Deal;

    public sealed record TooFewIdeas : Deal;

    public sealed record AllSeen : Deal;
}
