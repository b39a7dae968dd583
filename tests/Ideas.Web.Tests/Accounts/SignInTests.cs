using System.Net;

namespace Ideas.Web.Tests.Accounts;

public sealed class SignInTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_right_password_lets_in()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());

        var page = await kaisa.Follow(await kaisa.SignIn(email, Staff.Password));

        Assert.Equal((HttpStatusCode.OK, "/campaigns"), (page.Status, page.Address));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_sentence()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());

        var (wrong, unknown) = (await kaisa.SignIn(email, "something else"), await kaisa.SignIn("nobody@example.fi", "something else"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("signin.wrong")), (wrong.Status, wrong.Notice));
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("signin.wrong")), (unknown.Status, unknown.Notice));
        Assert.Equal(email, wrong.One("#Email").GetAttribute("value"));
        Assert.DoesNotContain("something else", wrong.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_failures_the_account_is_locked_for_a_while()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        for (var i = 0; i < 5; i++)
        {
            await kaisa.SignIn(email, "something else");
        }

        var page = await kaisa.SignIn(email, Staff.Password);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("signin.wrong")), (page.Status, page.Notice));
        Assert.Equal(HttpStatusCode.Redirect, (await kaisa.Get("/campaigns")).Status);
    }

    [Theory]
    [InlineData("/board", "/board")]
    [InlineData("//evil.example", "/campaigns")]
    [InlineData("/\\evil.example", "/campaigns")]
    [InlineData("https://evil.example", "/campaigns")]
    [InlineData("", "/campaigns")]
    public async Task Signing_in_leads_back_but_never_to_another_site(string back, string expected)
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());

        var page = await kaisa.SignIn(email, Staff.Password, $"/signin?back={Uri.EscapeDataString(back)}");

        Assert.Equal((HttpStatusCode.Redirect, expected), (page.Status, page.Location));
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var kaisa = await app.Admin();

        await kaisa.SendForm(await kaisa.Get("/campaigns"), "form[action$=signout]");

        Assert.Equal(HttpStatusCode.Redirect, (await kaisa.Get("/campaigns")).Status);
    }

    [Fact]
    public async Task Looking_at_the_sign_out_address_does_not_sign_out()
    {
        var kaisa = await app.Admin();

        await kaisa.Get("/signout");

        Assert.Equal(HttpStatusCode.OK, (await kaisa.Get("/campaigns")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task An_expired_form_signs_nobody_in_and_says_so(string? token)
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());

        var page = await kaisa.SendForm(await kaisa.Get("/signin"), "form.card", ("Email", email), ("Password", Staff.Password), ("form-token", token));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.expired")), (page.Status, page.Notice));
        Assert.Equal(HttpStatusCode.Redirect, (await kaisa.Get("/campaigns")).Status);
    }
}
