using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Live;

public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<LiveScreens>();
        services.AddSingleton<LiveMetrics>();
        services.AddHostedService<LiveBroadcaster>();
        return services;
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapHub<LiveHub>("/live/hub");
        app.MapGet("/live/{code}/state", async Task<IResult> (string code, string? language, LiveCampaigns campaigns, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && LocalizedText.Languages.Contains(language) && await campaigns.FindAsync(known, ct) is { Facts.IsPublic: true } campaign
                ? TypedResults.Json(LiveState.Of(campaign.Standings(), language!).Since(null))
                : TypedResults.NotFound());
        app.MapGet("/j/{code}/qr.svg", async Task<IResult> (string code, LiveCampaigns campaigns, PublicAddress address, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is not null
                ? TypedResults.Text(QrPicture.Draw(address.Of($"/j/{known}")), "image/svg+xml")
                : TypedResults.NotFound());
    }
}
