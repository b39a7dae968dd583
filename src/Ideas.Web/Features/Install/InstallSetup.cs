using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ideas.Web.Features.Install;

/// <summary>What a browser needs to put us on the home screen (W3C, Web Application Manifest). A campaign's own leads back to the campaign.</summary>
public static class InstallSetup
{
    public static void MapInstall(this WebApplication app)
    {
        app.MapGet("/manifest.webmanifest", TellOfSite);
        app.MapGet("/j/{code}/manifest.webmanifest", TellOfCampaignAsync);
    }

    private static JsonHttpResult<Manifest> TellOfSite(HttpContext http) => Tell(http.Request.PathBase.Value ?? "", "Ideas", "/");

    private static async Task<IResult> TellOfCampaignAsync(HttpContext http, string code, LiveCampaigns campaigns, CancellationToken ct) =>
        CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is { Facts: { IsPublic: true } facts }
            ? Tell(http.Request.PathBase.Value ?? "", $"Ideas: {facts.Question.For(Texts.Language, facts.Language).Text}", $"/j/{facts.Code}")
            : TypedResults.NotFound();

    private static JsonHttpResult<Manifest> Tell(string pathBase, string name, string start) => TypedResults.Json(
        new Manifest(
            pathBase + start, name, "Ideas", Texts.Language, pathBase + start, pathBase + "/", "standalone", "#0f4436", "#0f4436",
            [new Icon($"{pathBase}/img/icon-192.png", "192x192"), new Icon($"{pathBase}/img/icon-512.png", "512x512")]),
        ManifestJson.Default.Manifest, contentType: "application/manifest+json");
}

internal sealed record Manifest(
    string Id, string Name, [property: JsonPropertyName("short_name")] string ShortName, string Lang, [property: JsonPropertyName("start_url")] string StartUrl, string Scope,
    string Display, [property: JsonPropertyName("background_color")] string Background, [property: JsonPropertyName("theme_color")] string Theme, Icon[] Icons);

/// <param name="Purpose">Our mark leaves room at the edges, so that it may be cut to any shape.</param>
internal sealed record Icon(string Src, string Sizes, string Type = "image/png", string Purpose = "any maskable");

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
