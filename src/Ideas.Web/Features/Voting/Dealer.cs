using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Deals pairs, for the page, the demonstration and the tests alike.</summary>
public sealed class Dealer
{
    private readonly DuelTickets tickets;
    private readonly TimeProvider clock;

    internal Dealer(DuelTickets tickets, TimeProvider clock) => (this.tickets, this.clock) = (tickets, clock);

    /// <param name="openTicket">The ticket the participant holds already, if any: an open pair stays the same.</param>
    public (Deal Deal, string? Ticket) Next(LiveCampaign campaign, ParticipantId participant, string? openTicket, DateTimeOffset? at = null)
    {
        var open = tickets.Open(openTicket);
        var deal = campaign.Deal(participant, open, at ?? clock.GetUtcNow(), Random.Shared);
        return (deal, deal is Deal.Pair pair ? pair.Duel == open ? openTicket : tickets.Seal(pair.Duel) : null);
    }

    /// <summary>A pair with a given idea, for somebody who wants to vote for it; instead of the open one, if there is one.</summary>
    public (Deal Deal, string? Ticket) With(LiveCampaign campaign, ParticipantId participant, IdeaId idea)
    {
        var deal = campaign.DealWith(participant, idea, clock.GetUtcNow(), Random.Shared);
        return (deal, deal is Deal.Pair pair ? tickets.Seal(pair.Duel) : null);
    }

    /// <summary>The pair of an answer that was taken back, as a new duel; another pair when that one cannot be dealt any more.</summary>
    public (Deal Deal, string? Ticket) Again(LiveCampaign campaign, Duel taken)
    {
        var now = clock.GetUtcNow();
        var deal = campaign.Deal(taken.Participant, taken with { Id = DuelId.New(), DealtAt = now }, now, Random.Shared);
        return (deal, deal is Deal.Pair pair ? tickets.Seal(pair.Duel) : null);
    }
}
