using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Receipts;

/// <summary>Explains the receipt to a participant, and shows its words once.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TakeModel(LiveCampaigns campaigns, Device device, ReceiptOffers offers, ReceiptWords words, TakeReceipt take, PublicAddress address, Texts texts) : EmployeePage(campaigns, device)
{
    /// <summary>The words that the form was made with.</summary>
    [BindProperty]
    public string? Sealed { get; set; }

    public ReceiptOffer? Offer { get; private set; }

    /// <summary>What somebody takes home; set once the receipt is kept.</summary>
    public IReadOnlyList<string>? Words { get; private set; }

    /// <summary>Where the words open the receipt, as people type it.</summary>
    public string Address => address.Of("/receipt").Split("://")[^1];

    public override string Expired => "receipt.expired";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Answers with the words themselves, because they stand nowhere else.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Device.Known is not { } participant)
        {
            return await ShowAsync(ct);
        }

        var drawn = offers.Open(Sealed, participant);
        var outcome = await take.RunAsync(Facts.Id, participant, drawn, ct);
        while (outcome is TakeOutcome.Collision)
        {
            drawn = words.Draw();
            outcome = await take.RunAsync(Facts.Id, participant, drawn, ct);
        }

        if (outcome is TakeOutcome.Busy)
        {
            ModelState.AddModelError("", texts["receipt.busy"]);
            var page = await ShowAsync(ct);
            (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "10");
            return page;
        }

        Words = outcome is TakeOutcome.Taken ? drawn : null;
        return await ShowAsync(ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Offer = Device.Known is { } participant && Words is null ? await offers.FindAsync(Facts.Id, participant, ct) : null;
        return Page();
    }
}
