using System.Net;

namespace Ideas.Web.Tests.Accounts;

public sealed class PeopleTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_invited_leader_chooses_a_password_and_is_signed_in_as_a_leader()
    {
        var (leader, link) = (app.Somebody(), await Invite("Aino Aalto", "aino@example.fi"));

        var page = await leader.Send(await leader.Get(link), ("Password", Staff.Password));

        Assert.Equal("/home", page.Location);
        Assert.Equal(HttpStatusCode.OK, (await leader.Get("/campaigns")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Get("/jobs")).Status);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await Invite("Bo Berg", "bo@example.fi");
        var bo = app.Somebody();
        await bo.Send(await bo.Get(link), ("Password", Staff.Password));

        var again = await app.Somebody().Get(link);

        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(app.Sentence("password.dead"), again.Heading);
    }

    [Fact]
    public async Task A_new_link_makes_the_old_one_worthless()
    {
        var admin = await app.Admin();
        var old = await Invite("Cia Casta", "cia@example.fi");
        var people = await admin.Get("/people");
        var card = people.All("li.card").Single(person => person.TextContent.Contains("cia@example.fi", StringComparison.Ordinal));

        var page = await admin.Post("/people?handler=Link", ("form-token", Token(people)), ("id", card.QuerySelector("input[name=id]")!.GetAttribute("value")));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Get(old)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Somebody().Get(Link(page))).Status);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_goes_on_working()
    {
        var (dan, link) = (app.Somebody(), await Invite("Dan Dahl", "dan@example.fi"));

        var page = await dan.Send(await dan.Get(link), ("Password", "short"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(app.Sentence("setup.password"), page.FieldErrors["Password"]);
        Assert.Equal(HttpStatusCode.OK, (await dan.Get(link)).Status);
    }

    [Fact]
    public async Task An_address_in_use_or_an_empty_name_is_asked_for_again()
    {
        var admin = await app.Admin();
        await Invite("Eva Ek", "eva@example.fi");

        var taken = await admin.SendForm(await admin.Get("/people"), "form.section", ("Name", "Eva Two"), ("Email", "eva@example.fi"));
        var empty = await admin.SendForm(await admin.Get("/people"), "form.section", ("Name", " "), ("Email", "new@example.fi"));

        Assert.Equal(app.Sentence("setup.email"), taken.FieldErrors["Email"]);
        Assert.Equal("Eva Two", taken.One("#Name").GetAttribute("value"));
        Assert.Equal(app.Sentence("form.missing"), empty.FieldErrors["Name"]);
    }

    private async Task<string> Invite(string name, string email)
    {
        var admin = await app.Admin();
        return Link(await admin.SendForm(await admin.Get("/people"), "form.section", ("Name", name), ("Email", email)));
    }

    private static string Link(Page page) => new Uri(page.One(".notice input").GetAttribute("value")!).PathAndQuery;

    private static string? Token(Page page) => page.All("input[name=form-token]")[0].GetAttribute("value");
}
