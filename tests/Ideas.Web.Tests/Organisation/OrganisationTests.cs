using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Features.Organisation;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.TwoFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Organisation;

/// <summary>Signing in with the organisation's account, in front of a real provider that checks what it is sent.</summary>
public sealed class OrganisationTests : IAsyncLifetime
{
    private IdentityProvider provider = null!;
    private IdeasApp app = null!;

    public async Task InitializeAsync()
    {
        provider = await IdentityProvider.Start();
        app = App();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task An_invited_person_gets_in_and_back_to_the_page_that_was_asked_for()
    {
        await Invite("aino@example.fi", Roles.Leader);
        var aino = app.Somebody();
        var button = (await aino.Get("/signin?back=%2Fboard")).One("a[href*='signin/organisation']");

        var page = await Come(aino, button.GetAttribute("href")!);

        Assert.Equal(app.Sentence("signin.organisation.go", "Imatra"), button.Line());
        Assert.Equal("/board", page.Location);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await aino.Get("/campaigns")).Status, (await aino.Get("/jobs")).Status));
        Assert.Equal([(AuditAct.SignedIn, "organisation")], await app.Read(context => context.Audit.Where(entry => entry.Act == AuditAct.SignedIn).Select(entry => ValueTuple.Create(entry.Act, entry.Details)).ToListAsync()));
    }

    [Fact]
    public async Task A_changed_address_neither_shuts_out_nor_hands_over()
    {
        await Invite("aino@example.fi", Roles.Leader);
        await Come(app.Somebody());
        var (aino, heir) = (app.Somebody(), app.Somebody());

        provider.Person["email"] = "aino.new@example.fi";
        var changed = await Come(aino);
        provider.Person = new() { ["sub"] = "subject-2", ["name"] = "Eve", ["email"] = "aino@example.fi", ["email_verified"] = true };
        var handed = await Come(heir);

        Assert.Equal("/home", changed.Location);
        AssertRefused(handed, OrganisationProblem.Unknown);
        Assert.Equal(HttpStatusCode.Redirect, (await heir.Get("/campaigns")).Status);
    }

    [Fact]
    public async Task Whoever_nobody_invited_gets_no_account_and_is_told_whom_to_ask()
    {
        var eve = app.Somebody();

        var page = await Come(eve);

        AssertRefused(page, OrganisationProblem.Unknown);
        Assert.Contains("hr@example.fi", page.One("main").Line(), StringComparison.Ordinal);
        Assert.Equal(0, await app.Read(context => context.Users.CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await eve.Get("/campaigns")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task An_address_that_the_provider_did_not_verify_is_not_believed(bool? verified)
    {
        await Invite("aino@example.fi", Roles.Admin);
        provider.Person.Remove("email_verified");
        if (verified is { } said)
        {
            provider.Person["email_verified"] = said;
        }

        AssertRefused(await Come(app.Somebody()), OrganisationProblem.Unknown);
    }

    [Fact]
    public async Task A_blocked_person_is_told_so_and_stays_out()
    {
        await Invite("aino@example.fi", Roles.Leader);
        await Come(app.Somebody());
        await app.Read(async context =>
        {
            (await context.Users.SingleAsync()).LockoutEnd = Account.Forever;
            return await context.SaveChangesAsync();
        });
        var aino = app.Somebody();

        var page = await Come(aino);

        AssertRefused(page, OrganisationProblem.Blocked);
        Assert.Equal(HttpStatusCode.Redirect, (await aino.Get("/campaigns")).Status);
        Assert.Equal(1, await app.Read(context => context.Audit.CountAsync(entry => entry.Act == AuditAct.SignInFailed)));
    }

    [Fact]
    public async Task A_group_gives_a_role_and_takes_it_with_it()
    {
        await app.Account(Roles.Admin);
        provider.Person["groups"] = new[] { "everybody", "ideas-leaders", "ideas-admins" };
        var aino = app.Somebody();
        var came = await Come(aino);
        var asAdmin = await aino.Get("/jobs");

        provider.Person["groups"] = new[] { "ideas-leaders" };
        await Come(app.Somebody());
        var asBefore = await aino.Get("/jobs");
        var again = app.Somebody();
        await Come(again);
        provider.Person["groups"] = Array.Empty<string>();
        var left = await Come(app.Somebody());

        Assert.Equal(("/campaigns", HttpStatusCode.OK, HttpStatusCode.Redirect), (came.Location, asAdmin.Status, asBefore.Status));
        AssertRefused(left, OrganisationProblem.Unknown);
        Assert.Equal(HttpStatusCode.Redirect, (await again.Get("/campaigns")).Status);
        Assert.Equal(1, await app.Read(context => context.Users.CountAsync(account => account.DisplayName == "Aino Aalto")));
    }

    [Fact]
    public async Task The_last_admin_stays_one_whatever_the_groups_say_and_the_log_tells()
    {
        provider.Person["groups"] = new[] { "ideas-admins" };
        await Come(app.Somebody());

        provider.Person["groups"] = Array.Empty<string>();
        var alone = app.Somebody();
        await Come(alone);
        var kept = await app.Read(context => context.Audit.CountAsync(entry => entry.Act == AuditAct.RoleKept));
        await app.Account(Roles.Admin);
        var left = await Come(app.Somebody());

        Assert.Equal(1, kept);
        AssertRefused(left, OrganisationProblem.Unknown);
        Assert.Equal(HttpStatusCode.Redirect, (await alone.Get("/jobs")).Status);
    }

    [Fact]
    public async Task An_account_with_two_factors_opens_and_is_linked_only_after_its_code()
    {
        var (email, kaisa, eve) = (await app.Account(Roles.Admin), app.Somebody(), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        provider.Person["email"] = email;

        var asked = await eve.Follow(await Come(eve, "/signin/organisation?back=%2Fjobs"));
        var (before, links) = (await eve.Get("/jobs"), await app.Read(context => context.UserLogins.CountAsync()));
        var opened = await eve.Send(asked, ("Code", phone.Code));
        var again = await Come(app.Somebody());

        Assert.Equal((app.Sentence("code.title"), HttpStatusCode.Redirect, 0), (asked.Heading, before.Status, links));
        Assert.Equal(("/jobs", HttpStatusCode.OK), (opened.Location, (await eve.Get("/jobs")).Status));
        Assert.Equal(1, await app.Read(context => context.UserLogins.CountAsync()));
        Assert.StartsWith("/signin/code", again.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_with_everything_asks_who_has_no_password_to_sign_in_again()
    {
        await Invite("aino@example.fi", Roles.Admin);
        var aino = app.Somebody();
        await Come(aino);
        var fresh = await aino.Send(await aino.Get("/data"));
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        var late = await aino.Get("/data");
        var token = (await aino.Get("/people")).FormFields("form.section").Single(field => field.Name == "form-token");
        var refused = await aino.Post("/data", token);
        var asked = (await aino.Get("/signin/organisation")).Location!;

        Assert.StartsWith("PK", fresh.Source, StringComparison.Ordinal);
        Assert.Equal((app.Sentence("data.again", 10), 0), (late.Notice, late.All("form[action$='/data']").Count));
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("data.again", 10)), (refused.Status, refused.Notice));
        Assert.EndsWith("&prompt=login", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_no_at_the_provider_reads_a_sentence()
    {
        provider.Denies = true;

        AssertRefused(await Come(app.Somebody()), OrganisationProblem.Denied);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await Invite("aino@example.fi", Roles.Leader);
        var aino = app.Somebody();
        var back = await IdentityProvider.Visit((await aino.Get("/signin/organisation")).Location!);
        await aino.Follow(await aino.Get(back));

        AssertFailed(await aino.Follow(await aino.Get(back)));
    }

    [Fact]
    public async Task A_stolen_code_is_refused_by_the_provider_for_its_verifier()
    {
        await Invite("aino@example.fi", Roles.Admin);
        var eve = app.Somebody();
        var back = await IdentityProvider.Visit((await eve.Get("/signin/organisation")).Location!);
        var state = QueryHelpers.ParseQuery(back[back.IndexOf('?', StringComparison.Ordinal)..])["state"].ToString();

        var page = await eve.Follow(await eve.Get(QueryHelpers.AddQueryString("/signin/organisation/back", new Dictionary<string, string?> { ["code"] = provider.CodeOfSomebodyElse("another verifier"), ["state"] = state })));

        AssertFailed(page);
        Assert.Equal(["verifier"], provider.Refusals);
        Assert.Equal(HttpStatusCode.Redirect, (await eve.Get("/campaigns")).Status);
    }

    [Theory]
    [InlineData("?code=x&state=forged")]
    [InlineData("?code=x")]
    [InlineData("?error=server_error")]
    [InlineData("")]
    public async Task An_answer_that_nobody_asked_for_ends_in_a_sentence(string query)
    {
        var eve = app.Somebody();

        AssertFailed(await eve.Follow(await eve.Get("/signin/organisation/back" + query)));
    }

    [Fact]
    public async Task An_answer_in_another_browser_is_refused()
    {
        await Invite("aino@example.fi", Roles.Leader);
        var (aino, eve) = (app.Somebody(), app.Somebody());
        var back = await IdentityProvider.Visit((await aino.Get("/signin/organisation")).Location!);

        AssertFailed(await eve.Follow(await eve.Get(back)));
    }

    [Fact]
    public async Task A_provider_that_does_not_say_who_it_is_lets_nobody_in()
    {
        provider.Person.Remove("sub");

        AssertFailed(await Come(app.Somebody()));
    }

    [Fact]
    public async Task The_organisation_sign_in_counts_as_strong_where_two_factors_are_asked_for()
    {
        await using var strict = App(("Accounts:RequireTwoFactor:0", Roles.Admin));
        await Invite("aino@example.fi", Roles.Admin, strict);
        var aino = strict.Somebody();

        await Come(aino);
        var account = await aino.Get("/account");

        Assert.Equal(HttpStatusCode.OK, (await aino.Get("/jobs")).Status);
        Assert.Contains(strict.Sentence("account.organisation"), account.One("main").Line(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await strict.Admin()).Get("/jobs")).Status);
    }

    [Fact]
    public async Task Where_no_organisation_is_configured_there_is_no_button_and_no_such_page()
    {
        await using var plain = new IdeasApp();

        Assert.Empty((await plain.Somebody().Get("/signin")).All("a[href*='signin/organisation']"));
        Assert.All(await Task.WhenAll(new[] { "/signin/organisation", "/signin/organisation/done", "/signin/organisation/back" }.Select(plain.Somebody().Get)), page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Theory]
    [InlineData("http://idp.example.fi/authorize")]
    [InlineData("idp")]
    public void An_address_that_is_not_safe_stops_the_start_with_a_sentence(string address)
    {
        var options = new OrganisationOptions { Name = "Imatra", ClientId = "a", ClientSecret = "b", AuthorizationEndpoint = address };

        Assert.Contains("AuthorizationEndpoint", Assert.Throws<CannotStartException>(options.Check).Message, StringComparison.Ordinal);
    }

    private IdeasApp App(params (string Name, string Value)[] further)
    {
        var host = new IdeasApp { Settings = new(provider.Settings.Concat(further.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))) { ["Site:Contact"] = "hr@example.fi" } };

        // A browser goes by the time of day when it keeps the cookie of a sign-in that is under way.
        host.Clock.Set(DateTimeOffset.UtcNow);
        return host;
    }

    /// <summary>Goes the whole way through the provider; answers what stands at its end.</summary>
    private static async Task<Page> Come(Person person, string address = "/signin/organisation")
    {
        var back = await IdentityProvider.Visit((await person.Get(address)).Location!);
        var page = await person.Get(back);
        return page.Location is { } location ? await person.Get(location) : page;
    }

    private void AssertFailed(Page page) => Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("OrganisationProblem.Failed")), (page.Status, page.Heading));

    private void AssertRefused(Page page, OrganisationProblem problem) => Assert.Equal((HttpStatusCode.Forbidden, app.Sentence($"OrganisationProblem.{problem}")), (page.Status, page.Heading));

    private Task<bool> Invite(string email, string role, IdeasApp? host = null) => (host ?? app).Use<UserManager<Account>, bool>(async users =>
    {
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Aino Aalto" };
        return (await users.CreateAsync(account)).Succeeded && (await users.AddToRoleAsync(account, role)).Succeeded;
    });
}
