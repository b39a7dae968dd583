using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <content>Whom it deals which pair.</content>
public sealed partial class LiveCampaign
{
    /// <summary>The pair this participant should see: the one still open, or else a new one.</summary>
    /// <param name="held">Pairs that the participant has been dealt besides, and not answered yet.</param>
    internal Deal Deal(ParticipantId participant, Duel? open, DateTimeOffset now, Random random, params IReadOnlyList<Duel> held)
    {
        if (!Facts.TakesVotes(now))
        {
            return Facts.IsOver(now) ? new Deal.Over() : new Deal.NotOpenYet();
        }

        lock (gate)
        {
            var player = players.GetValueOrDefault(participant, Player.Stranger);
            if (player.Answered + held.Count >= Facts.AnswerLimit)
            {
                return new Deal.Enough();
            }

            var voter = new Voter(this, participant, player, [.. held.Where(Knows).Select(duel => (places[duel.Left], places[duel.Right]))]);
            bool MayStand(int idea) => ideas[idea].IsLive && !voter.IsBarred(idea);

            if (open is not null && open.Participant == participant && open.Campaign == Facts.Id && Knows(open)
                && (places[open.Left], places[open.Right]) is var (left, right) && MayStand(left) && MayStand(right) && !voter.HasSeen(left, right) && IsAsDealt(open, left, right))
            {
                return new Deal.Pair(open, ideas[left].Dealt, ideas[right].Dealt);
            }

            if (ratings.Next(voter, random) is not var (first, second))
            {
                var eligible = Enumerable.Range(0, ideas.Count).Count(MayStand);
                return eligible < 2 ? new Deal.TooFewIdeas() : new Deal.AllSeen();
            }

            var duel = new Duel(DuelId.New(), Facts.Id, participant, ideas[first].Id, ideas[second].Id, now, TextsOf(first, second));
            return new Deal.Pair(duel, ideas[first].Dealt, ideas[second].Dealt);
        }
    }

    /// <summary>Whether both ideas still say what they said when the pair was dealt.</summary>
    private bool IsAsDealt(Duel duel, int left, int right) => duel.Texts == 0 || duel.Texts == TextsOf(left, right);

    private int TextsOf(int left, int right) => unchecked((ideas[left].Fingerprint * 31) + ideas[right].Fingerprint) is var texts and not 0 ? texts : 1;

    private bool Knows(Duel duel) => places.ContainsKey(duel.Left) && places.ContainsKey(duel.Right);

    /// <summary>A new pair with this idea in it: the one that tells most of it among those this participant has not answered.</summary>
    internal Deal DealWith(ParticipantId participant, IdeaId idea, DateTimeOffset now, Random random)
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

            if (!places.TryGetValue(idea, out var place) || ratings.NextWith(place, new Voter(this, participant, player, []), random) is not var (first, second))
            {
                return new Deal.AllSeen();
            }

            var duel = new Duel(DuelId.New(), Facts.Id, participant, ideas[first].Id, ideas[second].Id, now, TextsOf(first, second));
            return new Deal.Pair(duel, ideas[first].Dealt, ideas[second].Dealt);
        }
    }

    /// <summary>A participant as the picker asks about one: what is held counts as seen.</summary>
    private sealed class Voter(LiveCampaign campaign, ParticipantId participant, Player player, (int Left, int Right)[] held) : IVoter
    {
        public bool IsBarred(int item) => campaign.ideas[item].Author == participant;

        public bool HasSeen(int first, int second) =>
            player.HasSeen(first, second) || Array.Exists(held, pair => pair == (first, second) || pair == (second, first));

        public int Met(int item) => player.Met(item) + held.Count(pair => pair.Left == item || pair.Right == item);
    }
}
