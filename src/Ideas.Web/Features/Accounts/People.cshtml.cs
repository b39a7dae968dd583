using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Accounts;

/// <summary>Somebody with an account. <paramref name="HasPassword"/> is false until the link was used.</summary>
internal sealed record PersonView(Guid Id, string Name, string Email, string? Role, bool HasPassword, bool IsDemo);

[Authorize(Policies.RunsCampaigns)]
internal sealed class PeopleModel(IdeasContext context, InvitePerson invite, Texts texts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string Role { get; set; } = Roles.Leader;

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    /// <summary>Shown once, to be handed over; it is kept nowhere.</summary>
    public string? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Require(nameof(Name), Name);
        Require(nameof(Email), Email);
        if (!Roles.All.Contains(Role))
        {
            ModelState.AddModelError(nameof(Role), texts["form.missing"]);
        }

        if (!ModelState.IsValid)
        {
            return await AskAgainAsync(ct);
        }

        var (link, result) = await invite.RunAsync(Name!.Trim(), Email!.Trim(), Role);
        if (!result.Succeeded)
        {
            return await AskAgainAsync(nameof(Email), texts["setup.email"], ct);
        }

        Link = link;
        ModelState.Clear();
        (Name, Email) = (null, null);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken ct)
    {
        Link = await invite.AgainAsync(id);
        ModelState.Clear();
        return Link is null ? NotFound() : await ShowAsync(ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var roles = context.UserRoles.Join(context.Roles, entry => entry.RoleId, role => role.Id, (entry, role) => new { entry.UserId, role.Name });
        People = await context.Users.AsNoTracking().OrderBy(account => account.DisplayName)
            .Select(account => new PersonView(
                account.Id, account.DisplayName, account.Email!, roles.Where(role => role.UserId == account.Id).Select(role => role.Name).FirstOrDefault(),
                account.PasswordHash != null, account.IsDemo))
            .ToListAsync(ct);
        return Page();
    }

    private void Require(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, texts["form.missing"]);
        }
    }
}
