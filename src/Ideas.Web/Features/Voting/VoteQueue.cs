using System.Threading.Channels;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What waits for the writer.</summary>
internal abstract record QueueItem
{
    private QueueItem()
    {
    }

    /// <summary>Somebody waits for what becomes of it.</summary>
    public abstract record Asked(CampaignId Campaign) : QueueItem
    {
        public TaskCompletionSource<VoteOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>The answer to a duel.</summary>
    public sealed record Ballot(Duel Duel, Choice Choice, SkipReason? Reason, DateTimeOffset At) : Asked(Duel.Campaign);

    /// <summary>The participant wants the answer to a duel back.</summary>
    public sealed record TakingBack(Duel Duel, DateTimeOffset At) : Asked(Duel.Campaign);

    /// <summary>An admin judges votes that were set aside: one, or all with the reason.</summary>
    public sealed record Judging(Judgement Judgement) : Asked(Judgement.Campaign);

    /// <summary>A participant wants to be forgotten.</summary>
    public sealed record Erasing(CampaignId Campaign, ParticipantId Participant) : Asked(Campaign);

    /// <summary>A refusal to be counted.</summary>
    public sealed record Refusal(CampaignId Campaign, RefusalReason Reason, DateOnly Day) : QueueItem;
}

/// <summary>A bounded line in front of the disk: when it is full, people are asked to come back rather than made to wait.</summary>
internal sealed class VoteQueue
{
    private readonly Channel<QueueItem> channel = Channel.CreateBounded<QueueItem>(new BoundedChannelOptions(8192) { SingleReader = true });

    public ChannelReader<QueueItem> Reader => channel.Reader;

    public bool TryAdd(QueueItem item) => channel.Writer.TryWrite(item);

    /// <summary>Adds an item and waits for its outcome; a full line takes nothing.</summary>
    public async Task<VoteOutcome> AskAsync(QueueItem.Asked item, CancellationToken ct) =>
        TryAdd(item) ? await item.Outcome.Task.WaitAsync(ct) : new VoteOutcome.Busy();

    public void Complete() => channel.Writer.TryComplete();
}
