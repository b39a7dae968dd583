using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Platform.Web;

namespace Ideas.Web.Tests.Desk;

public sealed class ModeratorTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_moderator_opens_the_desk_and_the_way_to_it_and_no_other_page_of_the_staff()
    {
        var ((campaign, card), moderator, nobody) = (await app.GivenSite("Bikes", "Later start"), await app.Moderator(), app.Somebody());
        var (open, closed) = (new List<string>(), new List<string>());

        foreach (var (address, _) in await app.Pages(campaign, card))
        {
            if ((await nobody.Get(address)).Location?.Contains("/signin", StringComparison.Ordinal) is true)
            {
                ((await moderator.Get(address)).Status is HttpStatusCode.Forbidden ? closed : open).Add(address);
            }
        }

        var home = $"/campaigns/{campaign.Code}";
        Assert.Equal(new[] { "/account", "/campaigns", home, $"{home}/desk", $"{home}/desk/alike", $"{home}/import", $"{home}/translations", "/signin/code" }.Order(), open.Order());
        Assert.Contains($"/results/{campaign.Code}", closed);
        Assert.Contains("/people", closed);
    }
}
