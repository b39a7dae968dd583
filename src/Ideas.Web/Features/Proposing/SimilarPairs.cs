using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Proposing;

/// <summary>Two ideas and how alike their texts are, from 0 to 1.</summary>
public readonly record struct SimilarPair(IdeaId First, IdeaId Second, double Likeness);

/// <summary>
/// Finds the ideas of a campaign whose texts are much alike. Each idea is compared once, when it is new or its text is another, and
/// with those alone that share groups of letters with it. So that nobody waits long, thousands of new ideas are compared over several calls.
/// </summary>
public sealed class SimilarPairs
{
    /// <summary>From here on a pair is worth a look.</summary>
    private const double AtLeast = 0.5;

    private const int MostOfOne = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly ConditionalWeakTable<LiveCampaign, Shelf> shelves = [];

    /// <summary>Two ideas in the order that makes them one key.</summary>
    public static (IdeaId First, IdeaId Second) Pair(IdeaId one, IdeaId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    /// <returns>The pairs found so far, and how many ideas are still to be compared.</returns>
    public (IReadOnlyList<SimilarPair> Pairs, int Left) Find(LiveCampaign campaign, IReadOnlyDictionary<IdeaId, LocalizedText> ideas) =>
        shelves.GetOrCreateValue(campaign).Find(ideas);

    private sealed class Shelf
    {
        private readonly Lock gate = new();
        private readonly TextIndex<IdeaId> index = new();
        private readonly Dictionary<(IdeaId First, IdeaId Second), double> pairs = [];
        private readonly HashSet<IdeaId> waiting = [];
        private Dictionary<IdeaId, LocalizedText> known = [];

        public (IReadOnlyList<SimilarPair> Pairs, int Left) Find(IReadOnlyDictionary<IdeaId, LocalizedText> ideas)
        {
            lock (gate)
            {
                Follow(ideas);
                var startedAt = Stopwatch.GetTimestamp();
                foreach (var idea in waiting.ToList())
                {
                    Compare(idea);
                    waiting.Remove(idea);
                    if (Stopwatch.GetElapsedTime(startedAt) > Patience)
                    {
                        break;
                    }
                }

                return ([.. pairs.Select(pair => new SimilarPair(pair.Key.First, pair.Key.Second, pair.Value))], waiting.Count);
            }
        }

        private void Follow(IReadOnlyDictionary<IdeaId, LocalizedText> ideas)
        {
            var gone = known.Keys.Where(id => !ideas.ContainsKey(id)).ToHashSet();
            var changed = ideas.Where(idea => known.GetValueOrDefault(idea.Key) != idea.Value).Select(idea => idea.Key).ToHashSet();
            foreach (var pair in pairs.Keys.Where(pair => gone.Contains(pair.First) || gone.Contains(pair.Second) || changed.Contains(pair.First) || changed.Contains(pair.Second)).ToList())
            {
                pairs.Remove(pair);
            }

            foreach (var id in gone)
            {
                index.Remove(id);
                waiting.Remove(id);
            }

            foreach (var id in changed)
            {
                index.Set(id, Wordings(ideas[id]));
                waiting.Add(id);
            }

            known = ideas.ToDictionary();
        }

        private void Compare(IdeaId idea)
        {
            foreach (var (other, likeness) in Wordings(known[idea]).SelectMany(text => index.Find(text, MostOfOne, AtLeast)).Where(found => found.Key != idea))
            {
                var pair = Pair(idea, other);
                pairs[pair] = Math.Max(likeness, pairs.GetValueOrDefault(pair));
            }
        }

        private static IEnumerable<string> Wordings(LocalizedText text) => LocalizedText.Languages.Select(text.Exactly).OfType<string>();
    }
}
