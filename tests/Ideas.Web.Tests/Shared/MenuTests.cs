using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Shared;

/// <summary>The menu at the top: what each role needs every day, and the rest under one name.</summary>
public sealed class MenuTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly string[] Rare = ["/home", "/presentations", "/people", "/units", "/feedback", "/webhooks", "/api-keys", "/outbox", "/audit", "/data", "/jobs"];

    [Theory]
    [InlineData(Roles.Admin, true, "/campaigns", "/board")]
    [InlineData(Roles.Moderator, false, "/campaigns", "/board")]
    [InlineData(Roles.Leader, false, "/home", "/campaigns", "/board")]
    public async Task Each_role_has_its_own_links_and_admins_alone_the_rare_ones(string role, bool isAdmin, params string[] daily)
    {
        var page = await (await app.SignedIn(role)).Get("/board");

        Assert.Equal(daily, page.All(".nav-list > li > a").Select(link => link.GetAttribute("href")));
        Assert.Equal(isAdmin ? Rare : [], page.All(".nav-list > li:not(.nav-end) .menu a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/account"], page.All(".nav-end .menu a").Select(link => link.GetAttribute("href")));
        Assert.Single(page.All(".nav-end .menu form[action='/signout'] button"));
    }

    [Fact]
    public async Task Every_link_of_the_menu_leads_somewhere_and_is_marked_there()
    {
        var admin = await app.Admin();

        var pages = await Task.WhenAll(Rare.Append("/account").Select(admin.Get));

        Assert.All(pages, page => Assert.Equal(page.Address, page.One(".menu [aria-current=page]").GetAttribute("href")));
    }

    [Fact]
    public async Task A_stranger_sees_the_board_and_the_way_in()
    {
        var page = await app.Somebody().Get("/board");

        Assert.Equal(["/board", "/signin"], page.All(".nav-list a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.All(".menu, script[src*='menu']"));
    }
}
