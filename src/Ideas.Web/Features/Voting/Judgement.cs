using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>An admin's decision about votes that were set aside for a reason, or about those of one participant.</summary>
/// <param name="Vote">The one vote it is about; null for all with the reason.</param>
/// <param name="Counts">Whether they count from now on.</param>
public sealed record Judgement(CampaignId Campaign, SetAsideReason Reason, DuelId? Vote, bool Counts, Guid ByAccountId, string ByName, DateTimeOffset At)
{
    /// <summary>Whose votes it is about: those that count become <see cref="SetAsideReason.Suspicious"/>, or count again.</summary>
    public ParticipantId? Participant { get; init; }
}
