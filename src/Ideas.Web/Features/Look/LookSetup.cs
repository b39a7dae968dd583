using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Ideas.Web.Features.Look;

public static class LookSetup
{
    private const string Immutable = "public, max-age=31536000, immutable";

    public static IServiceCollection AddLook(this IServiceCollection services) => services.AddSingleton<ColourAdvice>();

    public static void MapLook(this WebApplication app)
    {
        // The address names the colour, so what it answers never changes.
        app.MapGet("/css/colour/{colour}.css", IResult (string colour, bool? preview, HttpContext http) =>
        {
            if (Colour.Read(colour) is not { } known)
            {
                return TypedResults.NotFound();
            }

            http.Response.Headers.CacheControl = Immutable;
            return TypedResults.Text(ColourSheet.Write(known, preview is true ? " .preview" : ""), "text/css");
        });
        app.MapGet("/colours/{colour}", (string colour, ColourAdvice advice) =>
            TypedResults.Json(new ColourSays(advice.Of(colour), Colour.Read(colour)?.ToString(), Colour.Read(colour) is { IsReadable: true } readable ? readable.ToString()[1..] : null))).RequireAuthorization(Policies.RunsCampaigns);
        app.MapGet("/j/{code}/logo", async Task<IResult> (string code, HttpContext http, LiveCampaigns campaigns, IdeasContext context, CancellationToken ct) =>
        {
            if (CampaignCode.Read(code) is not { } known || await campaigns.FindAsync(known, ct) is not { Facts: { HasLogo: true } facts }
                || await context.Logos.AsNoTracking().SingleOrDefaultAsync(logo => logo.CampaignId == facts.Id, ct) is not { } logo)
            {
                return TypedResults.NotFound();
            }

            // Asked for again by its content: a changed logo shows at once, an unchanged one is not sent twice.
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(logo.Bytes, logo.ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(logo.Bytes))[..16]}\""));
        });
    }
}
