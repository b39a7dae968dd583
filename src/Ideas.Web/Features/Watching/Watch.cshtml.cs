using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Watching;

/// <summary>How a campaign is going: who takes part, whether ideas get a fair chance, whether the votes are sound.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class WatchModel(WatchReader reader, UnitsReader units, LiveCampaigns live, Texts texts) : PageModel
{
    /// <summary>So many of the least shown ideas are named.</summary>
    public const int LeastShown = 10;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>How finely the charts show time, when somebody chose.</summary>
    [BindProperty(SupportsGet = true)]
    public ChartSpan? By { get; set; }

    public ChartSpan Span { get; private set; }

    public Campaign Campaign { get; private set; } = null!;

    public Watched Watched { get; private set; } = null!;

    /// <summary>What came in where nobody votes, or not yet; null elsewhere.</summary>
    public Collected? Collected { get; private set; }

    public Meter? Meter { get; private set; }

    public Chart? Answers { get; private set; }

    public Chart? Sureness { get; private set; }

    public Chart? Skips { get; private set; }

    public IReadOnlyList<Taking> Takings { get; private set; } = [];

    /// <summary>Whether enough people voted for figures on how they did.</summary>
    public bool ShowsFigures => Watched.Voters >= Campaign.SmallestGroup;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Watched = await reader.ReadAsync(campaign, ct);
        if (Watched.Answers == 0 && (campaign.Mode is CampaignMode.Collect || campaign.State is CampaignState.Collecting))
        {
            Collected = await reader.CollectedAsync(campaign, ct);
            return Page();
        }

        Takings = await units.ReadAsync(campaign, ct);
        Meter = Meter.Of((await live.GetAsync(campaign.Id))?.Standings().Settledness, campaign.State);
        Span = By is { } chosen && Enum.IsDefined(chosen) ? chosen : await reader.FittingAsync(campaign, ct);
        if (ShowsFigures)
        {
            Answers = Draw("answers", texts["watch.when"], [.. (await reader.AnswersAsync(campaign, Span, ct)).Select(at => new Bar(Label(at.Start), at.Answers ?? 0, at.Answers?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["watch.hidden"]))]);
            Skips = Draw("skips", texts["watch.reason"], [.. Watched.Skips.Select(line => new Bar(line.Reason is { } reason ? texts.Of(reason) : texts["watch.no-reason"], line.Count, line.Count.ToString("N0", CultureInfo.CurrentCulture)))]);
        }

        Sureness = Draw("sureness", texts["watch.when"], [.. (await reader.SurenessAsync(campaign, Span, ct)).Select(at => new Bar(Label(at.Start), at.Sureness, Percent(Math.Floor(100 * at.Sureness) / 100)))], full: 1);
        return Page();
    }

    public static string Percent(double share) => $"{Math.Round(100 * share).ToString("N0", CultureInfo.CurrentCulture)} %";

    public static string Exactly(double share) => $"{(100 * share).ToString("N1", CultureInfo.CurrentCulture)} %";

    private static Chart? Draw(string id, string head, IReadOnlyList<Bar> bars, double full = 0) => bars.Count == 0 ? null : new Chart(id, head, bars, full);

    private string Label(DateTime start)
    {
        var day = texts.Day(DateOnly.FromDateTime(start));
        return Span is ChartSpan.Days ? day : $"{day} {start.ToString("t", CultureInfo.CurrentCulture)}";
    }
}
