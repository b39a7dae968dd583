using System.Net;

namespace Ideas.Web.Tests.Accounts;

public sealed class RolesTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/campaigns", "Admin Moderator Leader" },
        { "/campaigns/new", "Admin" },
        { "/campaigns/new/form", "Admin" },
        { "/units", "Admin" },
        { "/campaigns/{0}", "Admin Moderator" },
        { "/campaigns/{0}/edit", "Admin" },
        { "/campaigns/{0}/invite", "Admin" },
        { "/campaigns/{0}/poster", "Admin" },
        { "/campaigns/{0}/desk", "Admin Moderator" },
        { "/campaigns/{0}/desk/alike", "Admin Moderator" },
        { "/campaigns/{0}/import", "Admin Moderator" },
        { "/campaigns/{0}/translations", "Admin Moderator" },
        { "/campaigns/{0}/set-aside", "Admin" },
        { "/results/{0}", "Admin Leader" },
        { "/feedback", "Admin" },
        { "/jobs", "Admin" },
        { "/people", "Admin" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_staff_is_for_its_roles_alone(string pattern, string allowed)
    {
        var address = await Address(pattern);
        foreach (var role in Roles.All)
        {
            var kaisa = await app.SignedIn(role);

            var page = await kaisa.Get(address);

            Assert.Equal((role, allowed.Split(' ').Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (role, page.Status));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Who_is_not_signed_in_is_asked_to(string pattern, string allowed)
    {
        var address = await Address(pattern);

        var page = await app.Somebody().Get(address);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal($"http://localhost/signin?back={Uri.EscapeDataString(address)}", page.Location);
        Assert.NotEmpty(allowed);
    }

    [Fact]
    public async Task A_forbidden_page_says_whom_to_ask()
    {
        var leader = await app.Leader();

        var page = await leader.Get("/jobs");

        Assert.Equal((HttpStatusCode.Forbidden, app.Sentence("error.forbidden")), (page.Status, page.Heading));
    }

    private async Task<string> Address(string pattern) =>
        pattern.Replace("{0}", (await app.Given(ACampaign.Draft.WithIdeas(2))).Code, StringComparison.Ordinal);
}
