using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Ideas.Web.Tests.Platform.Web;

public sealed class AntiforgeryTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task No_post_succeeds_without_its_token(string? token)
    {
        var ((campaign, card), kaisa, posts) = (await app.GivenSite("Bikes", "Later start"), await app.Admin(), new List<string>());

        foreach (var (address, handlers) in await app.Pages(campaign, card))
        {
            foreach (var handler in handlers)
            {
                var page = await kaisa.Post($"{address}?handler={handler}", ("form-token", token), ("choice", "Left"), ("text", "Bikes"), ("step", "Close"), ("job", "tidy-job-runs"), ("role", "Admin"));

                Assert.True((int)page.Status is >= 400 and < 500, $"{address} {handler}: {page}");
                Assert.False(string.IsNullOrEmpty(page.Heading), $"{address} {handler} says nothing.");
                posts.Add($"{address} {handler}");
            }
        }

        Assert.True(posts.Count >= 14, string.Join('\n', posts));
        Assert.Equal(CampaignState.Open, (await app.Live(campaign)).Facts.State);
    }

    [Fact]
    public void Nothing_but_pages_and_their_scripts_asks_for_posts()
    {
        var others = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD" or "OPTIONS")) is true);

        Assert.Equal(["/j/{code}/similar", "/j/{code}/vote"], others.Select(endpoint => endpoint.RoutePattern.RawText).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task No_vote_of_the_script_counts_without_its_token(string? token)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Post($"{campaign.Home}/vote", ("ticket", duel.Ticket()), ("choice", "Left"), ("form-token", token));

        Assert.Equal((StatusCodes.Status400BadRequest, "{}"), ((int)answer.Status, answer.Source));
        Assert.Empty(await app.Votes(campaign));
    }

    [Fact]
    public async Task A_token_of_one_person_does_not_work_for_another()
    {
        var (eve, kaisa) = (app.Somebody(), await app.Admin());
        var eves = (await eve.Get("/signin")).FormFields("form.card").Single(field => field.Name == "form-token");

        var page = await kaisa.Post("/jobs", ("job", "tidy-job-runs"), eves);

        Assert.Equal(StatusCodes.Status400BadRequest, (int)page.Status);
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/j/{0}")]
    [InlineData("/j/{0}/idea")]
    public async Task A_sign_that_no_form_can_hold_is_refused_without_an_error_of_ours(string address)
    {
        var (campaign, eve) = (await app.Given(ACampaign.Open.WithIdeas(2)), app.Somebody());

        var page = await eve.Post(address.Replace("{0}", campaign.Code, StringComparison.Ordinal), ("text", "Later\u0000start"), ("form-token", "x"));

        Assert.InRange((int)page.Status, 400, 499);
        Assert.NotEmpty(page.Heading);
    }
}
