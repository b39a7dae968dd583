using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// One campaign in memory: whom it deals which pair, and live scores. Everything in it can be rebuilt
/// from the database; the vote writer tells it of a vote only after the commit.
/// </summary>
public sealed class LiveCampaign
{
    private readonly Lock gate = new();
    private readonly List<Entry> ideas = [];
    private readonly Dictionary<IdeaId, int> places = [];
    private readonly Dictionary<ParticipantId, Player> players = [];
    private readonly LiveRatings ratings;
    private Settledness? settledness;
    private bool tellsApart = true;
    private long version;
    private long votes;
    private int voters;

    internal LiveCampaign(CampaignFacts facts) => (Facts, ratings) = (facts, new LiveRatings(Picking(facts)));

    public CampaignFacts Facts { get; private set; }

    /// <summary>What pairs are picked for at the moment.</summary>
    internal PairPickerOptions PicksFor
    {
        get
        {
            lock (gate)
            {
                return ratings.Options;
            }
        }
    }

    public int AnsweredBy(ParticipantId participant)
    {
        lock (gate)
        {
            return players.TryGetValue(participant, out var player) ? player.Answered : 0;
        }
    }

    /// <summary>Whether somebody may see how the ideas are doing; null is somebody who never took part.</summary>
    public bool ShowsStandingsTo(ParticipantId? participant, DateTimeOffset now)
    {
        var isOver = Facts.IsOver(now);
        return Facts.Visibility.Shows(isOver, goesAhead: false)
            || (participant is { } known && Facts.Visibility.Shows(isOver, goesAhead: true) && HasDoneARound(known));
    }

    /// <summary>Which duel of the round the participant is at, from 1.</summary>
    public int Place(ParticipantId participant) => (AnsweredBy(participant) % Campaign.RoundLength) + 1;

    public LiveStandings Standings()
    {
        var live = new List<LiveIdea>();
        LiveStandings standings;
        lock (gate)
        {
            for (var i = 0; i < ideas.Count; i++)
            {
                if (ideas[i] is { IsLive: true } idea)
                {
                    live.Add(new LiveIdea(idea.Id, idea.Text, idea.Language, ratings.All[i].Elo, ratings.All[i].Comparisons));
                }
            }

            standings = new LiveStandings(version, Facts.State, voters, votes, live, settledness, tellsApart, Facts.Visibility);
        }

        // Outside of the gate, because ten thousand ideas take a while and duels wait for it.
        live.Sort((a, b) => b.Elo.CompareTo(a.Elo) is var order and not 0 ? order : a.Id.Value.CompareTo(b.Id.Value));
        return standings;
    }

    /// <summary>The pair this participant should see: the one still open, or else a new one.</summary>
    internal Deal Deal(ParticipantId participant, Duel? open, DateTimeOffset now, Random random)
    {
        if (!Facts.TakesVotes(now))
        {
            return Facts.IsOver(now) ? new Deal.Over() : new Deal.NotOpenYet();
        }

        lock (gate)
        {
            var player = players.GetValueOrDefault(participant, Player.Stranger);
            if (player.Answered >= Facts.AnswerLimit)
            {
                return new Deal.Enough();
            }

            var voter = new Voter(this, participant, player);
            bool MayStand(int idea) => ideas[idea].IsLive && !voter.IsBarred(idea);

            if (open is not null && open.Participant == participant && open.Campaign == Facts.Id
                && places.TryGetValue(open.Left, out var left) && places.TryGetValue(open.Right, out var right)
                && MayStand(left) && MayStand(right) && !player.HasSeen(left, right))
            {
                return new Deal.Pair(open, ideas[left].For, ideas[right].For);
            }

            if (ratings.Next(voter, random) is not var (first, second))
            {
                var eligible = Enumerable.Range(0, ideas.Count).Count(MayStand);
                return eligible < 2 ? new Deal.TooFewIdeas() : new Deal.AllSeen();
            }

            var duel = new Duel(DuelId.New(), Facts.Id, participant, ideas[first].Id, ideas[second].Id, now);
            return new Deal.Pair(duel, ideas[first].For, ideas[second].For);
        }
    }

    /// <summary>Why an answer must not count, or null when it does.</summary>
    /// <param name="before">What the same participant has answered, but memory does not know yet.</param>
    internal SetAsideReason? Judge(Duel duel, DateTimeOffset now, IReadOnlyList<Duel> before)
    {
        if (!Facts.TakesVotes(now))
        {
            return SetAsideReason.CampaignNotOpen;
        }

        lock (gate)
        {
            if (!places.TryGetValue(duel.Left, out var left) || !places.TryGetValue(duel.Right, out var right) || !ideas[left].IsLive || !ideas[right].IsLive)
            {
                return SetAsideReason.IdeaRetired;
            }

            var player = players.GetValueOrDefault(duel.Participant, Player.Stranger);
            return player.HasSeen(left, right) || before.Any(duel.IsSamePair) ? SetAsideReason.PairAlreadyAnswered
                : player.Answered + before.Count >= Facts.AnswerLimit ? SetAsideReason.OverLimit
                : null;
        }
    }

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

    /// <summary>Or everything that there was to answer.</summary>
    private bool HasDoneARound(ParticipantId participant)
    {
        lock (gate)
        {
            return players.TryGetValue(participant, out var player) && player.Answered > 0
                && (player.Answered >= Campaign.RoundLength || ratings.Next(new Voter(this, participant, player), Random.Shared) is null);
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
                var entry = new Entry(row.Id, row.Text, row.Language, row.State is IdeaState.Live, row.Author);
                if (places.TryGetValue(row.Id, out var place))
                {
                    ideas[place] = entry;
                }
                else
                {
                    places[row.Id] = ideas.Count;
                    ideas.Add(entry);
                    ratings.Add();
                }

                ratings.SetInPlay(places[row.Id], entry.IsLive);
            }

            version++;
        }
    }

    private static PairPickerOptions Picking(CampaignFacts facts) => new()
    {
        Aim = facts.Aim is CampaignAim.OrderEverything ? PairAim.OrderEverything : PairAim.FindTheTop,
        Top = facts.BoardSize,
    };

    /// <summary>A participant as the picker asks about one.</summary>
    private sealed class Voter(LiveCampaign campaign, ParticipantId participant, Player player) : IVoter
    {
        public bool IsBarred(int item) => campaign.ideas[item].Author == participant;

        public bool HasSeen(int first, int second) => player.HasSeen(first, second);

        public int Met(int item) => player.Met(item);
    }

    private sealed record Entry(IdeaId Id, LocalizedText Text, string Language, bool IsLive, ParticipantId? Author)
    {
        public Wording For(string language) => Text.For(language, Language);
    }
}
