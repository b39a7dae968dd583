using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Removes files that were uploaded and never imported.</summary>
internal sealed class TidyImports(KeptImports kept) : IJob
{
    public static string Name => "tidy-imports";

    public Task RunAsync(Guid? subject, CancellationToken ct)
    {
        kept.Tidy();
        return Task.CompletedTask;
    }
}
