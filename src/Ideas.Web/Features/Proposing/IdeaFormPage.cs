using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

/// <summary>A page on which an author writes an idea.</summary>
internal abstract class IdeaFormPage(LiveCampaigns campaigns, Device device, Texts texts) : EmployeePage(campaigns, device)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Details { get; set; }

    /// <summary>What the author says the idea is written in; else it is the page's language.</summary>
    [BindProperty]
    public string? Language { get; set; }

    /// <summary>Whether the author has read the warning about personal data, and sends the idea all the same.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    public string Written => LocalizedText.Languages.Contains(Language) ? Language! : Texts.Language;

    /// <summary>What the page warns of before anything is stored.</summary>
    public PersonalData Personal { get; private set; }

    protected Texts T => texts;

    protected Draft Draft => new(Text, Details, Written, Anyway);

    /// <summary>The page again, with a sentence on what to do; a warning is no error, but nothing is stored either.</summary>
    protected Task<IActionResult> AskAgainAsync(SubmitOutcome why, CancellationToken ct)
    {
        switch (why)
        {
            case SubmitOutcome.Empty:
                return AskAgainAsync(nameof(Text), texts["idea.empty"], ct);
            case SubmitOutcome.TooLong:
                return AskAgainAsync(nameof(Text), texts["idea.long", Idea.MaxLength, Idea.Length(Idea.Tidy(Text)) - Idea.MaxLength], ct);
            case SubmitOutcome.DetailsTooLong:
                return AskAgainAsync(nameof(Details), texts["idea.details.long", Idea.MaxDetails, Idea.Length(Idea.TidyDetails(Details)) - Idea.MaxDetails], ct);
            case SubmitOutcome.HoldsPersonalData or SubmitOutcome.MaybeThere:
                Personal = Anyway ? PersonalData.None : PersonalDataFinder.Find(Text, Details);
                return AskAgainAsync(ct);
            default:
                return AskAgainAsync("", texts[Facts.Mode is CampaignMode.Duel ? "idea.only-duels" : "idea.closed"], ct);
        }
    }
}
