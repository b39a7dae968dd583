using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Receipts;

/// <summary>Where three words open a receipt, on any device.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OpenModel(ReceiptWords words, FindReceipt find, OpenReceipt open, Texts texts) : FormPage
{
    [BindProperty]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReceiptNotice? Notice { get; set; }

    /// <summary>Which campaign was erased just now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>The address below which this browser may still keep something of it.</summary>
    public string? Erased => Notice is ReceiptNotice.Erased && CampaignCode.Read(Of) is { } code ? $"{Request.PathBase}/j/{code}" : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await open.FindAsync(ct) is null ? Page() : LocalRedirect($"{Request.PathBase}/receipt/mine");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Notice = null;
        switch (words.Read(Typed))
        {
            case TypedWords.Unknown(var word):
                return await AskAgainAsync(nameof(Typed), texts["receipt.unknown", word], ct);
            case TypedWords.Three three:
                return await FindAsync(three, ct);
            default:
                return await AskAgainAsync(nameof(Typed), texts["receipt.not-three"], ct);
        }
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());

    private async Task<IActionResult> FindAsync(TypedWords.Three three, CancellationToken ct)
    {
        switch (await find.RunAsync(three, HttpContext, ct))
        {
            case FindOutcome.Found(var receipt):
                open.Keep(receipt);
                return LocalRedirect($"{Request.PathBase}/receipt/mine");
            case FindOutcome.TooMany:
                return await ComeBackAsync("receipt.too-many", StatusCodes.Status429TooManyRequests, ReceiptGuesses.RetryAfter, ct);
            case FindOutcome.Busy:
                return await ComeBackAsync("receipt.busy", StatusCodes.Status503ServiceUnavailable, "10", ct);
            default:
                return await AskAgainAsync(nameof(Typed), texts["receipt.wrong"], ct);
        }
    }

    private async Task<IActionResult> ComeBackAsync(string why, int status, string seconds, CancellationToken ct)
    {
        var page = await AskAgainAsync(nameof(Typed), texts[why], ct);
        (Response.StatusCode, Response.Headers.RetryAfter) = (status, seconds);
        return page;
    }
}

/// <summary>Why somebody is back where words are typed.</summary>
public enum ReceiptNotice
{
    Closed,
    Erased,

    /// <summary>Half an hour has passed, or the receipt has other words by now.</summary>
    Expired,
}
