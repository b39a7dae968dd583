using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>An admin's decision about votes that were set aside for a reason.</summary>
/// <param name="Vote">The one vote it is about; null for all with the reason.</param>
/// <param name="Counts">Whether they count from now on.</param>
public sealed record Judgement(CampaignId Campaign, SetAsideReason Reason, DuelId? Vote, bool Counts, Guid ByAccountId, string ByName, DateTimeOffset At);
