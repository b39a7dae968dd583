using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Receipts;

/// <summary>Says what erasing does, and does it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EraseModel(OpenReceipt open, LiveCampaigns campaigns, EraseMine erase, Device device, Texts texts) : PageModel
{
    public Wording Question { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await open.FindAsync(ct) is { } receipt ? await ShowAsync(receipt) : Leave(ReceiptNotice.Expired);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await open.FindAsync(ct) is not { } receipt)
        {
            return await open.FindErasedAsync(ct) is { } erased ? await LeaveErasedAsync(erased) : Leave(ReceiptNotice.Expired);
        }

        if ((await erase.RunAsync(receipt, ct)).RetryAfter is { } seconds)
        {
            ModelState.AddModelError("", texts["receipt.erase.busy"]);
            (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, seconds);
            return await ShowAsync(receipt);
        }

        return await LeaveErasedAsync(receipt.CampaignId);
    }

    private async Task<PageResult> ShowAsync(Receipt receipt)
    {
        var facts = (await campaigns.GetAsync(receipt.CampaignId))!.Facts;
        Question = facts.Question.For(Texts.Language, facts.Language);
        return Page();
    }

    /// <summary>What this browser itself keeps of the campaign is dropped by the page that says so.</summary>
    private async Task<IActionResult> LeaveErasedAsync(CampaignId campaign)
    {
        var facts = (await campaigns.GetAsync(campaign))!.Facts;
        device.Forget(facts);
        open.Forget();
        return LocalRedirect($"{Request.PathBase}/receipt?notice={ReceiptNotice.Erased}&of={facts.Code}");
    }

    private LocalRedirectResult Leave(ReceiptNotice notice)
    {
        open.Forget();
        return LocalRedirect($"{Request.PathBase}/receipt?notice={notice}");
    }
}
