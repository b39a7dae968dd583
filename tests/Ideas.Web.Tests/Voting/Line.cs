using Ideas.Web.Features.Voting;

namespace Ideas.Web.Tests.Voting;

/// <summary>Answers that wait in front of the disk.</summary>
internal static class Line
{
    /// <summary>An answer that is on its way; wrapped, so that awaiting the sending does not await the outcome.</summary>
    internal sealed record OnItsWay(Task<VoteOutcome> Outcome);

    /// <summary>Deals a pair to a participant (else to a new one) and sends the answer without waiting for the disk.</summary>
    public static async Task<OnItsWay> AnswerSoon(this IdeasApp app, GivenCampaign campaign, ParticipantId? participant = null)
    {
        var who = participant ?? ParticipantId.New();
        var (_, ticket) = app.Get<Dealer>().Next(await app.Live(campaign), who, openTicket: null);
        return new OnItsWay(app.Answer(campaign, who, ticket, Choice.Left));
    }

    public static Task<VoteOutcome> AnswerSoon(this IdeasApp app, Duel duel) =>
        app.Get<VoteIngest>().AcceptAsync(new Answer(duel.Campaign, duel.Participant, app.Get<DuelTickets>().Seal(duel), Choice.Left, duel.DealtAt), CancellationToken.None);

    /// <summary>Makes the writer take out all it can carry, and then fills every place behind it.</summary>
    public static async Task FillTheLine(this IdeasApp app, GivenCampaign campaign)
    {
        var queue = app.Get<VoteQueue>();
        var refusal = new QueueItem.Refusal(campaign.Id, RefusalReason.ForgedDuel, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime));
        queue.TryAdd(refusal);
        while (queue.Reader.Count > 0)
        {
            await Task.Yield();
        }

        while (queue.TryAdd(refusal))
        {
        }
    }
}
