using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Feed;

public static class FeedSetup
{
    public static IServiceCollection AddFeed(this IServiceCollection services) => services.AddScoped<NewsReader>().AddScoped<AtomFeed>();

    public static void MapFeed(this WebApplication app) =>
        app.MapGet("/news.atom", async Task<IResult> (string? language, HttpContext http, BoardReader board, CancellationToken ct) =>
        {
            var spoken = LocalizedText.Languages.Contains(language) ? language! : Texts.Language;
            var news = await http.RequestServices.GetRequiredService<NewsReader>().ReadAsync(spoken, board.IsOpenTo(http.User), NewsModel.Shown, ct);
            return TypedResults.Bytes(http.RequestServices.GetRequiredService<AtomFeed>().Write(spoken, news, DateTimeOffset.UnixEpoch), AtomFeed.ContentType);
        });

    /// <summary>What happened, in a few words.</summary>
    public static string Say(this NewsItem item, Texts texts) => item.Kind is NewsKind.State ? $"{texts.Of(item.Kind)}: {texts.Of(item.State!.Value)}" : texts.Of(item.Kind);
}
