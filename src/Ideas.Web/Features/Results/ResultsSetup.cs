using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Results;

public static class ResultsSetup
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services
        .AddScoped<ResultsReader>()
        .AddScoped<IdeaResultReader>()
        .AddScoped<WayReader>()
        .AddScoped<SkipsReader>()
        .AddScoped<VotesFile>();

    public static void MapResults(this WebApplication app) =>
        app.MapGet("/results/{code}/votes.csv", async Task<IResult> (string code, HttpContext http, AuditTrail audit, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            switch (await http.RequestServices.GetRequiredService<VotesFile>().FindAsync(code, Texts.Language, ct))
            {
                case VotesFileOutcome.Ready(var name, var campaign, var writeAsync):
                    await audit.WriteAsync(AuditAct.ResultExported, name, campaign, ct: ct);
                    return TypedResults.Stream(writeAsync, "text/csv; charset=utf-8", name);

                // The error page says why. Forbidden would speak of the reader's role.
                case VotesFileOutcome.TooFewVoters:
                    return TypedResults.StatusCode(StatusCodes.Status409Conflict);
                default:
                    return TypedResults.NotFound();
            }
        }).RequireAuthorization(Policies.Leads);
}
