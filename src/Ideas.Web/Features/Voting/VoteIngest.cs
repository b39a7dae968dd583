using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>An answer as it comes in: the ticket of a duel, and what was chosen.</summary>
public sealed record Answer(CampaignId Campaign, ParticipantId Participant, string? Ticket, Choice Choice, DateTimeOffset At);

/// <summary>The one door for votes. When it answers, the vote is on disk.</summary>
public sealed class VoteIngest
{
    private readonly VoteQueue queue;
    private readonly DuelTickets tickets;
    private readonly VoteMetrics metrics;

    internal VoteIngest(VoteQueue queue, DuelTickets tickets, VoteMetrics metrics) => (this.queue, this.tickets, this.metrics) = (queue, tickets, metrics);

    public async Task<VoteOutcome> AcceptAsync(Answer answer, CancellationToken ct)
    {
        using var activity = metrics.StartVote();
        return metrics.Count(await ReceiveAsync(answer, ct), activity);
    }

    private async Task<VoteOutcome> ReceiveAsync(Answer answer, CancellationToken ct)
    {
        if (tickets.Open(answer.Ticket) is not { } duel || duel.Campaign != answer.Campaign)
        {
            return Refuse(answer, RefusalReason.ForgedDuel);
        }

        if (duel.Participant != answer.Participant)
        {
            return Refuse(answer, RefusalReason.SomebodyElsesDuel);
        }

        var ballot = new QueueItem.Ballot(duel, answer.Choice, answer.At);
        return queue.TryAdd(ballot) ? await ballot.Outcome.Task.WaitAsync(ct) : new VoteOutcome.Busy();
    }

    private VoteOutcome.Refused Refuse(Answer answer, RefusalReason reason)
    {
        queue.TryAdd(new QueueItem.Refusal(answer.Campaign, reason, DateOnly.FromDateTime(answer.At.UtcDateTime)));
        return new VoteOutcome.Refused(reason);
    }
}
