using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Statements;

/// <summary>The statement that Finnish law asks for (306/2019), with its form for feedback. Change both its texts and its date with the service.</summary>
internal sealed class AccessibilityModel(SendFeedback send, IOptions<SiteOptions> site, Texts texts) : FormPage
{
    public static readonly DateOnly Written = new(2026, 11, 22);

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    public SiteOptions Site => site.Value;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await send.RunAsync(HttpContext, Text, Contact, ct))
        {
            case FeedbackOutcome.Sent:
                return LocalRedirect($"{Request.PathBase}/accessibility/thanks");
            case FeedbackOutcome.Empty:
                return await AskAgainAsync(nameof(Text), texts["feedback.empty"], ct);
            case FeedbackOutcome.TextTooLong:
                return await AskAgainAsync(nameof(Text), texts["form.long", Feedback.MaxText], ct);
            case FeedbackOutcome.ContactTooLong:
                return await AskAgainAsync(nameof(Contact), texts["form.long", Feedback.MaxContact], ct);
            default:
                var page = await AskAgainAsync("", texts["feedback.many"], ct);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = TimeSpan.FromMinutes(10).TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return page;
        }
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
