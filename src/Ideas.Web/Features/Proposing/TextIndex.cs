using System.Runtime.InteropServices;

namespace Ideas.Web.Features.Proposing;

/// <summary>
/// Finds the texts most like a given one, whatever the inflection, without knowing the language. Texts are compared by their
/// groups of three letters (<see cref="Grams"/>), of which rare ones weigh more. An inverted index looks only at texts that share
/// one. Follows changes one by one. Not thread-safe.
/// </summary>
/// <remarks>
/// Groups of letters in place of stems, for Finnish and Swedish among others: P. McNamee and J. Mayfield, Character n-gram
/// tokenization for European language text retrieval, <i>Information Retrieval</i> 7 (2004) 73–97. Rarity: K. Spärck Jones, <i>J. Documentation</i>
/// 28 (1972) 11–21. That the question asked counts more than the text found, in place of an even cosine: A. Tversky, Features of
/// similarity, <i>Psychological Review</i> 84 (1977) 327–352.
/// </remarks>
internal sealed class TextIndex<TKey>
    where TKey : notnull
{
    /// <summary>A few words typed ask for a whole idea, so what is typed counts more than what is found.</summary>
    private const double Asked = 0.6;

    /// <summary>As if so many other texts were known, and a few of them had any group: a handful of texts says little about what is rare.</summary>
    private const double Others = 50;
    private const double OthersHaving = 5;

    private readonly Dictionary<ulong, List<Posting>> postings = [];
    private readonly List<Text?> texts = [];
    private readonly Stack<int> free = [];
    private readonly Dictionary<TKey, int[]> places = [];
    private double[] shared = [];
    private int changesSinceWeighing;

    private int Count => texts.Count - free.Count;

    /// <summary>Takes what a key says, in all its wordings, in place of what it said before.</summary>
    public void Set(TKey key, IEnumerable<string> wordings)
    {
        Remove(key);
        places[key] = [.. wordings.Select(wording => Add(key, Grams.Of(wording)))];
    }

    public void Remove(TKey key)
    {
        if (!places.Remove(key, out var old))
        {
            return;
        }

        foreach (var place in old)
        {
            foreach (var (gram, _) in texts[place]!.Grams)
            {
                Drop(postings[gram], place);
            }

            texts[place] = null;
            free.Push(place);
            changesSinceWeighing++;
        }
    }

    /// <summary>The keys most like a text, best first, each with its likeness from 0 to 1.</summary>
    public IReadOnlyList<(TKey Key, double Likeness)> Find(string text, int most, double atLeast)
    {
        Weigh();
        var (asked, found) = (0.0, new List<int>());
        foreach (var (gram, weight) in Grams.Of(text))
        {
            var list = postings.GetValueOrDefault(gram);
            var rarity = Rarity(list?.Count ?? 0);
            var value = weight * rarity;
            asked += value * value;
            foreach (var posting in CollectionsMarshal.AsSpan(list))
            {
                if (shared[posting.Text] == 0)
                {
                    found.Add(posting.Text);
                }

                shared[posting.Text] += value * posting.Weight * rarity;
            }
        }

        var best = new Dictionary<TKey, double>();
        foreach (var place in found)
        {
            var likeness = Math.Pow(Math.Min(1, shared[place] / asked), Asked) * Math.Pow(Math.Min(1, shared[place] / texts[place]!.Weight), 1 - Asked);
            shared[place] = 0;
            if (likeness >= atLeast && likeness > best.GetValueOrDefault(texts[place]!.Key))
            {
                best[texts[place]!.Key] = likeness;
            }
        }

        return [.. best.OrderByDescending(pair => pair.Value).Take(most).Select(pair => (pair.Key, pair.Value))];
    }

    private int Add(TKey key, Dictionary<ulong, float> grams)
    {
        if (!free.TryPop(out var place))
        {
            place = texts.Count;
            texts.Add(null);
        }

        foreach (var (gram, weight) in grams)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(postings, gram, out _) ??= []).Add(new Posting(place, weight));
        }

        texts[place] = new Text(key, [.. grams.Select(pair => (pair.Key, pair.Value))]);
        changesSinceWeighing++;
        return place;
    }

    private static void Drop(List<Posting> list, int place)
    {
        var at = list.FindIndex(posting => posting.Text == place);
        list[at] = list[^1];
        list.RemoveAt(list.Count - 1);
    }

    /// <summary>How much a group tells that so many texts have.</summary>
    private double Rarity(int having) => Math.Log(1 + ((Count + Others) / (having + OthersHaving)));

    /// <summary>What all groups of a text weigh, which changes little with a few texts more or less.</summary>
    private void Weigh()
    {
        if (shared.Length < texts.Count)
        {
            shared = new double[Math.Max(texts.Count, 2 * shared.Length)];
        }

        var everything = changesSinceWeighing > texts.Count / 20;
        foreach (var text in texts)
        {
            if (text is not null && (everything || text.Weight == 0))
            {
                text.Weight = text.Grams.Sum(gram => Math.Pow(gram.Weight * Rarity(postings[gram.Gram].Count), 2));
            }
        }

        changesSinceWeighing = everything ? 0 : changesSinceWeighing;
    }

    private readonly record struct Posting(int Text, float Weight);

    private sealed record Text(TKey Key, (ulong Gram, float Weight)[] Grams)
    {
        public double Weight { get; set; }
    }
}
