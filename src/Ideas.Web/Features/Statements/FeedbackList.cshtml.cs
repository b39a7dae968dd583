using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Statements;

[Authorize(Policies.RunsCampaigns)]
internal sealed class FeedbackListModel(FeedbackReader reader, AnswerFeedback answer) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public IReadOnlyList<WaitingFeedback> Waiting { get; private set; } = [];

    public IReadOnlyList<Feedback> Answered { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await answer.RunAsync(id, ct) ? LocalRedirect($"{Request.PathBase}/feedback?done=true") : NotFound();

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Waiting = await reader.WaitingAsync(ct);
        Answered = await reader.AnsweredAsync(ct);
        return Page();
    }
}
