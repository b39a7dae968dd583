using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Deals pairs, for the page, the demonstration and the tests alike.</summary>
public sealed class Dealer
{
    /// <summary>How many pairs a browser holds behind the one it shows.</summary>
    public const int HeldAhead = 2;

    /// <summary>More than a browser of ours ever names: what it shows, what waits behind, and what it could not send yet.</summary>
    private const int MostHeld = 8;

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

    /// <summary>
    /// Up to so many pairs to come after those that a participant holds, so that nobody waits for the next one, and somebody
    /// without a connection can go on for a while. None where nothing is left to deal.
    /// </summary>
    public IReadOnlyList<(Deal.Pair Pair, string Ticket)> Ahead(LiveCampaign campaign, ParticipantId participant, IEnumerable<Duel> held, int count)
    {
        var (all, dealt) = (held.ToList(), new List<(Deal.Pair Pair, string Ticket)>(count));
        while (dealt.Count < count && campaign.Deal(participant, null, clock.GetUtcNow(), Random.Shared, all) is Deal.Pair pair)
        {
            all.Add(pair.Duel);
            dealt.Add((pair, tickets.Seal(pair.Duel)));
        }

        return dealt;
    }

    /// <summary>The duels in tickets that a participant holds; what is not the participant's is nobody's.</summary>
    internal List<(Duel Duel, string Ticket)> Held(CampaignId campaign, ParticipantId participant, IEnumerable<string?> held) =>
        [.. held.Take(MostHeld).Select(ticket => (Duel: tickets.Open(ticket), Ticket: ticket!)).Where(kept => kept.Duel is { } duel && duel.Participant == participant && duel.Campaign == campaign)
            .Select(kept => (kept.Duel!, kept.Ticket))];

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
