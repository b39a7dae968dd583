using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Api;

/// <summary>The programs that read, and their keys.</summary>
[Authorize(Policies.RunsCampaigns)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class KeysModel(ApiKeys keys, PublicAddress address, Texts texts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>Shown once; nobody keeps it here.</summary>
    public string? Key { get; private set; }

    public string Address => address.Of(ApiSetup.Root);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > ApiKey.MaxName)
        {
            ModelState.AddModelError(nameof(Name), name.Length == 0 ? texts["form.missing"] : texts["form.long", ApiKey.MaxName]);
            return await AskAgainAsync(ct);
        }

        Key = await keys.AddAsync(name, ct);
        ModelState.Clear();
        Name = null;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken ct) =>
        await keys.EndAsync(id, ct) ? LocalRedirect($"{Request.PathBase}/api-keys?done=ended") : NotFound();

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Keys = await keys.ReadAsync(ct);
        return Page();
    }
}
