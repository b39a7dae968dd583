using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Mail;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Accounts;

/// <summary>Somebody with an account. <paramref name="HasWayIn"/> is false until the link was used, or the organisation's account.</summary>
internal sealed record PersonView(Guid Id, string Name, string Email, string? Role, bool HasWayIn, bool IsDemo, bool IsBlocked, bool HasTwoFactor, bool IsOneself);

[Authorize(Policies.RunsCampaigns)]
internal sealed class PeopleModel(IdeasContext context, InvitePerson invite, ChangePerson change, Outbox outbox, Texts texts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string Role { get; set; } = Roles.Leader;

    /// <summary>Whether the link goes by mail rather than through the admin's hands.</summary>
    [BindProperty]
    public bool ByMail { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public IReadOnlyList<PersonView> People { get; private set; } = [];

    /// <summary>Shown once, to be handed over; it is kept nowhere.</summary>
    public string? Link { get; private set; }

    /// <summary>Whom the link is being mailed to.</summary>
    public string? MailedTo { get; private set; }

    public bool CanMail => outbox.CanSend;

    private Guid Oneself => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ByMail = CanMail;
        return ShowAsync(ct);
    }

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

        var (link, result) = await invite.RunAsync(Name!.Trim(), Email!.Trim(), Role, ByMail && CanMail, ct);
        return result.Succeeded ? await HandOverAsync(link!, Email!.Trim(), ct) : await AskAgainAsync(nameof(Email), texts["setup.email"], ct);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken ct)
    {
        var link = await invite.AgainAsync(id, ByMail && CanMail, ct);
        return link is null ? NotFound() : await HandOverAsync(link, (await context.Users.AsNoTracking().SingleAsync(account => account.Id == id, ct)).Email!, ct);
    }

    public async Task<IActionResult> OnPostRoleAsync(Guid id, CancellationToken ct) => Roles.All.Contains(Role) ? await ChangeAsync(id, new PersonChange.Give(Role), ct) : BadRequest();

    public Task<IActionResult> OnPostBlockAsync(Guid id, CancellationToken ct) => ChangeAsync(id, new PersonChange.Block(), ct);

    public Task<IActionResult> OnPostUnblockAsync(Guid id, CancellationToken ct) => ChangeAsync(id, new PersonChange.Unblock(), ct);

    public Task<IActionResult> OnPostTwoFactorAsync(Guid id, CancellationToken ct) => ChangeAsync(id, new PersonChange.ResetTwoFactor(), ct);

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var (roles, oneself) = (context.UserRoles.Join(context.Roles, entry => entry.RoleId, role => role.Id, (entry, role) => new { entry.UserId, role.Name }), Oneself);
        People = await context.Users.AsNoTracking().OrderBy(account => account.DisplayName)
            .Select(account => new PersonView(
                account.Id, account.DisplayName, account.Email!, roles.Where(role => role.UserId == account.Id).Select(role => role.Name).FirstOrDefault(),
                account.PasswordHash != null || context.UserLogins.Any(login => login.UserId == account.Id), account.IsDemo,
                account.LockoutEnd != null && account.LockoutEnd >= Account.Forever, account.TwoFactorEnabled, account.Id == oneself))
            .ToListAsync(ct);
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(Guid id, PersonChange wanted, CancellationToken ct)
    {
        ModelState.Clear();
        return await change.RunAsync(id, wanted, Oneself, ct) switch
        {
            PersonOutcome.NotThere => NotFound(),
            PersonOutcome.Oneself => await AskAgainAsync("", texts["people.oneself"], ct),
            PersonOutcome.LastAdmin => await AskAgainAsync("", texts["people.last"], ct),
            _ => LocalRedirect($"{Request.PathBase}/people?done=true"),
        };
    }

    private Task<IActionResult> HandOverAsync(string link, string email, CancellationToken ct)
    {
        (Link, MailedTo) = ByMail && CanMail ? (null, email) : (link, (string?)null);
        ModelState.Clear();
        (Name, Email, ByMail) = (null, null, CanMail);
        return ShowAsync(ct);
    }

    private void Require(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, texts["form.missing"]);
        }
    }
}
