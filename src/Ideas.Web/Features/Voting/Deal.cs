using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What a participant gets to see next.</summary>
public abstract record Deal
{
    private Deal()
    {
    }

    public sealed record Pair(Duel Duel, DealtIdea Left, DealtIdea Right) : Deal;

    public sealed record NotOpenYet : Deal;

    public sealed record Over : Deal;

    /// <summary>The participant has given as many answers as one may.</summary>
    public sealed record Enough : Deal;

    public sealed record TooFewIdeas : Deal;

    public sealed record AllSeen : Deal;
}

/// <summary>An idea on a card.</summary>
/// <param name="For">Its text for a reader of a language.</param>
/// <param name="HasDetails">Whether there is a longer text to read.</param>
public sealed record DealtIdea(IdeaId Id, Func<string, Wording> For, bool HasDetails);
