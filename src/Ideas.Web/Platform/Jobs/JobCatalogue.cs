namespace Ideas.Web.Platform.Jobs;

/// <summary>
/// A job the program knows, and how often it runs by itself (null: only when asked). One with its own calendar looks there
/// as often, and runs when <paramref name="IsDue"/> says so; <paramref name="Next"/> tells when that will be.
/// </summary>
public sealed record JobEntry(string Name, Type Body, TimeSpan? Every, Func<IServiceProvider, bool>? IsDue = null, Func<IServiceProvider, DateTimeOffset?>? Next = null);

public sealed class JobCatalogue(IEnumerable<JobEntry> entries)
{
    public IReadOnlyList<JobEntry> All { get; } = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    public JobEntry? Find(string name) => All.FirstOrDefault(entry => entry.Name == name);
}
