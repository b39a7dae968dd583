using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Joining;

/// <summary>Where somebody stands whom a campaign does not let in: asks for the word, or says why and what to do.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DoorModel(LiveCampaigns campaigns, Device device, Entrance entrance, WordGuesses guesses, CodePass passes, Texts texts) : EmployeePage(campaigns, device)
{
    [BindProperty]
    public string? Word { get; set; }

    /// <summary>"live" for a presenter's screen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public bool IsLive => To == "live";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await entrance.LetsInAsync(HttpContext, Facts) ? GoIn() : await ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Facts.Access is not CampaignAccess.Word)
        {
            return LocalRedirect($"{Home}/door{(IsLive ? "?to=live" : null)}");
        }

        if (guesses.Wait(HttpContext) is { } wait)
        {
            var page = await AskAgainAsync(nameof(Word), texts["door.word.limit", wait.TotalMinutes], ct);
            (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, $"{(int)wait.TotalSeconds}");
            return page;
        }

        var said = AccessWord.Key(Word);
        if (said.Length == 0)
        {
            return await AskAgainAsync(nameof(Word), texts["door.word.empty"], ct);
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(AccessWord.Key(Facts.AccessWord))))
        {
            guesses.CountWrong(HttpContext);
            return await AskAgainAsync(nameof(Word), texts["door.word.wrong"], ct);
        }

        Device.PassDoor(Facts);
        return GoIn();
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // What belongs to the campaign's own pages, such as its manifest, is not for whoever stands outside.
        ViewData["Home"] = null;
        return Task.FromResult<IActionResult>(Page());
    }

    /// <summary>A screen's address carries its pass, as it is seen by none of the campaign's cookies.</summary>
    private LocalRedirectResult GoIn() => LocalRedirect(IsLive ? $"{Request.PathBase}/live/{Facts.Code}?pass={passes.For(Facts)}" : Home);
}
