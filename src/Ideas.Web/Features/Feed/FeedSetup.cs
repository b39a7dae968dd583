using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Feed;

public static class FeedSetup
{
    public static IServiceCollection AddFeed(this IServiceCollection services) => services.AddScoped<NewsReader>().AddScoped<AtomFeed>();

    public static void MapFeed(this WebApplication app)
    {
        app.MapGet("/news.atom", (string? language, HttpContext http, CancellationToken ct) => WriteAsync(http, language, null, ct));
        app.MapGet("/j/{code}/what-happened.atom", async Task<IResult> (string code, string? language, HttpContext http, LiveCampaigns campaigns, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is { Facts.IsPublic: true } campaign ? await WriteAsync(http, language, campaign.Facts, ct) : TypedResults.NotFound());
    }

    /// <summary>What happened, in a few words.</summary>
    public static string Say(this NewsItem item, Texts texts) => item.Kind is NewsKind.State ? $"{texts.Of(item.Kind)}: {texts.Of(item.State!.Value)}" : texts.Of(item.Kind);

    /// <param name="campaign">Whose news are told; null for all of the site.</param>
    private static async Task<IResult> WriteAsync(HttpContext http, string? language, CampaignFacts? campaign, CancellationToken ct)
    {
        var (services, spoken) = (http.RequestServices, LocalizedText.Languages.Contains(language) ? language! : Texts.Language);
        var news = await services.GetRequiredService<NewsReader>().ReadAsync(spoken, services.GetRequiredService<BoardReader>().IsOpenTo(http.User), NewsModel.Shown, ct, campaign?.Id);
        var (path, page) = campaign is null ? ("/news.atom", "/news") : ($"/j/{campaign.Code}/what-happened.atom", $"/j/{campaign.Code}/what-happened");
        return TypedResults.Bytes(
            services.GetRequiredService<AtomFeed>().Write(spoken, path, page, campaign?.Question.For(spoken, campaign.Language).Text, news, DateTimeOffset.UnixEpoch), AtomFeed.ContentType);
    }
}
