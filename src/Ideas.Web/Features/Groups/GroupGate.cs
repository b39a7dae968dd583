using Ideas.Web.Domain;
using Ideas.Web.Features.Results;

namespace Ideas.Web.Features.Groups;

/// <summary>
/// The privacy gate of group figures: with fewer people than the smallest group nothing is said, with fewer than twice as many only
/// the order of the ideas. What stays unsaid is never one group alone, nor too few people together, so that no figure is found by
/// taking the others from the whole (<see cref="SmallGroups"/>, docs/decisions/groups.md).
/// </summary>
public static class GroupGate
{
    /// <param name="groups">The groups side by side, with those who told nothing as one of them, or one whole that has them as its parts.</param>
    /// <param name="smallest">The campaign's smallest group.</param>
    public static IReadOnlyDictionary<Guid, GroupLevel> Levels(IReadOnlyList<Group<Guid?>> groups, int smallest)
    {
        var (places, figures) = (Shown(groups, smallest), Shown(groups, ResultStageRule.FiguresFrom * smallest));
        return Names(groups).ToDictionary(
            option => option,
            option => !places.Contains(option) ? GroupLevel.Hidden : figures.Contains(option) ? GroupLevel.Figures : GroupLevel.Places);
    }

    /// <summary>Which groups may show their figure of one idea: it rests on those who judged the idea, however many the group has.</summary>
    /// <param name="judges">By group, how many of its people compared the idea. All groups that have figures are here.</param>
    /// <param name="smallest">The campaign's smallest group.</param>
    public static IReadOnlySet<Guid> Figures(IEnumerable<(Guid Option, int People)> judges, int smallest) =>
        Shown([.. judges.Select(group => new Group<Guid?>(group.Option, group.People, []))], ResultStageRule.FiguresFrom * smallest);

    /// <summary>Whether a group's figures may follow its votes: never for so few people that the difference would tell of them.</summary>
    /// <param name="changed">How many of its people voted since its figures were computed.</param>
    /// <param name="smallest">The campaign's smallest group.</param>
    public static bool MayFollow(int changed, int smallest) => changed >= smallest;

    private static HashSet<Guid> Shown(IReadOnlyList<Group<Guid?>> groups, int smallest) =>
        [.. (groups is [{ Parts.Count: > 0 } whole, ..] ? SmallGroups.Show(whole, groups.Skip(1), smallest) : SmallGroups.Show(groups, smallest))
            .Where(group => group is { Name: not null, AtLeast: not null }).Select(group => group.Name!.Value)];

    private static IEnumerable<Guid> Names(IEnumerable<Group<Guid?>> groups) =>
        groups.SelectMany(group => Names(group.Parts).Concat(group.Name is { } name ? [name] : []));
}
