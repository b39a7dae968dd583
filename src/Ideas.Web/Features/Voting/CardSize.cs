using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>How big the type on the two cards is: the longer idea decides for both, so that none looks weightier.</summary>
internal static class CardSize
{
    public static string Of(Wording left, Wording right) => Math.Max(left.Text.Length, right.Text.Length) switch
    {
        <= 45 => "duel--short",
        <= 90 => "duel--medium",
        _ => "",
    };
}
