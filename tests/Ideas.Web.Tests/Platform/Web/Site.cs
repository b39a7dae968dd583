using Ideas.Web.Features.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Ideas.Web.Tests.Platform.Web;

/// <summary>Every page that the program serves, with something on it.</summary>
public static class Site
{
    /// <summary>The addresses of all pages of one campaign, one card and the site, and the names of their post handlers ("" is the unnamed one).</summary>
    public static async Task<IReadOnlyList<(string Address, IReadOnlyList<string> Posts)>> Pages(this IdeasApp app, GivenCampaign campaign, BoardItem card)
    {
        var (pages, loader) = (new List<(string, IReadOnlyList<string>)>(), app.Get<PageLoader>());
        foreach (var endpoint in app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().DistinctBy(endpoint => endpoint.RoutePattern.RawText))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                var address = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}"
                    .Replace("{code}", campaign.Code, StringComparison.Ordinal)
                    .Replace("{id:guid}", card.Id.Value.ToString(), StringComparison.Ordinal)
                    .Replace("{status:int}", "404", StringComparison.Ordinal);
                pages.Add((address, [.. compiled.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "")]));
            }
        }

        return pages;
    }

    /// <summary>An open campaign with the given texts everywhere that people write, ranked and with its first idea on the board.</summary>
    public static async Task<(GivenCampaign Campaign, BoardItem Card)> GivenSite(this IdeasApp app, params string[] ideas)
    {
        var campaign = await app.Given(ACampaign.Open.With(ideas).WithPending("Waiting " + ideas[0]).AskingUnit(ideas[0]));
        await app.Vote(campaign, people: 12, duels: 20);
        await app.Push(campaign);
        return (campaign, (await app.OnBoard(campaign))[0]);
    }

    /// <summary>The address of the page that makes the first admin.</summary>
    public static string? Setup(this IdeasApp app) => app.Get<FirstAdmin>().Link;
}
