using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Accounts;

/// <summary>Roles and blocks.</summary>
public sealed class ChangingTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_new_role_holds_from_the_next_sign_in_and_the_old_one_ends_at_once()
    {
        var (kaisa, email, aino) = (await app.Admin(), await app.Account(Roles.Admin), app.Somebody());
        await aino.SignIn(email, Staff.Password);

        var done = await kaisa.Follow(await Press(kaisa, "Role", email, ("role", Roles.Leader)));
        var after = await aino.Get("/jobs");
        await aino.SignIn(email, Staff.Password);

        Assert.Equal(app.Sentence("people.done"), done.Notice);
        Assert.Equal(HttpStatusCode.Redirect, after.Status);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), ((await aino.Get("/jobs")).Status, (await aino.Get("/campaigns")).Status));
    }

    [Fact]
    public async Task Whoever_is_blocked_is_out_at_once_and_stays_out_until_unblocked()
    {
        var (kaisa, email, aino) = (await app.Admin(), await app.Account(Roles.Leader), app.Somebody());
        await aino.SignIn(email, Staff.Password);

        await Press(kaisa, "Block", email);
        var (open, again) = (await aino.Get("/campaigns"), await aino.SignIn(email, Staff.Password));
        app.Clock.Advance(TimeSpan.FromDays(400));
        var later = await aino.SignIn(email, Staff.Password);
        kaisa = await app.Admin();
        await Press(kaisa, "Unblock", email);
        var unblocked = await aino.SignIn(email, Staff.Password);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (open.Status, again.Status, later.Status));
        Assert.Equal("/home", unblocked.Location);
    }

    [Fact]
    public async Task A_blocked_person_gets_no_link_and_an_older_one_is_dead()
    {
        var kaisa = await app.Admin();
        var invited = await kaisa.SendForm(await kaisa.Get("/people"), "form.section", ("Name", "Bo Berg"), ("Email", "bo@example.fi"));
        var link = new Uri(invited.One(".notice input").GetAttribute("value")!).PathAndQuery;

        await Press(kaisa, "Block", "bo@example.fi");
        var again = await Press(kaisa, "Link", "bo@example.fi");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await app.Somebody().Get(link)).Status, again.Status));
    }

    [Theory]
    [InlineData("Role")]
    [InlineData("Block")]
    [InlineData("TwoFactor")]
    public async Task Nobody_takes_rights_from_oneself(string handler)
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await app.Account(Roles.Admin);
        await kaisa.SignIn(email, Staff.Password);

        var page = await Press(kaisa, handler, email, ("role", Roles.Leader));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("people.oneself")), (page.Status, page.Notice));
        Assert.Equal(HttpStatusCode.OK, (await kaisa.Get("/jobs")).Status);
    }

    [Fact]
    public async Task Two_admins_who_block_each_other_at_the_same_time_do_not_both_succeed()
    {
        var (first, second) = (await app.Account(Roles.Admin), await app.Account(Roles.Admin));
        var (kaisa, aino) = (app.Somebody(), app.Somebody());
        await kaisa.SignIn(first, Staff.Password);
        await aino.SignIn(second, Staff.Password);
        var (kaisas, ainos) = (await kaisa.Get("/people"), await aino.Get("/people"));

        await Task.WhenAll(Press(kaisa, "Block", second, kaisas), Press(aino, "Block", first, ainos));

        Assert.Equal(1, await app.Read(context => context.Users.CountAsync(account => account.LockoutEnd == null)));
    }

    [Theory]
    [InlineData("Role")]
    [InlineData("Block")]
    [InlineData("Unblock")]
    [InlineData("TwoFactor")]
    public async Task An_unknown_person_is_not_found(string handler)
    {
        var kaisa = await app.Admin();
        var people = await kaisa.Get("/people");

        var page = await kaisa.Post($"/people?handler={handler}", ("form-token", people.FormFields("form.section").Single(field => field.Name == "form-token").Value), ("id", Guid.NewGuid().ToString()), ("role", Roles.Leader));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        var (kaisa, email) = (await app.Admin(), await app.Account(Roles.Leader));

        var page = await Press(kaisa, "Role", email, ("role", "Emperor"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    private async Task<Page> Press(Person admin, string handler, string email, params (string, string?)[] fields) => await Press(admin, handler, email, await admin.Get("/people"), fields);

    private async Task<Page> Press(Person admin, string handler, string email, Page people, params (string, string?)[] fields)
    {
        var id = await app.Read(context => context.Users.Where(account => account.Email == email).Select(account => account.Id).SingleAsync());
        return await admin.Post($"/people?handler={handler}", [people.FormFields("form.section").Single(field => field.Name == "form-token"), ("id", id.ToString()), .. fields]);
    }
}
