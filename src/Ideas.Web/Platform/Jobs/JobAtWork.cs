namespace Ideas.Web.Platform.Jobs;

/// <summary>A job that runs since a moment, or waits when there is none.</summary>
public sealed record JobAtWork(string Job, Guid? Subject, DateTimeOffset? RunsSince);
