namespace Ideas.Web.Domain;

/// <summary>Which ideas of a campaign were merged into which. One that took others in may itself have been merged later.</summary>
public sealed class Merges(IReadOnlyDictionary<IdeaId, IdeaId> into)
{
    private readonly HashSet<IdeaId> hosts = [.. into.Values];

    /// <summary>The idea that stands for this one, itself when it was not merged.</summary>
    /// <param name="idea">Any idea.</param>
    /// <param name="until">Ideas that stand for themselves whatever became of them later.</param>
    public IdeaId StandsFor(IdeaId idea, IReadOnlySet<IdeaId>? until = null)
    {
        while (until?.Contains(idea) is not true && into.TryGetValue(idea, out var next))
        {
            idea = next;
        }

        return idea;
    }

    /// <summary>Whether another was merged into it.</summary>
    public bool HasTakenIn(IdeaId idea) => hosts.Contains(idea);

    /// <summary>All that an idea has taken in, through others too.</summary>
    public ILookup<IdeaId, IdeaId> TakenIn() => into.Keys.ToLookup(idea => StandsFor(idea));
}
