using System.Threading.Channels;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>What waits for the writer: an opened answer, or a refusal to be counted.</summary>
internal abstract record QueueItem
{
    private QueueItem()
    {
    }

    public sealed record Ballot(Duel Duel, Choice Choice, DateTimeOffset At) : QueueItem
    {
        public TaskCompletionSource<VoteOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed record Refusal(CampaignId Campaign, RefusalReason Reason, DateOnly Day) : QueueItem;
}

/// <summary>A bounded line in front of the disk: when it is full, people are asked to come back rather than made to wait.</summary>
internal sealed class VoteQueue
{
    private readonly Channel<QueueItem> channel = Channel.CreateBounded<QueueItem>(new BoundedChannelOptions(8192) { SingleReader = true });

    public ChannelReader<QueueItem> Reader => channel.Reader;

    public bool TryAdd(QueueItem item) => channel.Writer.TryWrite(item);

    public void Complete() => channel.Writer.TryComplete();
}
