using Ideas.Web.Data;
using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Transfer;

/// <summary>Says what is kept where, for a data-protection assessment, and hands all of it over.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class ExportModel(ExportSystem export, DataFolder folder, TimeProvider clock) : PageModel
{
    /// <summary>What is kept, each with what for, how long and who sees it; the texts are in the resources.</summary>
    public static readonly IReadOnlyList<string> Kept = ["votes", "ideas", "background", "participants", "receipts", "links", "flags", "results", "board", "accounts", "audit", "mail", "feedback", "jobs", "backups", "logs"];

    public IActionResult OnGet() => Page();

    /// <summary>Written whole before the first byte is sent, so that a failure is a page and no broken file. It goes with its last reader.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(folder.Directory.FullName, $".export-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await export.RunAsync(file, ct);
            file.Position = 0;
            Response.Headers.CacheControl = "no-store";
            return File(file, "application/zip", $"ideas-{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmm}.zip");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
