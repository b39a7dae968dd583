using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <content>How it follows what has been committed: votes, rankings, ideas and settings.</content>
public sealed partial class LiveCampaign
{
    /// <summary>Follows a change to a vote: it came (nothing before it), was taken back (nothing after it), or has another standing.</summary>
    internal void Take(CommittedVote? before, CommittedVote? after)
    {
        lock (gate)
        {
            if (before is not null)
            {
                Remove(before);
            }

            if (after is not null)
            {
                Add(after);
            }

            if (before is { Counts: true } || after is { Counts: true })
            {
                version++;
            }
        }
    }

    private void Add(CommittedVote vote)
    {
        if (!players.TryGetValue(vote.Participant, out var player))
        {
            players[vote.Participant] = player = new Player();
        }

        player.Answered++;
        var isPair = places.TryGetValue(vote.Left, out var left) & places.TryGetValue(vote.Right, out var right);
        if (isPair)
        {
            player.Saw(left, right, vote.Sequence);
            answers[left]++;
            answers[right]++;
        }

        if (vote.Counts)
        {
            votes++;
            voters += player.Counted++ == 0 ? 1 : 0;
            if (isPair)
            {
                ratings.Take(vote.Sequence, left, right, vote.Choice);
            }
        }
    }

    private void Remove(CommittedVote vote)
    {
        var player = players[vote.Participant];
        player.Answered--;
        if (places.TryGetValue(vote.Left, out var left) && places.TryGetValue(vote.Right, out var right))
        {
            player.Forget(left, right, vote.Sequence);
            answers[left]--;
            answers[right]--;
        }

        if (vote.Counts)
        {
            votes--;
            voters -= --player.Counted == 0 ? 1 : 0;
            ratings.Forget(vote.Sequence);
        }
    }

    /// <summary>What a participant has answered is somebody else's from now on.</summary>
    internal void Rename(ParticipantId participant, ParticipantId other)
    {
        lock (gate)
        {
            if (players.Remove(participant, out var player))
            {
                players[other] = player;
            }
        }
    }

    internal void Anchor(RankingSnapshot snapshot)
    {
        lock (gate)
        {
            finalVoters = snapshot.IsFinal ? snapshot.Voters : finalVoters;
            if (ratings.Anchor(snapshot, places))
            {
                (settledness, tellsApart) = (snapshot.Settledness, snapshot.TellsApart);
                version++;
            }
        }
    }

    internal void Refresh(CampaignFacts facts, IEnumerable<IdeaRow> rows)
    {
        lock (gate)
        {
            Facts = facts;
            ratings.Options = Picking(facts);
            foreach (var row in rows)
            {
                var entry = new Entry(row.Id, row.Text, row.Language, row.State is IdeaState.Live, row.Author, row.HasDetails);
                if (places.TryGetValue(row.Id, out var place))
                {
                    ideas[place] = entry;
                }
                else
                {
                    places[row.Id] = ideas.Count;
                    ideas.Add(entry);
                    answers.Add(0);
                    ratings.Add();
                }

                ratings.SetInPlay(places[row.Id], entry.IsLive);
            }

            LiveIdeas = [.. ideas.Where(idea => idea.IsLive).Select(idea => new CampaignIdea(idea.Id, idea.Text, idea.Language))];
            version++;
        }
    }

    private static PairPickerOptions Picking(CampaignFacts facts) => new()
    {
        Aim = facts.Aim is CampaignAim.OrderEverything ? PairAim.OrderEverything : PairAim.FindTheTop,
        Top = facts.BoardSize,
    };
}
