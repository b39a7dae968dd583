using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// What one transaction does: judges every item by what memory knows and by what the batch itself has done before it.
/// Memory learns of the changes, and people of the outcomes, only after the commit.
/// </summary>
internal sealed class VoteBatch(VoteStore store, IReadOnlyDictionary<CampaignId, LiveCampaign> campaigns)
{
    private readonly Dictionary<ParticipantId, List<Duel>> answered = [];

    public List<VoteChange> Changes { get; } = [];

    public List<Erasure> Erasures { get; } = [];

    public List<(QueueItem.Asked Item, VoteOutcome Outcome)> Outcomes { get; } = [];

    public void Write(QueueItem item)
    {
        switch (item)
        {
            case QueueItem.Ballot ballot:
                Outcomes.Add((ballot, Insert(ballot)));
                break;
            case QueueItem.TakingBack taking:
                Outcomes.Add((taking, TakeBack(taking)));
                break;
            case QueueItem.Judging judging:
                Outcomes.Add((judging, Judge(judging.Judgement)));
                break;
            case QueueItem.Erasing erasing:
                Outcomes.Add((erasing, Erase(erasing)));
                break;
            case QueueItem.Refusal refusal:
                store.Count(refusal);
                break;
        }
    }

    private VoteOutcome Insert(QueueItem.Ballot ballot)
    {
        var (duel, campaign) = (ballot.Duel, campaigns[ballot.Campaign]);
        if (!answered.TryGetValue(duel.Participant, out var before))
        {
            answered[duel.Participant] = before = new List<Duel>(1);
        }

        var isNewcomer = campaign.AnsweredBy(duel.Participant) == 0;
        if (isNewcomer && campaign.Facts.Access is CampaignAccess.PersonalLink && !store.Knows(duel.Campaign, duel.Participant))
        {
            // One vote per head: nobody votes here whom no personal link let in, such as somebody who was erased.
            store.Count(new QueueItem.Refusal(duel.Campaign, RefusalReason.NoPersonalLink, DateOnly.FromDateTime(ballot.At.UtcDateTime)));
            return new VoteOutcome.Refused(RefusalReason.NoPersonalLink);
        }

        var setAside = campaign.Judge(duel, ballot.At, before);
        if (store.Insert(ballot, setAside, isNewcomer) is not { } vote)
        {
            // Whoever answered was erased since, and a browser that still holds the ticket is a newcomer's: that answer gets an id of its own.
            var first = store.Find(duel.Id);
            return first.Participant == duel.Participant ? Again(duel, first) : Insert(ballot with { Duel = duel with { Id = DuelId.New() } });
        }

        before.Add(duel);
        Changes.Add(new VoteChange(campaign, null, vote));
        return setAside is { } reason ? new VoteOutcome.SetAside(reason) : new VoteOutcome.Counted();
    }

    /// <summary>A repeat gets the first answer, and hears what has become of that one.</summary>
    private static VoteOutcome Again(Duel duel, CommittedVote first) => first switch
    {
        { SetAside: SetAsideReason.TakenBack } => new VoteOutcome.TakenBack(duel),
        { SetAside: { } reason } => new VoteOutcome.SetAside(reason),
        _ => new VoteOutcome.AlreadyAnswered(first.Choice),
    };

    /// <summary>Asking twice is like asking once; after the next answer it is too late.</summary>
    private VoteOutcome TakeBack(QueueItem.TakingBack taking)
    {
        var (duel, campaign) = (taking.Duel, campaigns[taking.Campaign]);
        if (!campaign.Facts.TakesVotes(taking.At) || store.LastOf(duel.Campaign, duel.Participant) is not { IsOverruled: false } last || last.Duel != duel.Id)
        {
            return new VoteOutcome.Stands();
        }

        switch (last.Vote.SetAside)
        {
            case null:
                store.Change(last, SetAsideReason.TakenBack, overruled: null);
                Changes.Add(new VoteChange(campaign, last.Vote, null));
                answered.GetValueOrDefault(duel.Participant)?.Remove(duel);
                return new VoteOutcome.TakenBack(duel);
            case SetAsideReason.TakenBack:
                return new VoteOutcome.TakenBack(duel);
            default:
                return new VoteOutcome.Stands();
        }
    }

    private VoteOutcome Judge(Judgement judgement)
    {
        var campaign = campaigns[judgement.Campaign];
        if (campaign.Facts.State is CampaignState.Archived)
        {
            return new VoteOutcome.Stands();
        }

        var votes = store.FindAll(judgement);
        foreach (var kept in votes)
        {
            var after = judgement.Counts
                ? store.Change(kept, setAside: null, overruled: judgement.Participant is null ? judgement.Reason : null)
                : store.Change(kept, setAside: judgement.Reason, overruled: null);
            Changes.Add(new VoteChange(campaign, kept.Vote, after));
        }

        if (votes.Count > 0)
        {
            store.Note(judgement, votes.Count);
        }

        return new VoteOutcome.Judged(votes.Count);
    }

    /// <summary>No vote gets a new sequence, so no ranking changes.</summary>
    private VoteOutcome.Erased Erase(QueueItem.Erasing erasing)
    {
        var nobody = ParticipantId.New();
        if (store.Erase(erasing.Campaign, erasing.Participant, nobody))
        {
            Erasures.Add(new Erasure(campaigns[erasing.Campaign], erasing.Participant, nobody));
        }

        return new VoteOutcome.Erased();
    }
}

/// <summary>A change that is on disk: a vote that came (nothing before it), was taken back (nothing after it), or has another standing.</summary>
internal readonly record struct VoteChange(LiveCampaign Campaign, CommittedVote? Before, CommittedVote? After);

/// <summary>A participant who was forgotten, and the random id that the votes have since.</summary>
internal readonly record struct Erasure(LiveCampaign Campaign, ParticipantId Participant, ParticipantId Nobody);
