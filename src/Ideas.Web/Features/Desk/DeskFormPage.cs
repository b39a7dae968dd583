using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ideas.Web.Features.Desk;

/// <summary>A page of one campaign's desk: finds the campaign by the code in the address.</summary>
internal abstract class DeskFormPage(DeskReader reader, LiveCampaigns campaigns, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>What was done just now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>To how many ideas.</summary>
    [BindProperty(SupportsGet = true)]
    public int Count { get; set; } = 1;

    public Campaign Campaign { get; private set; } = null!;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public string Address => $"{Request.PathBase}/campaigns/{Campaign.Code}/desk";

    public IReadOnlyDictionary<DeskTab, int> Counts { get; private set; } = new Dictionary<DeskTab, int>();

    protected LiveCampaign Live { get; private set; } = null!;

    protected Texts T => texts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reader.FindAsync(Code, HttpContext.RequestAborted) is not { } campaign || await campaigns.GetAsync(campaign.Id) is not { } live)
        {
            context.Result = NotFound();
            return;
        }

        (Campaign, Live) = (campaign, live);
        await next();
    }

    /// <summary>How the desk's tabs are counted, besides what a page shows.</summary>
    protected async Task CountAsync(CancellationToken ct) => Counts = await reader.CountsAsync(Campaign.Id, ct);

    /// <summary>What to say about an act that changed nothing; null when there is nothing to be said.</summary>
    protected string? Problem(IdeaOutcome outcome) => outcome switch
    {
        IdeaOutcome.Done or IdeaOutcome.AlreadySo => null,
        IdeaOutcome.ReasonMissing => texts["desk.reason.missing"],
        IdeaOutcome.ChangedMeanwhile => texts["desk.changed"],
        IdeaOutcome.CampaignFrozen => texts["desk.frozen"],
        IdeaOutcome.VotedOn => texts["desk.voted"],
        IdeaOutcome.Empty => texts["desk.text.empty"],
        IdeaOutcome.TooLong => texts["form.long", Idea.MaxLength],
        IdeaOutcome.CannotStay => texts["merge.cannot"],
        IdeaOutcome.Merged => texts["desk.merged"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
