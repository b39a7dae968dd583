using Ideas.Web.Data;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Transfer;

/// <summary>Says what is kept where, for a data-protection assessment, and hands all of it over.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class ExportModel(ExportSystem export, ConfirmOneself oneself, DataFolder folder, TimeProvider clock, Texts texts) : FormPage
{
    /// <summary>What is kept, each with what for, how long and who sees it; the texts are in the resources.</summary>
    public static readonly IReadOnlyList<string> Kept = ["votes", "ideas", "background", "participants", "receipts", "links", "flags", "results", "board", "accounts", "audit", "mail", "channels", "feedback", "jobs", "uploads", "backups", "logs"];

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What stands before the file.</summary>
    public ConfirmOutcome Asks { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await oneself.RunAsync(User, Password, ct) switch
    {
        ConfirmOutcome.Confirmed => await HandOverAsync(ct),
        ConfirmOutcome.PasswordNeeded => await AskAgainAsync(nameof(Password), texts["account.password.wrong"], ct),
        _ => await AskAgainAsync("", texts["data.again", ConfirmOneself.Recent.TotalMinutes], ct),
    };

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Asks = await oneself.AsksForAsync(User);
        return Page();
    }

    /// <summary>Written whole before the first byte is sent, so that a failure is a page and no broken file. It goes with its last reader.</summary>
    private async Task<IActionResult> HandOverAsync(CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(folder.Directory.FullName, $".export-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name nothing stays behind, even when the program is killed while somebody downloads.
            System.IO.File.Delete(file.Name);
        }

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
