using Ideas.Web.Domain;
using Ideas.Web.Features.Live.Presentations;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

public static class LiveSetup
{
    /// <summary>Bytes on their way to one screen; about three seconds of updates.</summary>
    private const int ScreenBuffer = 16 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<LiveScreens>();
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<LiveFeeds>();
        services.AddSingleton<HubLifetimeManager<LiveHub>, LiveConnections>();
        services.AddScoped<ReadDeck>();
        services.AddScoped<PresentationReader>();
        services.AddScoped<MakePresentation>();
        services.AddScoped<ChangePresentation>();
        services.AddScoped<RemovePresentation>();
        return services;
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapHub<LiveHub>("/live/hub", options => options.TransportMaxBufferSize = ScreenBuffer);
        app.MapGet("/live/{code}/state", async Task<IResult> (string code, string? language, HttpContext http, LiveFeeds feeds, CancellationToken ct) =>
            LocalizedText.Languages.Contains(language) && await feeds.FindAsync(code, ct) is { } feed
                ? TypedResults.Json(feed.Now(new LiveViewer(language!, http.User)).Since(null))
                : TypedResults.NotFound());
        app.MapGet("/j/{code}/qr.svg", async Task<IResult> (string code, LiveCampaigns campaigns, PublicAddress address, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is not null
                ? TypedResults.Text(QrPicture.Draw(address.Of($"/j/{known}")), "image/svg+xml")
                : TypedResults.NotFound());
    }
}
