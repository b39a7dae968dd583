using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Joining;

internal sealed class WelcomeModel(LiveCampaigns campaigns, Device device, TellBackground tell, TimeProvider clock) : EmployeePage(campaigns, device)
{
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public IReadOnlyList<BackgroundView> Questions { get; private set; } = [];

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Facts.IsOver(clock.GetUtcNow()))
        {
            await tell.RunAsync(Facts, Device.Participant(Facts), Answers.Values, ct);
        }

        Device.RememberAsking(Facts);
        return LocalRedirect(Home);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Questions = await tell.QuestionsAsync(Facts, Texts.Language, ct);
        return Page();
    }
}
