using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Webhooks;

[Authorize(Policies.RunsCampaigns)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class WebhooksModel(ChangeWebhooks change, IOptions<WebhookOptions> options, Texts texts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string Language { get; set; } = Texts.Language;

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<WebhookView> Webhooks { get; private set; } = [];

    /// <summary>Shown once; kept where nobody reads it.</summary>
    public string? Secret { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (name, url) = (Name?.Trim() ?? "", Address?.Trim() ?? "");
        if (name.Length is 0 or > Webhook.MaxName)
        {
            ModelState.AddModelError(nameof(Name), name.Length == 0 ? texts["form.missing"] : texts["form.long", Webhook.MaxName]);
        }

        if (url.Length > Webhook.MaxUrl || !options.Value.Accepts(url))
        {
            ModelState.AddModelError(nameof(Address), texts["webhook.url.wrong"]);
        }

        if (!ModelState.IsValid || !LocalizedText.Languages.Contains(Language))
        {
            return await AskAgainAsync(ct);
        }

        Secret = await change.AddAsync(name, url, Language, ct);
        ModelState.Clear();
        (Name, Address) = (null, null);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken ct) => After(await change.TryAsync(id, ct), "asked");

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken ct) => After(await change.SendAgainAsync(id, ct), "asked");

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct) => After(await change.EndAsync(id, ct), "ended");

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Webhooks = await change.ReadAsync(ct);
        return Page();
    }

    private IActionResult After(bool isDone, string done) => isDone ? LocalRedirect($"{Request.PathBase}/webhooks?done={done}") : NotFound();
}
