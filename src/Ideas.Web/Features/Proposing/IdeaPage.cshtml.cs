using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

/// <summary>One idea with its longer text. Everybody may read live ideas; authors also their own that are not.</summary>
internal sealed class IdeaPageModel(LiveCampaigns campaigns, Device device, OwnIdeas own, TimeProvider clock) : EmployeePage(campaigns, device)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Idea Idea { get; private set; } = null!;

    public bool IsOwn => Device.Known is { } participant && Idea.AuthorId == participant;

    public bool MayChange => IsOwn && own.MayChange(Campaign, Idea);

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await own.FindAsync(Campaign, new IdeaId(Id), ct) is not { } idea)
        {
            return NotFound();
        }

        Idea = idea;
        return idea.State is IdeaState.Live || IsOwn ? Page() : NotFound();
    }
}
