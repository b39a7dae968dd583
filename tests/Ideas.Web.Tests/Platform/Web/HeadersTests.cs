using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Ideas.Web.Tests.Platform.Web;

public sealed class HeadersTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/css/tokens.css", 200)]
    [InlineData("/language/sv", 302)]
    [InlineData("/campaigns", 302)]
    [InlineData("/j/QQQQQ9", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/css/nowhere.css", 404)]
    [InlineData("/live/QQQQQ9/state?language=fi", 404)]
    public async Task Every_kind_of_answer_is_protected(string address, int status)
    {
        var page = await app.Somebody().Get(address);

        Assert.Equal(status, (int)page.Status);
        AssertProtected(page);
    }

    [Fact]
    public async Task So_are_forbidden_and_expired_pages()
    {
        var leader = await app.Leader();

        var (forbidden, expired) = (await leader.Get("/jobs"), await leader.Post("/signout"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (forbidden.Status, expired.Status));
        AssertProtected(forbidden);
        AssertProtected(expired);
    }

    [Fact]
    public async Task So_is_the_page_for_an_error_of_ours()
    {
        await using var broken = new IdeasApp();
        await broken.Read(context => context.Database.ExecuteSqlRawAsync("DROP TABLE \"BoardChanges\""));

        var page = await broken.Somebody().Get("/board");

        Assert.Equal((HttpStatusCode.InternalServerError, broken.Sentence("error.other")), (page.Status, page.Heading));
        Assert.DoesNotContain("BoardChanges", page.Source, StringComparison.Ordinal);
        AssertProtected(page);
    }

    [Fact]
    public async Task Outside_development_browsers_are_told_to_stay_with_https()
    {
        using var client = Https(app);

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task In_development_they_are_not()
    {
        await using var development = new IdeasApp { EnvironmentName = Environments.Development, Settings = { ["Demo:Enabled"] = "false" } };
        using var client = Https(development);

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Cookies_are_closed_to_scripts_and_to_plain_http()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        using var client = Https(app);

        client.DefaultRequestHeaders.Add("Cookie", "asked=1");
        using var answer = await client.GetAsync(new Uri(campaign.Home, UriKind.Relative));

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(["duel", "form", "participant"], cookies.Select(cookie => cookie.Split('=')[0]).Order());
        Assert.All(cookies, cookie => Assert.Contains("; secure; samesite=lax; httponly", $"{cookie};", StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies.Where(cookie => !cookie.StartsWith("form", StringComparison.Ordinal)), cookie => Assert.Contains($"path={campaign.Home};", cookie, StringComparison.Ordinal));
    }

    private static HttpClient Https(IdeasApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://ideas.example"), HandleCookies = false });

    private static void AssertProtected(Page page)
    {
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer"), (page.Headers.GetValues("X-Content-Type-Options").Single(), page.Headers.GetValues("Referrer-Policy").Single()));
    }
}
