using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Inviting;

/// <summary>One A4 sheet for the wall: in all three languages, or in one.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class PosterModel(InviteReader reader, LiveCampaigns live, PublicAddress address, Texts texts) : PageModel
{
    /// <summary>Of all wordings together; a sheet with more to say is set in smaller type.</summary>
    private const int LongText = 200;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The one language of the sheet; null: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? In { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<string> Languages => LocalizedText.Languages.Contains(In) ? [In!] : [.. LocalizedText.Languages.OrderByDescending(language => language == Campaign.Language)];

    public CampaignFacts Facts { get; private set; } = null!;

    /// <summary>The question once in each language that it was asked in.</summary>
    public IReadOnlyList<Wording> Questions => [.. Languages.Select(language => Campaign.Question.For(language, Campaign.Language)).Distinct()];

    public bool IsLong => Questions.Sum(question => question.Text.Length) > LongText / (Languages.Count > 1 ? 1 : 2);

    /// <summary>What people do there, by the keys of the texts.</summary>
    public IReadOnlyList<string> Steps => Campaign.Mode switch
    {
        CampaignMode.Collect => ["front.how.2"],
        CampaignMode.Duel => ["front.how.1"],
        _ => ["front.how.1", "front.how.2"],
    };

    public string Site => address.Of("").Split("://")[^1];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        (Campaign, Facts) = (campaign, (await live.GetAsync(campaign.Id))!.Facts);
        return Page();
    }

    public string Say(string language, Func<Texts, string> what) => texts.Speaking(language, () => what(texts));
}
