using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Inviting;

/// <summary>Where a personal link leads: says what it is, and lets in whoever presses the button.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LinkModel(UseLink use, Device device, LinkGuesses guesses) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Which sentences the page says.</summary>
    public string Kind { get; private set; } = "unknown";

    public CampaignFacts? Facts { get; private set; }

    /// <summary>Of a campaign that has ended: what everybody may know of the result.</summary>
    public ResultStage Stage { get; private set; }

    public Wording? Question => Facts?.Question.For(Texts.Language, Facts.Language);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!guesses.Allow(HttpContext))
        {
            return Wait();
        }

        var outcome = await use.RunAsync(Token, ct);
        if (outcome is not LinkOutcome.Exchanged(var facts, var participant))
        {
            return Show(outcome);
        }

        device.Become(facts, participant);
        return LocalRedirect($"{Request.PathBase}/j/{facts.Code}/welcome");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct) => guesses.Allow(HttpContext) ? Show(await use.LookAsync(Token, ct)) : Wait();

    private PageResult Wait()
    {
        (Kind, Response.StatusCode, Response.Headers.RetryAfter) = ("many", StatusCodes.Status429TooManyRequests, guesses.RetryAfter);
        return Page();
    }

    private IActionResult Show(LinkOutcome outcome)
    {
        if (outcome is LinkOutcome.Needless(var open))
        {
            return LocalRedirect($"{Request.PathBase}/j/{open.Code}");
        }

        (Kind, Facts) = outcome switch
        {
            LinkOutcome.Fresh(var facts) => ("fresh", facts),
            LinkOutcome.Used(var facts) => ("used", facts),
            LinkOutcome.Over(var facts, _) => ("over", facts),
            LinkOutcome.NotYet(var facts) => ("early", facts),
            _ => ("unknown", (CampaignFacts?)null),
        };
        Stage = outcome is LinkOutcome.Over(_, var stage) ? stage : Stage;
        if (Kind == "unknown")
        {
            guesses.CountWrong(HttpContext);
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
