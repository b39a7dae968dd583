using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

/// <summary>An own idea, to be changed for as long as nobody has voted on it. On the author's device only.</summary>
internal sealed class EditIdeaModel(LiveCampaigns campaigns, Device device, OwnIdeas own, ReviseIdea revise, TimeProvider clock, Texts texts)
    : IdeaFormPage(campaigns, device, texts)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Idea Idea { get; private set; } = null!;

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    public bool MayChange => own.MayChange(Campaign, Idea);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await revise.RunAsync(Campaign, new IdeaId(Id), Draft, Device.Participant(Facts), ct) switch
    {
        ReviseOutcome.Changed(var state) => LocalRedirect($"{Home}/idea?changed={state}#own"),
        ReviseOutcome.NotAccepted(var why) => await AskAgainAsync(why, ct),
        ReviseOutcome.VotedOn => await AskAgainAsync("", T["own.voted"], ct),
        _ => await AskAgainAsync("", T["own.gone"], ct),
    };

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await own.FindAsync(Campaign, new IdeaId(Id), ct) is not { } idea || Device.Known is not { } participant || idea.AuthorId != participant)
        {
            return NotFound();
        }

        Idea = idea;
        if (HttpMethods.IsGet(Request.Method))
        {
            (Text, Details, Language) = (idea.Text.Exactly(idea.Language), idea.Details.Exactly(idea.Language), idea.Language);
        }

        return Page();
    }
}
