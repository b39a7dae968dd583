using Ideas.Web.Domain;
using Ideas.Web.Features.Results;

namespace Ideas.Web.Features.Groups;

/// <summary>The groups of one question that stand side by side: its uppermost options, or the parts of the only one. What is part of a group belongs to it.</summary>
internal sealed class GroupMembers
{
    private readonly ILookup<Guid?, BackgroundOption> parts;
    private readonly BackgroundOption? whole;
    private readonly Dictionary<Guid, Guid> groupOf = [];

    public GroupMembers(BackgroundQuestion question)
    {
        parts = question.Options.OrderBy(option => option.Position).ToLookup(option => option.ParentId);
        var top = parts[null].ToList();
        whole = top is [var only] && parts[only.Id].Any() ? only : null;
        Options = whole is null ? top : [.. parts[whole.Id]];
        foreach (var option in Options)
        {
            Enlist(option, option.Id);
        }
    }

    public IReadOnlyList<BackgroundOption> Options { get; }

    /// <summary>The group of somebody who chose an option; null for one who chose the whole.</summary>
    public Guid? Of(Guid option) => groupOf.TryGetValue(option, out var group) ? group : null;

    /// <summary>As the gate wants them.</summary>
    /// <param name="people">By group, how many people it has.</param>
    /// <param name="ofWhole">How many chose the whole itself.</param>
    /// <param name="untold">How many told nothing.</param>
    public IReadOnlyList<Group<Guid?>> Count(IReadOnlyDictionary<Guid, int> people, int ofWhole, int untold)
    {
        Group<Guid?>[] silent = untold > 0 ? [new Group<Guid?>(null, untold, [])] : [];
        var groups = Options.Select(option => new Group<Guid?>(option.Id, people.GetValueOrDefault(option.Id), [])).ToList();
        return whole is null ? [.. groups, .. silent] : [new Group<Guid?>(null, ofWhole, groups), .. silent];
    }

    private void Enlist(BackgroundOption option, Guid group)
    {
        groupOf[option.Id] = group;
        foreach (var part in parts[option.Id])
        {
            Enlist(part, group);
        }
    }
}
