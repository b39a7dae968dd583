using Ideas.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Tests.Accounts;

/// <summary>People with an account.</summary>
public static class Staff
{
    public const string Password = "three random words";

    public static Task<Person> Admin(this IdeasApp app) => app.SignedIn(Roles.Admin);

    public static Task<Person> Moderator(this IdeasApp app) => app.SignedIn(Roles.Moderator);

    public static Task<Person> Leader(this IdeasApp app) => app.SignedIn(Roles.Leader);

    public static async Task<Person> SignedIn(this IdeasApp app, string role)
    {
        var person = app.Somebody();
        await person.SignIn(await app.Account(role), Password);
        return person;
    }

    /// <summary>Makes an account; answers its e-mail.</summary>
    public static Task<string> Account(this IdeasApp app, string role, string name = "Kaisa Korhonen") => app.Use<UserManager<Account>, string>(async users =>
    {
        var email = $"{Guid.NewGuid():N}@example.fi";
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name };
        Assert.True((await users.CreateAsync(account, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(account, role)).Succeeded);
        return email;
    });

    public static async Task<Page> SignIn(this Person person, string email, string password, string address = "/signin") =>
        await person.SendForm(await person.Get(address), "form.card", ("Email", email), ("Password", password));
}
