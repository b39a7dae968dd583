using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.TwoFactor;

public sealed class TwoFactorTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_key_is_shown_as_a_picture_and_as_text_and_nothing_changes_before_the_first_code()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);

        var setup = await kaisa.Follow(await kaisa.SendForm(await kaisa.Get("/account"), "form[action$=Start]"));
        var wrong = await kaisa.SendForm(setup, "form[action$=On]", ("Code", new AuthenticatorApp(setup.One(".two-factor-key").Line(), app.Clock).WrongCode));
        var other = await app.Somebody().SignIn(email, Staff.Password);

        Assert.StartsWith("data:image/svg+xml;base64,", setup.One(".two-factor-qr").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("account.code.wrong")), (wrong.Status, wrong.FieldErrors["Code"]));
        Assert.Equal(setup.One(".two-factor-key").Line(), wrong.One(".two-factor-key").Line());
        Assert.Equal("/campaigns", other.Location);
    }

    [Fact]
    public async Task Once_on_the_password_alone_opens_nothing_and_the_code_does()
    {
        var (email, kaisa, home) = (await app.Account(Roles.Admin), app.Somebody(), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);

        var asked = await home.AtTheCode(email, "/signin?back=%2Fjobs");
        var halfway = await home.Get("/jobs");
        var page = await home.Send(asked, ("Code", phone.Code.Insert(3, " ")));

        Assert.Equal((app.Sentence("code.title"), HttpStatusCode.Redirect), (asked.Heading, halfway.Status));
        Assert.Equal("/jobs", page.Location);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await home.Get("/jobs")).Status, (await kaisa.Get("/jobs")).Status));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_shown_only_when_made()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (_, codes) = await kaisa.TurnOnTwoFactor(app);

        var first = await Try(email, codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        var second = await Try(email, codes[0]);
        var account = await kaisa.Get("/account");

        Assert.Equal((10, 10), (codes.Count, codes.Distinct().Count()));
        Assert.Equal(("/campaigns", HttpStatusCode.BadRequest), (first.Location, second.Status));
        Assert.All(codes, code => Assert.DoesNotContain(code, account.Source, StringComparison.Ordinal));
        Assert.Contains(app.Sentence("account.codes.left.other", 9), account.One("main").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_the_app_works_once_and_none_before_it_works_after_it()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        app.Clock.Advance(TimeSpan.FromSeconds(90));
        var (older, newer) = (phone.Code, phone.Code);

        var first = await Try(email, newer);
        var (again, before) = (await Try(email, newer), await Try(email, older));
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        var later = await Try(email, phone.Code);

        Assert.Equal(("/campaigns", HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, "/campaigns"), (first.Location, again.Status, before.Status, later.Location));
    }

    [Fact]
    public async Task A_code_that_is_sent_twice_at_once_lets_one_in()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        var code = phone.Code;

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Try(email, code)));

        Assert.Equal((1, 3), (pages.Count(page => page.Location == "/campaigns"), pages.Count(page => page.Status == HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task The_code_that_turned_it_on_signs_nobody_in()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var setup = await kaisa.Follow(await kaisa.SendForm(await kaisa.Get("/account"), "form[action$=Start]"));
        var code = new AuthenticatorApp(setup.One(".two-factor-key").Line(), app.Clock).Code;
        await kaisa.SendForm(setup, "form[action$=On]", ("Code", code));

        Assert.Equal(HttpStatusCode.BadRequest, (await Try(email, code)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_codes_of_either_kind_lock_the_account_even_for_the_right_one(bool fromTheApp)
    {
        var (email, kaisa, eve) = (await app.Account(Roles.Admin), app.Somebody(), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        var asked = await eve.AtTheCode(email);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(app.Sentence("code.wrong"), (await eve.Send(asked, ("Code", fromTheApp ? phone.WrongCode : "AAAAA-BBBBB"))).FieldErrors["Code"]);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await eve.Send(asked, ("Code", phone.Code))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Somebody().SignIn(email, Staff.Password)).Status);
        Assert.Equal(5, await app.Read(context => context.Audit.CountAsync(entry => entry.Act == AuditAct.SignInFailed)));
    }

    [Fact]
    public async Task Without_the_password_before_it_the_page_for_the_code_leads_back_to_the_start()
    {
        var page = await app.Somebody().Get("/signin/code");

        Assert.Equal("/signin?back=", page.Location);
    }

    [Fact]
    public async Task The_browser_is_not_remembered()
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (phone, _) = await kaisa.TurnOnTwoFactor(app);
        await kaisa.SendForm(await kaisa.Get("/account"), "form[action$=signout]");
        await kaisa.Send(await kaisa.AtTheCode(email), ("Code", phone.Code));
        await kaisa.SendForm(await kaisa.Get("/account"), "form[action$=signout]");

        Assert.Equal(app.Sentence("code.title"), (await kaisa.AtTheCode(email)).Heading);
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("Codes")]
    public async Task Turning_off_and_new_codes_need_the_password(string handler)
    {
        var (email, kaisa) = (await app.Account(Roles.Admin), app.Somebody());
        await kaisa.SignIn(email, Staff.Password);
        var (_, codes) = await kaisa.TurnOnTwoFactor(app);

        var wrong = await kaisa.SendForm(await kaisa.Get("/account"), $"form[action$={handler}]", ("Password", "something else"));
        var right = await kaisa.Follow(await kaisa.SendForm(await kaisa.Get("/account"), $"form[action$={handler}]", ("Password", Staff.Password)));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("account.password.wrong")), (wrong.Status, wrong.Notice));
        Assert.Equal(HttpStatusCode.OK, right.Status);
        if (handler == "Off")
        {
            Assert.Equal("/campaigns", (await app.Somebody().SignIn(email, Staff.Password)).Location);
        }
        else
        {
            var made = right.All(".codes code").Select(code => code.Line()).ToList();
            Assert.Empty(made.Intersect(codes));
            Assert.Equal((HttpStatusCode.BadRequest, "/campaigns"), ((await Try(email, codes[0])).Status, (await Try(email, made[0])).Location));
        }
    }

    [Fact]
    public async Task An_admin_resets_it_for_somebody_who_lost_the_phone()
    {
        var (email, aino, kaisa) = (await app.Account(Roles.Leader), app.Somebody(), await app.Admin());
        await aino.SignIn(email, Staff.Password);
        await aino.TurnOnTwoFactor(app);

        await kaisa.SendForm(await kaisa.Get("/people"), "form[action$=TwoFactor]");

        Assert.Equal(HttpStatusCode.Redirect, (await aino.Get("/campaigns")).Status);
        Assert.Equal("/home", (await aino.SignIn(email, Staff.Password)).Location);
        Assert.Empty((await aino.Get("/account")).All(".two-factor-key"));
    }

    [Fact]
    public async Task A_new_password_by_link_does_not_go_around_the_code()
    {
        var (email, aino, kaisa) = (await app.Account(Roles.Leader), app.Somebody(), await app.Admin());
        await aino.SignIn(email, Staff.Password);
        await aino.TurnOnTwoFactor(app);
        var renewed = await kaisa.SendForm(await kaisa.Get("/people"), "li.card:has(form[action$=TwoFactor]) form[action$=Link]");
        var link = new Uri(renewed.One(".notice input").GetAttribute("value")!).PathAndQuery;
        var eve = app.Somebody();

        var page = await eve.Send(await eve.Get(link), ("Password", "another three words"));

        Assert.Equal("/signin", page.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await eve.Get("/campaigns")).Status);
    }

    private async Task<Page> Try(string email, string code)
    {
        var somebody = app.Somebody();
        return await somebody.Send(await somebody.AtTheCode(email), ("Code", code));
    }
}
