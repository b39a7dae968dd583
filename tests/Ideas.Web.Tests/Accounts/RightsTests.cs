using System.Net;
using Ideas.Web.Tests.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Ideas.Web.Tests.Accounts;

/// <summary>
/// Every page, every handler and every endpoint of the running program, and whom it lets in. One that stands in no table fails
/// the first test, so nothing new is open by mistake.
/// </summary>
public sealed class RightsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const string Everybody = "nobody Leader Moderator Admin";
    private const string SignedIn = "Leader Moderator Admin";
    private const string Leads = "Leader Admin";
    private const string Moderates = "Moderator Admin";
    private const string Admins = "Admin";

    /// <summary>Who shows a key; no account opens it.</summary>
    private const string Programs = "program";

    private static readonly Dictionary<string, string> Table = new()
    {
        // For everybody: employees have no account.
        ["GET /"] = Everybody,
        ["GET /accessibility"] = Everybody,
        ["POST /accessibility"] = Everybody,
        ["GET /accessibility/thanks"] = Everybody,
        ["GET /privacy"] = Everybody,
        ["GET /error/{status:int}"] = Everybody,
        ["POST /error/{status:int}"] = Everybody,
        ["GET /board"] = Everybody,
        ["GET /board/{id:guid}"] = Everybody,
        ["GET /board/wall"] = Everybody,
        ["GET /board/qr.svg"] = Everybody,
        ["ANY /board/hub/negotiate"] = Everybody,
        ["ANY /board/hub"] = Everybody,
        ["ANY /healthz"] = Everybody,
        ["ANY /readyz"] = Everybody,
        ["GET /{**path:file}"] = Everybody,
        ["GET /language/{language:length(2)}"] = Everybody,
        ["GET /manifest.webmanifest"] = Everybody,
        ["GET /j/{code}/manifest.webmanifest"] = Everybody,
        ["GET /offline"] = Everybody,
        ["GET /j/{code}"] = Everybody,
        ["POST /j/{code}"] = Everybody,
        ["POST /j/{code}?handler=Undo"] = Everybody,
        ["POST /j/{code}/vote"] = Everybody,
        ["POST /j/{code}/similar"] = Everybody,
        ["GET /live/{code}"] = Everybody,
        ["GET /live/{code}/state"] = Everybody,
        ["ANY /live/hub/negotiate"] = Everybody,
        ["ANY /live/hub"] = Everybody,
        ["GET /j/{code}/qr.svg"] = Everybody,
        ["GET /j/{code}/logo"] = Everybody,
        ["GET /css/colour/{colour}.css"] = Everybody,
        ["GET /i/{token?}"] = Everybody,
        ["POST /i/{token?}"] = Everybody,
        ["GET /news"] = Everybody,
        ["GET /news.atom"] = Everybody,
        ["GET /rules"] = Everybody,
        ["GET /promises"] = Everybody,

        // The way in and out, and one's own account.
        ["GET /signin"] = Everybody,
        ["POST /signin"] = Everybody,
        ["POST /signin?handler=Demo"] = Everybody,
        ["GET /signin/code"] = Everybody,
        ["POST /signin/code"] = Everybody,
        ["GET /signin/organisation"] = Everybody,
        ["GET /signin/organisation/done"] = Everybody,
        ["GET /setup"] = Everybody,
        ["POST /setup"] = Everybody,
        ["GET /password"] = Everybody,
        ["POST /password"] = Everybody,
        ["GET /signout"] = Everybody,
        ["GET /account"] = SignedIn,
        ["POST /account?handler=Start"] = SignedIn,
        ["POST /account?handler=On"] = SignedIn,
        ["POST /account?handler=Codes"] = SignedIn,
        ["POST /account?handler=Off"] = SignedIn,

        // Campaigns.
        ["GET /campaigns"] = SignedIn,
        ["GET /campaigns/new"] = Admins,
        ["GET /campaigns/new/form"] = Admins,
        ["POST /campaigns/new/form"] = Admins,
        ["POST /campaigns/new/form?handler=Preview"] = Admins,
        ["GET /colours/{colour}"] = Admins,
        ["GET /campaigns/{code}/edit"] = Admins,
        ["POST /campaigns/{code}/edit"] = Admins,
        ["POST /campaigns/{code}/edit?handler=Preview"] = Admins,
        ["GET /campaigns/{code}"] = Moderates,
        ["POST /campaigns/{code}?handler=Step"] = Admins,
        ["POST /campaigns/{code}?handler=Rank"] = Admins,
        ["POST /campaigns/{code}?handler=Push"] = Admins,
        ["GET /campaigns/{code}/desk"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Approve"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Retire"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Reword"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Theme"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Undo"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Settle"] = Moderates,
        ["POST /campaigns/{code}/desk?handler=Bulk"] = Moderates,
        ["GET /campaigns/{code}/desk/alike"] = Moderates,
        ["POST /campaigns/{code}/desk/alike?handler=Merge"] = Moderates,
        ["POST /campaigns/{code}/desk/alike?handler=Unlike"] = Moderates,
        ["GET /campaigns/{code}/import"] = Moderates,
        ["POST /campaigns/{code}/import"] = Moderates,
        ["POST /campaigns/{code}/import?handler=Confirm"] = Moderates,
        ["GET /campaigns/{code}/ideas/{id:guid}/redact"] = Admins,
        ["POST /campaigns/{code}/ideas/{id:guid}/redact"] = Admins,
        ["GET /campaigns/{code}/invite"] = Admins,
        ["POST /campaigns/{code}/invite?handler=Access"] = Admins,
        ["POST /campaigns/{code}/invite?handler=Links"] = Admins,
        ["POST /campaigns/{code}/invite?handler=Revoke"] = Admins,
        ["GET /campaigns/{code}/watch"] = Admins,
        ["GET /campaigns/{code}/watch/voters"] = Admins,
        ["POST /campaigns/{code}/watch/voters"] = Admins,
        ["POST /campaigns/{code}/watch/voters?handler=Preview"] = Admins,
        ["GET /campaigns/{code}/poster"] = Admins,
        ["GET /campaigns/{code}/set-aside"] = Admins,
        ["POST /campaigns/{code}/set-aside"] = Admins,
        ["GET /campaigns/{code}/translations"] = Moderates,
        ["POST /campaigns/{code}/translations"] = Moderates,

        // What leadership reads and moves. The card's own page asks who is signed in, because it is open to be read.
        ["GET /results/{code}"] = Leads,
        ["GET /results/{code}/ideas/{id:guid}"] = Leads,
        ["GET /results/{code}/votes.csv"] = Leads,
        ["GET /results/{code}/groups"] = Leads,
        ["GET /results/{code}/report"] = Leads,
        ["GET /results/{code}/report.css"] = Leads,
        ["GET /results/{code}/results.xlsx"] = Leads,
        ["GET /results/{code}/results.csv"] = Leads,
        ["POST /board/{id:guid}"] = Leads,
        ["POST /board/{id:guid}?handler=Move"] = Leads,
        ["POST /board/{id:guid}?handler=Comment"] = Leads,
        ["GET /board/{id:guid}/experiment"] = Leads,
        ["POST /board/{id:guid}/experiment"] = Leads,
        ["GET /home"] = Leads,
        ["GET /presentations"] = Leads,
        ["POST /presentations"] = Leads,
        ["GET /presentations/{id:guid}"] = Leads,
        ["POST /presentations/{id:guid}"] = Leads,
        ["POST /presentations/{id:guid}?handler=Standard"] = Leads,
        ["POST /presentations/{id:guid}?handler=Add"] = Leads,
        ["POST /presentations/{id:guid}?handler=Change"] = Leads,
        ["POST /presentations/{id:guid}?handler=Up"] = Leads,
        ["POST /presentations/{id:guid}?handler=Down"] = Leads,
        ["POST /presentations/{id:guid}?handler=Remove"] = Leads,
        ["POST /presentations/{id:guid}?handler=End"] = Leads,
        ["GET /presentations/{id:guid}/show"] = Leads,

        // Running the service.
        ["GET /people"] = Admins,
        ["POST /people"] = Admins,
        ["POST /people?handler=Link"] = Admins,
        ["POST /people?handler=Role"] = Admins,
        ["POST /people?handler=Block"] = Admins,
        ["POST /people?handler=Unblock"] = Admins,
        ["POST /people?handler=TwoFactor"] = Admins,
        ["GET /units"] = Admins,
        ["POST /units"] = Admins,
        ["GET /data"] = Admins,
        ["POST /data"] = Admins,
        ["GET /audit"] = Admins,
        ["GET /audit/log.csv"] = Admins,
        ["GET /api-keys"] = Admins,
        ["POST /api-keys"] = Admins,
        ["POST /api-keys?handler=End"] = Admins,
        ["GET /webhooks"] = Admins,
        ["POST /webhooks"] = Admins,
        ["POST /webhooks?handler=Try"] = Admins,
        ["POST /webhooks?handler=Again"] = Admins,
        ["POST /webhooks?handler=End"] = Admins,
        ["GET /outbox"] = Admins,
        ["POST /outbox"] = Admins,
        ["GET /jobs"] = Admins,
        ["POST /jobs"] = Admins,
        ["GET /feedback"] = Admins,
        ["POST /feedback"] = Admins,

        // Other programs, each with a key.
        ["GET /api/v1/campaigns"] = Programs,
        ["GET /api/v1/campaigns/{code}"] = Programs,
        ["GET /api/v1/campaigns/{code}/results"] = Programs,
        ["GET /api/v1/campaigns/{code}/groups"] = Programs,
        ["GET /api/v1/board"] = Programs,
        ["GET /api/{documentName:regex(^v1$)}/openapi.json"] = Everybody,
        ["ANY /api/{**path}"] = Everybody,

        // Last, because it ends the test's own sign-in.
        ["POST /signout"] = Everybody,
    };

    /// <summary>Folders of pages that employees open, which are all open to everybody.</summary>
    private static readonly string[] Employees = ["/j/{code}/", "/receipt"];

    [Fact]
    public async Task Everything_that_the_program_serves_stands_in_the_table()
    {
        var served = await Served();

        Assert.Empty(served.Where(entry => !IsForEmployees(entry)).Except(Table.Keys));
        Assert.Empty(Table.Keys.Except(served));
        Assert.True(served.Count > 80, $"Only {served.Count} were found.");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(Roles.Leader)]
    [InlineData(Roles.Moderator)]
    [InlineData(Roles.Admin)]
    public async Task Each_lets_in_those_of_the_table_and_refuses_all_others(string who)
    {
        var (campaign, card) = await app.GivenSite("Bikes", "Later start");
        var person = who == "nobody" ? app.Somebody() : await app.SignedIn(who);
        var token = (await person.Get(who == "nobody" ? "/signin" : "/campaigns")).FormFields(who == "nobody" ? "form.card" : "form[action$=signout]").Single(field => field.Name == "form-token");
        var wrong = new List<string>();

        foreach (var entry in (await Served()).OrderBy(entry => Table.Keys.ToList().IndexOf(entry)))
        {
            var (method, pattern) = entry.Split(' ') is [var first, var second] ? (first, second) : throw new InvalidOperationException(entry);
            var address = pattern.Replace("{code}", campaign.Code, StringComparison.Ordinal).Replace("{id:guid}", card.Id.Value.ToString(), StringComparison.Ordinal)
                .Replace("{status:int}", "404", StringComparison.Ordinal).Replace("{language:length(2)}", "fi", StringComparison.Ordinal).Replace("{**path:file}", "favicon.ico", StringComparison.Ordinal);
            var page = method == "POST" ? await person.Post(address, token) : await person.Get(address);
            var isAllowed = IsForEmployees(entry) || Table[entry].Split(' ').Contains(who);
            var isRight = isAllowed ? IsLetIn(page)
                : Table[entry] == Programs ? page.Status is HttpStatusCode.Unauthorized
                : who != "nobody" ? page.Status is HttpStatusCode.Forbidden
                : entry.StartsWith("POST /board/{id:guid}", StringComparison.Ordinal) && !entry.EndsWith("/experiment", StringComparison.Ordinal) ? page.Status is HttpStatusCode.BadRequest && page.Notice == app.Sentence("card.signed-out")
                : page.Status is HttpStatusCode.Unauthorized || page.Location == $"http://localhost/signin?back={Uri.EscapeDataString(address)}";
            if (!isRight)
            {
                wrong.Add($"{entry} for {who}: {page}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(CampaignState.Open, (await app.Live(campaign)).Facts.State);
    }

    private static bool IsForEmployees(string entry) => Employees.Any(start => entry.Split(' ')[1].StartsWith(start, StringComparison.Ordinal));

    private static bool IsLetIn(Page page) => page.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && page.Location?.StartsWith("http://localhost/signin", StringComparison.Ordinal) is not true;

    /// <summary>Every page with each of its handlers, and every other endpoint, as "METHOD address"; files from wwwroot are open to all.</summary>
    private async Task<IReadOnlyList<string>> Served()
    {
        var (served, loader) = (new SortedSet<string>(StringComparer.Ordinal), app.Get<PageLoader>());
        foreach (var endpoint in app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                served.Add($"GET {address}");
                served.UnionWith((await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => $"POST {address}{(handler.Name is null ? null : $"?handler={handler.Name}")}"));
            }
            else if (!endpoint.Metadata.Any(data => data.GetType().Name == "StaticAssetDescriptor"))
            {
                served.UnionWith(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(method => method is not ("HEAD" or "OPTIONS")).Select(method => $"{method} {address}") ?? [$"ANY {address}"]);
            }
        }

        return [.. served];
    }
}
