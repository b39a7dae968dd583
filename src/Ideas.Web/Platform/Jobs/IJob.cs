namespace Ideas.Web.Platform.Jobs;

/// <summary>
/// The body of a background job: takes at most one id, loads what it needs, and may run twice without harm.
/// Whatever must not be lost stands in our own tables; a queue may forget.
/// </summary>
public interface IJob
{
    static abstract string Name { get; }

    Task RunAsync(Guid? subject, CancellationToken ct);
}
