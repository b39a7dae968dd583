using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Joining;

/// <summary>What somebody reads before the first pair: what is asked, how long it takes, who sees it, and what leadership promised.</summary>
internal sealed class WelcomeModel(LiveCampaigns campaigns, Device device, TellBackground tell, TimeProvider clock) : EmployeePage(campaigns, device)
{
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public IReadOnlyList<BackgroundView> Questions { get; private set; } = [];

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    /// <summary>Whether there is something to start.</summary>
    public bool IsOpen => Facts.IsRunning(clock.GetUtcNow());

    public int Minutes => Domain.Campaign.MinutesOf(Facts.RoundLength);

    /// <summary>What everybody may know of the result.</summary>
    public ResultStage Stage => Campaign.Stage(clock.GetUtcNow());

    public bool IsOver => Facts.IsOver(clock.GetUtcNow());

    /// <summary>A browser that sends no cookie at all keeps none, and would be welcomed for ever.</summary>
    public override string Expired => Request.Cookies.Count == 0 ? "welcome.cookies" : "form.expired";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!Facts.IsOver(now))
        {
            await tell.RunAsync(Facts, Device.Participant(Facts), Answers.Values, ct);
        }

        Device.RememberAsking(Facts);
        return LocalRedirect(Facts.TakesIdeas(now) && !Facts.TakesVotes(now) ? $"{Home}/idea" : Home);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (HttpMethods.IsGet(Request.Method) && Device.Known is { } participant && Facts.HasBackgroundQuestions)
        {
            Answers = await tell.ToldAsync(participant, ct);
        }

        Questions = Facts.HasBackgroundQuestions && IsOpen ? await tell.QuestionsAsync(Facts, Texts.Language, ct) : [];
        return Page();
    }
}
