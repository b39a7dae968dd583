namespace Ideas.Web.Domain;

/// <summary>
/// A pair shown to one participant. It becomes a row only when it is answered;
/// until then a signed ticket carries it (docs/decisions/duel-tickets.md).
/// </summary>
/// <param name="Texts">A fingerprint of both texts as they were dealt: an author may change one that nobody has voted on. 0 when it is not known.</param>
public sealed record Duel(DuelId Id, CampaignId Campaign, ParticipantId Participant, IdeaId Left, IdeaId Right, DateTimeOffset DealtAt, int Texts = 0)
{
    /// <summary>Whether another duel is between the same two ideas, whichever stood left.</summary>
    public bool IsSamePair(Duel other) => (Left == other.Left && Right == other.Right) || (Left == other.Right && Right == other.Left);
}
