using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Joining;

public sealed class WelcomeModel(LiveCampaigns campaigns, Device device, TellBackground tell) : EmployeePage(campaigns, device)
{
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public IReadOnlyList<BackgroundView> Questions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await tell.RunAsync(Facts, Device.Participant(Facts), Answers.Values, ct);
        return LocalRedirect(Home);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Questions = await tell.QuestionsAsync(Facts, Texts.Language, ct);
        return Page();
    }
}
