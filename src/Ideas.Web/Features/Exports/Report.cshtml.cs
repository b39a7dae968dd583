using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Watching;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Exports;

internal enum ReportLength
{
    Full,

    /// <summary>Only the cover, one page of what matters, the best ideas and how it was counted.</summary>
    Short,
}

/// <summary>A result as a document: to read, to print, or to save as a PDF from the browser.</summary>
[Authorize(Policies.Leads)]
internal sealed class ReportModel(ExportReader reader, BoardReader board, WatchReader watch, Method method, Texts texts) : PageModel
{
    /// <summary>So many ideas are in the summary, in the picture, and in the short report.</summary>
    public const int InSummary = 5;
    public const int InPicture = 20;
    public const int InShort = 10;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public ReportLength Length { get; set; }

    public ExportedResult Result { get; private set; } = null!;

    /// <summary>The cards of its ideas, best first.</summary>
    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    /// <summary>How many answers came on each day; null where too few people voted to say.</summary>
    public Chart? Days { get; private set; }

    public CampaignFacts Facts => Result.Facts;

    public ResultsView Results => Result.View;

    public Wording Question => Result.Question(Texts.Language);

    public string Standing => method.Standing(Result);

    public string Time => method.Time(Result);

    public string MethodTitle => method.Title(Result);

    public IEnumerable<string> Method => method.Of(Result);

    /// <summary>Whether so many voted that scores and shares may be said.</summary>
    public bool HasFigures => Results.Detail is ResultDetail.Figures;

    /// <summary>Why something is not said; null where all of it is.</summary>
    public string? Withheld => Result.Withheld is { } why ? texts[why, Facts.SmallestGroup, ResultStageRule.FiguresFrom * Facts.SmallestGroup] : null;

    public bool IsFull => Length is ReportLength.Full;

    /// <summary>As the results page lists them.</summary>
    public IEnumerable<ResultRow> Ranked => Results.Groups.SelectMany(group => group);

    /// <summary>The ideas that people think least alike of, where that is clear.</summary>
    public IEnumerable<ResultRow> Divided => Results.Ranked.Where(row => row.Division is { } division && UnityRule.Of(division) is Unity.Divided).OrderByDescending(row => row.Division);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.ReadAsync(Code, Texts.Language, ct) is not { } result)
        {
            return NotFound();
        }

        Result = result;
        Cards = [.. (await board.OfAsync([.. result.Ideas.Select(idea => idea.Id)], ct)).Values.OrderBy(card => card.Rank)];
        if (IsFull && Results.Participants >= Facts.SmallestGroup && await watch.AnswersAsync(result.Campaign, ChartSpan.Days, ct) is { Count: > 0 } days)
        {
            Days = new Chart("days", texts["watch.when"], [.. days.Select(day => new Bar(texts.Day(DateOnly.FromDateTime(day.Start)), day.Answers ?? 0, day.Answers?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["watch.hidden"]))]);
        }

        return Page();
    }
}
