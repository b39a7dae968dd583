using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// One campaign in memory: whom it deals which pair, and live scores. Everything in it can be rebuilt
/// from the database; the vote writer tells it of a vote only after the commit.
/// </summary>
public sealed partial class LiveCampaign
{
    private readonly Lock gate = new();
    private readonly List<Entry> ideas = [];

    /// <summary>How many answers there are to duels with each idea: counted, skipped or set aside, but not taken back.</summary>
    private readonly List<int> answers = [];
    private readonly Dictionary<IdeaId, int> places = [];
    private readonly Dictionary<ParticipantId, Player> players = [];
    private readonly LiveRatings ratings;
    private Settledness? settledness;
    private bool tellsApart = true;
    private long version;
    private long votes;
    private int voters;
    private int? finalVoters;

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

    /// <summary>The live ideas as last read; a new list with every change to one.</summary>
    public IReadOnlyList<CampaignIdea> LiveIdeas { get; private set; } = [];

    /// <summary>
    /// Whether nobody has answered a duel with this idea, not even by skipping it. Exact for whoever holds the writers' gate;
    /// for others an answer may be on its way.
    /// </summary>
    public bool IsUntouched(IdeaId idea)
    {
        lock (gate)
        {
            return !places.TryGetValue(idea, out var place) || answers[place] == 0;
        }
    }

    /// <summary>Whether an idea is live and somebody else's.</summary>
    public bool MayJudge(ParticipantId participant, IdeaId idea)
    {
        lock (gate)
        {
            return places.TryGetValue(idea, out var place) && ideas[place].IsLive && ideas[place].Author != participant;
        }
    }

    /// <summary>Whether an idea has a longer text on a page of its own.</summary>
    public bool HasDetails(IdeaId idea)
    {
        lock (gate)
        {
            return places.TryGetValue(idea, out var place) && ideas[place].HasDetails;
        }
    }

    /// <summary>How often live ideas were shown, by the language their authors wrote in.</summary>
    public IReadOnlyList<ShownInLanguage> ShownByLanguage()
    {
        lock (gate)
        {
            return [.. LocalizedText.Languages.Select(language =>
            {
                var written = Enumerable.Range(0, ideas.Count).Where(place => ideas[place].IsLive && ideas[place].Language == language).ToList();
                return new ShownInLanguage(language, written.Count, written.Sum(place => (long)answers[place]));
            })];
        }
    }

    public int AnsweredBy(ParticipantId participant)
    {
        lock (gate)
        {
            return players.TryGetValue(participant, out var player) ? player.Answered : 0;
        }
    }

    /// <summary>Whether a participant has written an idea here, whatever became of it. Most have not, and then nobody need ask the database.</summary>
    public bool HasIdeaOf(ParticipantId participant)
    {
        lock (gate)
        {
            return ideas.Exists(idea => idea.Author == participant);
        }
    }

    /// <summary>Whether somebody may see how the ideas are doing; null is somebody who never took part.</summary>
    public bool ShowsStandingsTo(ParticipantId? participant, DateTimeOffset now)
    {
        var stage = Stage(now);
        return Facts.Visibility.Shows(stage, goesAhead: false)
            || (participant is { } known && Facts.Visibility.Shows(stage, goesAhead: true) && HasDoneARound(known));
    }

    /// <summary>What everybody may know of the result.</summary>
    public ResultStage Stage(DateTimeOffset now) => Stage(Facts.IsOver(now));

    private ResultStage Stage(bool isOver)
    {
        lock (gate)
        {
            return ResultStageRule.Of(isOver, Facts.PublishesResult, finalVoters, Facts.SmallestGroup);
        }
    }

    /// <summary>Which duel of the round the participant is at, from 1.</summary>
    public int Place(ParticipantId participant) => (AnsweredBy(participant) % Facts.RoundLength) + 1;

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

            var isOver = Facts.State is CampaignState.Closed or CampaignState.Archived;

            // Who only skipped is no voter of the result.
            standings = new LiveStandings(version, Facts.State, isOver ? finalVoters ?? voters : voters, votes, live, settledness, tellsApart, Facts.Visibility,
                Stage(isOver), ResultStageRule.ShowsFigures(isOver, finalVoters, Facts.SmallestGroup), Newest(live));
        }

        // Outside of the gate, because ten thousand ideas take a while and duels wait for it.
        live.Sort((a, b) => b.Elo.CompareTo(a.Elo) is var order and not 0 ? order : a.Id.Value.CompareTo(b.Id.Value));
        return standings;
    }

    /// <param name="live">The live ideas in the order in which they came.</param>
    private IReadOnlyList<LiveIdea> Newest(List<LiveIdea> live) =>
        Facts.GathersIdeas ? [.. live.TakeLast(LiveStandings.NewestKept).Reverse()] : [];

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

            if (!IsAsDealt(duel, left, right))
            {
                return SetAsideReason.IdeaChanged;
            }

            var player = players.GetValueOrDefault(duel.Participant, Player.Stranger);
            return player.HasSeen(left, right) || before.Any(duel.IsSamePair) ? SetAsideReason.PairAlreadyAnswered
                : player.Answered + before.Count >= Facts.AnswerLimit ? SetAsideReason.OverLimit
                : null;
        }
    }

    /// <summary>Or everything that there was to answer.</summary>
    private bool HasDoneARound(ParticipantId participant)
    {
        lock (gate)
        {
            return players.TryGetValue(participant, out var player) && player.Answered > 0
                && (player.Answered >= Facts.RoundLength || ratings.Next(new Voter(this, participant, player, []), Random.Shared) is null);
        }
    }

    private sealed record Entry(IdeaId Id, LocalizedText Text, string Language, bool IsLive, ParticipantId? Author, bool HasDetails)
    {
        /// <summary>Of what the author wrote; a translation is no change.</summary>
        public int Fingerprint { get; } = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Text.Exactly(Language) ?? "")));

        public DealtIdea Dealt => new(Id, language => Text.For(language, Language), HasDetails);
    }
}
