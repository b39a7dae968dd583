namespace Ideas.Web.Domain;

/// <summary>One finished run of a background job.</summary>
public sealed class JobRun
{
    private JobRun() => Job = "";

    public JobRun(string job, Guid? subject, DateTimeOffset startedAt, DateTimeOffset endedAt, string? error) =>
        (Id, Job, Subject, StartedAt, EndedAt, Error) = (Guid.CreateVersion7(), job, subject, startedAt, endedAt, error);

    public Guid Id { get; private set; }
    public string Job { get; private set; }
    public Guid? Subject { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset EndedAt { get; private set; }

    /// <summary>Null when it went well.</summary>
    public string? Error { get; private set; }
}
