using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Organisation;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Accounts;

internal sealed class SignInModel(
    PasswordSignIn password, SignInManager<Account> signIn, UserManager<Account> accounts, AuditTrail audit, IOptions<OrganisationOptions> organisation,
    IWebHostEnvironment environment, IConfiguration configuration, Texts texts) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public bool HasDemo => environment.HasDemo(configuration);

    /// <summary>The name of the organisation whose accounts open this, or null.</summary>
    public string? Organisation => organisation.Value.IsConfigured ? organisation.Value.Name : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await password.RunAsync(Email?.Trim() ?? "", Password ?? "", ct) switch
    {
        PasswordOutcome.SignedIn => GoBack(),
        PasswordOutcome.CodeNeeded => LocalRedirect($"{Request.PathBase}/signin/code?back={Uri.EscapeDataString(Back ?? "")}"),
        _ => await AskAgainAsync(nameof(Email), texts["signin.wrong"], ct),
    };

    public async Task<IActionResult> OnPostDemoAsync(string? role, CancellationToken ct)
    {
        if (!HasDemo || !Roles.All.Contains(role))
        {
            return NotFound();
        }

        var account = (await accounts.GetUsersInRoleAsync(role!)).FirstOrDefault(found => found.IsDemo);
        if (account is null)
        {
            return NotFound();
        }

        await audit.WriteAsync(account.Id, account.DisplayName, AuditAct.SignedIn, account.Email!, null, ct);
        await signIn.SignInAsync(account, isPersistent: false);
        return GoBack();
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());

    private LocalRedirectResult GoBack() => LocalRedirect(Url.IsLocalUrl(Back) ? Back : Url.Content(User.Landing()));
}
