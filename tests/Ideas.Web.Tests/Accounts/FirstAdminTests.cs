using System.Net;
using Ideas.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Accounts;

public sealed class FirstAdminTests : IDisposable
{
    private readonly IdeasApp app = new();

    private string? Link => app.Get<FirstAdmin>().Link;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_link_makes_the_first_admin_who_can_sign_in()
    {
        var kaisa = app.Somebody();

        var page = await Fill(kaisa, await kaisa.Get(Link!));
        await kaisa.SignIn("kaisa@example.fi", Staff.Password);

        Assert.Equal("/signin", page.Location);
        Assert.Equal(HttpStatusCode.OK, (await kaisa.Get("/jobs")).Status);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var (kaisa, eve, link) = (app.Somebody(), app.Somebody(), Link!);
        var second = await eve.Get(link);
        await Fill(kaisa, await kaisa.Get(link));

        var (again, late) = (await eve.Get(link), await Fill(eve, second));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (again.Status, late.Status));
        Assert.Null(Link);
        Assert.Equal(1, await app.Read(context => context.Users.CountAsync()));
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup?key=")]
    [InlineData("/setup?key=0123456789abcdef0123456789abcdef01234567")]
    public async Task Without_the_secret_there_is_no_such_page(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Get(address)).Status);
    }

    [Fact]
    public async Task Once_there_is_an_admin_a_start_makes_no_link()
    {
        await app.Account(Roles.Admin);
        await using var again = await app.Restart();

        Assert.Null(again.Get<FirstAdmin>().Link);
    }

    [Fact]
    public async Task While_there_are_only_others_a_start_makes_a_new_link()
    {
        var link = Link;
        await app.Account(Roles.Leader);
        await using var again = await app.Restart();

        Assert.NotNull(again.Get<FirstAdmin>().Link);
        Assert.NotEqual(link, again.Get<FirstAdmin>().Link);
    }

    [Fact]
    public async Task What_is_missing_or_weak_is_said_beside_its_field()
    {
        var kaisa = app.Somebody();
        var form = await kaisa.Get(Link!);

        var (empty, weak) = (await kaisa.Send(form), await kaisa.Send(form, ("Name", "Kaisa"), ("Email", "kaisa@example.fi"), ("Password", "short")));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.Status, weak.Status));
        Assert.Equal(["Email", "Name", "Password"], empty.FieldErrors.Keys.Order());
        Assert.Equal(app.Sentence("setup.password"), weak.FieldErrors["Password"]);
        Assert.Equal("Kaisa", weak.One("#Name").GetAttribute("value"));
        Assert.NotNull(Link);
    }

    private static Task<Page> Fill(Person person, Page form) =>
        person.Send(form, ("Name", "Kaisa Korhonen"), ("Email", "kaisa@example.fi"), ("Password", Staff.Password));
}
