using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>An answer as it comes in: the ticket of a duel, what was chosen, and why nothing was, if somebody likes to tell.</summary>
public sealed record Answer(CampaignId Campaign, ParticipantId Participant, string? Ticket, Choice Choice, DateTimeOffset At, SkipReason? Reason = null);

/// <summary>The one door for votes and for everything that changes one. When it answers, the change is on disk.</summary>
public sealed class VoteIngest
{
    private readonly VoteQueue queue;
    private readonly DuelTickets tickets;
    private readonly VoteMetrics metrics;

    internal VoteIngest(VoteQueue queue, DuelTickets tickets, VoteMetrics metrics) => (this.queue, this.tickets, this.metrics) = (queue, tickets, metrics);

    public Task<VoteOutcome> AcceptAsync(Answer answer, CancellationToken ct) =>
        ReceiveAsync(answer.Campaign, answer.Participant, answer.Ticket, answer.At, duel => new QueueItem.Ballot(duel, answer.Choice, answer.Choice is Choice.Skip ? answer.Reason : null, answer.At), ct);

    /// <summary>Takes the participant's last answer back: the one to the duel in the ticket, or nothing.</summary>
    public Task<VoteOutcome> TakeBackAsync(CampaignId campaign, ParticipantId participant, string? ticket, DateTimeOffset at, CancellationToken ct) =>
        ReceiveAsync(campaign, participant, ticket, at, duel => new QueueItem.TakingBack(duel, at), ct);

    /// <exception cref="ArgumentException">A vote that its participant took back is nobody's to count.</exception>
    public Task<VoteOutcome> JudgeAsync(Judgement judgement, CancellationToken ct)
    {
        if (judgement.Reason is SetAsideReason.TakenBack)
        {
            throw new ArgumentException("What a participant took back stays so.", nameof(judgement));
        }

        return queue.AskAsync(new QueueItem.Judging(judgement), ct);
    }

    /// <summary>
    /// Forgets a participant: the votes stay as they are under a fresh random id, the ideas lose their author, and everything else
    /// that is kept of the participant goes. Whoever asked refreshes the campaign, so that memory forgets the author too.
    /// </summary>
    public Task<VoteOutcome> EraseAsync(CampaignId campaign, ParticipantId participant, CancellationToken ct) =>
        queue.AskAsync(new QueueItem.Erasing(campaign, participant), ct);

    private async Task<VoteOutcome> ReceiveAsync(
        CampaignId campaign, ParticipantId participant, string? ticket, DateTimeOffset at, Func<Duel, QueueItem.Asked> ask, CancellationToken ct)
    {
        using var activity = metrics.StartVote();
        var outcome = tickets.Open(ticket) is not { } duel || duel.Campaign != campaign ? Refuse(campaign, RefusalReason.ForgedDuel, at)
            : duel.Participant != participant ? Refuse(campaign, RefusalReason.SomebodyElsesDuel, at)
            : await queue.AskAsync(ask(duel), ct);
        return metrics.Count(outcome, activity);
    }

    private VoteOutcome.Refused Refuse(CampaignId campaign, RefusalReason reason, DateTimeOffset at)
    {
        queue.TryAdd(new QueueItem.Refusal(campaign, reason, DateOnly.FromDateTime(at.UtcDateTime)));
        return new VoteOutcome.Refused(reason);
    }
}
