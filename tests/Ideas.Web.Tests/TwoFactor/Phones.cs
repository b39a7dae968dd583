using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.TwoFactor;

/// <summary>People who sign in with two factors.</summary>
public static class Phones
{
    /// <summary>Turns two-factor sign-in on as its page tells to; answers the app and the recovery codes.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> TurnOnTwoFactor(this Person person, IdeasApp app)
    {
        var setup = await person.Follow(await person.SendForm(await person.Get("/account"), "form[action$=Start]"));
        var phone = new AuthenticatorApp(setup.One(".two-factor-key").Line(), app.Clock);
        var done = await person.SendForm(setup, "form[action$=On]", ("Code", phone.Code));
        return (phone, [.. done.All(".codes code").Select(code => code.Line())]);
    }

    /// <summary>Gives the password, and stands before the page that asks for a code.</summary>
    public static async Task<Page> AtTheCode(this Person person, string email, string address = "/signin") =>
        await person.Follow(await person.SignIn(email, Staff.Password, address));
}
