using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Proposing;

/// <summary>One idea with its longer text. Everybody may read live ideas; authors also their own that are not.</summary>
internal sealed class IdeaPageModel(LiveCampaigns campaigns, Device device, OwnIdeas own, FlagIdea flag, IdeasContext context, TimeProvider clock, Texts texts) : EmployeePage(campaigns, device)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Why somebody asks moderators to look at it.</summary>
    [BindProperty]
    public FlagReason? Reason { get; set; }

    public Idea Idea { get; private set; } = null!;

    /// <summary>What was merged into it.</summary>
    public IReadOnlyList<Wording> TakenIn { get; private set; } = [];

    public bool HasFlagged { get; private set; }

    public bool IsOwn => Device.Known is { } participant && Idea.AuthorId == participant;

    public bool MayChange => IsOwn && own.MayChange(Campaign, Idea);

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostFlagAsync(CancellationToken ct)
    {
        if (Reason is not { } reason || !Enum.IsDefined(reason))
        {
            return await AskAgainAsync(nameof(Reason), texts["flag.missing"], ct);
        }

        return await flag.RunAsync(Campaign, new IdeaId(Id), Device.Participant(Facts), reason, ct) ? LocalRedirect($"{Home}/ideas/{Id}#flag") : NotFound();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await own.FindAsync(Campaign, new IdeaId(Id), ct) is not { } idea)
        {
            return NotFound();
        }

        Idea = idea;
        if (idea.State is not IdeaState.Live && !IsOwn)
        {
            // Who has its old address comes to the idea that stands for it.
            return idea.InFavourOf is { } stays ? LocalRedirect($"{Home}/ideas/{stays.Value}") : NotFound();
        }

        var merges = await context.MergesAsync(Facts.Id, ct);
        var taken = merges.TakenIn()[idea.Id].ToList();
        TakenIn = taken.Count == 0 ? [] : [.. (await context.Ideas.AsNoTracking().Where(i => taken.Contains(i.Id)).OrderBy(i => i.SubmittedAt).ToListAsync(ct)).Select(i => i.For(Texts.Language))];
        HasFlagged = Device.Known is { } participant && await flag.HasFlaggedAsync(idea.Id, participant, ct);
        return Page();
    }
}
