using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Standings;

/// <summary>The end of a round: the ranking so far, and ten more for who likes.</summary>
public sealed class ThanksModel(LiveCampaigns campaigns, Device device, TimeProvider clock) : RankingModel(campaigns, device, clock)
{
    public int Answered => Device.Known is { } participant ? Campaign.AnsweredBy(participant) : 0;
}
