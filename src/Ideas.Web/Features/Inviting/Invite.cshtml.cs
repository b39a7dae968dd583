using System.Text;
using CsvHelper;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Inviting;

/// <summary>Everything an admin needs to get people in: address, poster, texts, who may come, and links of one's own.</summary>
[Authorize(Policies.RunsCampaigns)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InviteModel(InviteReader reader, InviteTexts invitations, SetAccess set, MakeLinks make, RevokeLinks revoke, PublicAddress address, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public CampaignAccess Access { get; set; }

    [BindProperty]
    public string? Word { get; set; }

    [BindProperty]
    public string? Networks { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    [BindProperty]
    public string? Recipients { get; set; }

    [BindProperty]
    public IFormFile? Import { get; set; }

    [BindProperty]
    public bool Mails { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public LinkCounts Links { get; private set; } = new(0, 0);

    /// <summary>Whether the form has to be sent knowingly.</summary>
    public bool AsksIfSure { get; private set; }

    /// <summary>The links just made: on this page, and never again.</summary>
    public IReadOnlyList<MadeLink> Made { get; private set; } = [];

    public int Mailed { get; private set; }

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>What is shared: the campaign, or its result when it is over and published; null when nothing is.</summary>
    public string? Address => !Campaign.IsFrozen ? address.Of($"/j/{Campaign.Code}") : Campaign.PublishesResult ? address.Of($"/j/{Campaign.Code}/result") : null;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    /// <summary>Where the one who asks is, to be compared with the networks. It is shown, and kept nowhere.</summary>
    public string? Here => HttpContext.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : HttpContext.Connection.RemoteIpAddress?.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await ShowAsync(ct);
        if (Campaign is not null)
        {
            (Access, Word, Networks) = (Campaign.Access, Campaign.AccessWord, Campaign.Networks);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAccessAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        if (!Enum.IsDefined(Access))
        {
            return BadRequest();
        }

        var outcome = await set.RunAsync(campaign.Id, new AccessWish(Access, Word, Networks, Sure), ct);
        AsksIfSure = outcome is AccessOutcome.Unsure;
        return outcome switch
        {
            AccessOutcome.Changed(var keepsResult) => Again(keepsResult ? "kept" : "access"),
            AccessOutcome.Unchanged => Again("unchanged"),
            AccessOutcome.Unsure => await AskAgainAsync(nameof(Sure), texts["invite.unsure"], ct),
            AccessOutcome.TooLate => await AskAgainAsync(nameof(Access), texts["invite.too-late"], ct),
            AccessOutcome.WordTooShort => await AskAgainAsync(nameof(Word), texts["invite.word.short", AccessWord.Fewest], ct),
            AccessOutcome.WordTooLong => await AskAgainAsync(nameof(Word), texts["form.long", Campaign.MaxAccessWord], ct),
            AccessOutcome.NoNetworks => await AskAgainAsync(nameof(Networks), texts["invite.networks.none"], ct),
            AccessOutcome.TooManyNetworks => await AskAgainAsync(nameof(Networks), texts["form.long", Campaign.MaxNetworks], ct),
            AccessOutcome.NotANetwork(var typed) => await AskAgainAsync(nameof(Networks), texts["invite.networks.wrong", typed.Length > 60 ? typed[..60] : typed], ct),
            _ => await AskAgainAsync("", texts["form.frozen"], ct),
        };
    }

    /// <summary>Answers with the links themselves, because they stand nowhere else.</summary>
    public async Task<IActionResult> OnPostLinksAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        if (Import?.Length > RecipientList.MaxFile)
        {
            return await AskAgainAsync(nameof(Import), texts["invite.file.big"], ct);
        }

        var recipients = RecipientList.Read($"{Recipients}\n{await ReadFileAsync(ct)}");
        if (recipients.Count == 0)
        {
            return await AskAgainAsync(nameof(Recipients), texts["invite.recipients.none"], ct);
        }

        if (recipients.Count > RecipientList.Most)
        {
            return await AskAgainAsync(nameof(Recipients), texts["invite.recipients.many", RecipientList.Most], ct);
        }

        if (Mails && recipients.FirstOrDefault(recipient => !RecipientList.IsEmail(recipient)) is { } nobody)
        {
            return await AskAgainAsync(nameof(Recipients), texts["invite.recipients.email", nobody.Length > 60 ? nobody[..60] : nobody], ct);
        }

        if (await make.RunAsync(campaign.Id, recipients, Mails, ct) is not { } made)
        {
            return await AskAgainAsync("", texts["invite.links.not-here"], ct);
        }

        (Made, Mailed) = Mails ? ([], made.Count) : (made, 0);
        Recipients = null;
        ModelState.Clear();
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        return Again(await revoke.RunAsync(campaign.Id, ct) > 0 ? "revoked" : "unchanged");
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(Code, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Links = await reader.LinksAsync(campaign.Id, ct);
        Invitations = invitations.Of(campaign);
        if (HttpMethods.IsPost(Request.Method) && !Request.Form.ContainsKey(nameof(Access)))
        {
            (Access, Word, Networks) = (campaign.Access, campaign.AccessWord, campaign.Networks);
        }

        return Page();
    }

    /// <summary>The table of links as an address that holds it, so that the server need not keep it to hand it out.</summary>
    public string MadeAsCsv()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, CsvForPeople.Format, leaveOpen: true))
        {
            csv.WriteHeader("recipient", "link");
            foreach (var (recipient, link) in Made)
            {
                csv.WriteField(recipient);
                csv.WriteField(link);
                csv.EndRecord();
            }
        }

        return $"data:text/csv;charset=utf-8;base64,{Convert.ToBase64String(stream.ToArray())}";
    }

    /// <summary>The same as a text to copy.</summary>
    public string MadeAsText() => Made.Aggregate(new StringBuilder(), (text, link) => text.Append(link.Recipient).Append('\t').Append(link.Address).Append('\n')).ToString();

    private async Task<string> ReadFileAsync(CancellationToken ct)
    {
        if (Import is null)
        {
            return "";
        }

        using var bytes = new MemoryStream();
        await Import.CopyToAsync(bytes, ct);
        return RecipientList.Decode(bytes.ToArray());
    }

    private RedirectToPageResult Again(string done) => RedirectToPage(new { Code, done });
}
