using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

internal sealed class ProposeModel(LiveCampaigns campaigns, Device device, SubmitIdea submit, TimeProvider clock, Texts texts)
    : EmployeePage(campaigns, device)
{
    /// <summary>Made with the form, so that sending it twice submits one idea.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public SubmitOutcome? Done { get; set; }

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var proposal = new Proposal(Key == Guid.Empty ? IdeaId.New() : new IdeaId(Key), Text, Texts.Language, Device.Participant(Facts));
        var outcome = await submit.RunAsync(Campaign, proposal, ct);
        return outcome switch
        {
            SubmitOutcome.Live or SubmitOutcome.Pending => LocalRedirect($"{Home}/idea?done={outcome}"),
            SubmitOutcome.Empty => await AskAgainAsync(nameof(Text), texts["idea.empty"], ct),
            SubmitOutcome.TooLong => await AskAgainAsync(nameof(Text), texts["idea.long", Idea.MaxLength, Idea.Length(Idea.Tidy(Text)) - Idea.MaxLength], ct),
            _ => await AskAgainAsync("", texts["idea.closed"], ct),
        };
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // Known before the form is sent, so that a double tap is one person's.
        Device.Participant(Facts);
        if (Key == Guid.Empty)
        {
            Key = Guid.NewGuid();
        }

        return Task.FromResult<IActionResult>(Page());
    }
}
