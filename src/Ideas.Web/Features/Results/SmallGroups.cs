namespace Ideas.Web.Features.Results;

/// <summary>A group that people chose as their own, with the groups that are part of it.</summary>
/// <param name="People">Who chose this very group; not who chose one that is part of it.</param>
public sealed record Group<T>(T Name, int People, IReadOnlyList<Group<T>> Parts)
{
    /// <summary>With the people of every part.</summary>
    public int All => People + Parts.Sum(part => part.All);
}

/// <summary>What may be said of a group. <paramref name="AtLeast"/> is null where nothing may be.</summary>
/// <param name="AtLeast">How many people there are at the least, in steps: two looks tell nothing of the one who came in between.</param>
/// <param name="Depth">0 for a group that is part of no other.</param>
public sealed record ShownGroup<T>(T Name, int Depth, int? AtLeast);

/// <summary>
/// The small-group rule, for every figure that leaves the house. A group of fewer than the campaign's smallest group is hidden; and so
/// that nobody finds it by subtraction, next to a hidden group as many others are hidden, the smallest first, until what is hidden makes
/// a group that may be shown and consists of at least two (complementary suppression; A. Hundepool and others, <i>Statistical Disclosure
/// Control</i>, Wiley 2012, chapter 4).
/// </summary>
public static class SmallGroups
{
    /// <param name="groups">The groups that are part of no other, with everybody who told nothing as one of them.</param>
    /// <param name="smallest">The campaign's smallest group, at least <see cref="Domain.Campaign.MinSmallestGroup"/>.</param>
    public static IReadOnlyList<ShownGroup<T>> Show<T>(IReadOnlyList<Group<T>> groups, int smallest) =>
        [.. Show(groups, own: 0, smallest, depth: 0, isHidden: false)];

    /// <summary>
    /// The same for groups that are all part of one, such as an organisation: it shows by itself, and those who told nothing are a part of it
    /// like the others, so that they need no company as large as all the rest.
    /// </summary>
    /// <param name="untold">Those who told nothing, if there are any.</param>
    public static IReadOnlyList<ShownGroup<T>> Show<T>(Group<T> whole, IEnumerable<Group<T>> untold, int smallest)
    {
        var isOut = whole.All < smallest;
        return [new ShownGroup<T>(whole.Name, 0, isOut ? null : whole.All / smallest * smallest), .. Show([.. whole.Parts, .. untold], whole.People, smallest, depth: 1, isOut)];
    }

    /// <param name="own">Who chose the group itself that these are part of: a part as well, without a line of its own.</param>
    private static IEnumerable<ShownGroup<T>> Show<T>(IReadOnlyList<Group<T>> groups, int own, int smallest, int depth, bool isHidden)
    {
        var hidden = isHidden ? [.. groups] : Hidden(groups, own, smallest);
        foreach (var group in groups)
        {
            var isOut = hidden.Contains(group);
            yield return new ShownGroup<T>(group.Name, depth, isOut ? null : group.All / smallest * smallest);
            foreach (var part in Show(group.Parts, group.People, smallest, depth + 1, isOut))
            {
                yield return part;
            }
        }
    }

    private static HashSet<Group<T>> Hidden<T>(IReadOnlyList<Group<T>> groups, int own, int smallest)
    {
        var hidden = groups.Where(group => group.All < smallest).ToHashSet<Group<T>>(ReferenceEqualityComparer.Instance);

        // Those who chose the group itself have no line: they are hidden too, and need company only where they are few.
        var isOwn = own > 0 && (own < smallest || hidden.Count > 0);
        var (count, people) = (hidden.Count + (isOwn ? 1 : 0), hidden.Sum(group => group.All) + own);
        foreach (var next in groups.Where(group => !hidden.Contains(group)).OrderBy(group => group.All).ToList())
        {
            if (count == 0 || (count > 1 && people >= smallest))
            {
                break;
            }

            hidden.Add(next);
            (count, people) = (count + 1, people + next.All);
        }

        return hidden;
    }
}
