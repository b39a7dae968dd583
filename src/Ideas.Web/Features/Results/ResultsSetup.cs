using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Results;

public static class ResultsSetup
{
    public static IServiceCollection AddResults(this IServiceCollection services) => services.AddScoped<ResultsReader>().AddScoped<VotesFile>();

    public static void MapResults(this WebApplication app) =>
        app.MapGet("/results/{code}/votes.csv", async Task<IResult> (string code, HttpContext http, CancellationToken ct) =>
            await http.RequestServices.GetRequiredService<VotesFile>().FindAsync(code, Texts.Language, ct) switch
            {
                VotesFileOutcome.Ready(var name, var writeAsync) => TypedResults.Stream(writeAsync, "text/csv; charset=utf-8", name),

                // The error page says why. Forbidden would speak of the reader's role.
                VotesFileOutcome.TooFewVoters => TypedResults.StatusCode(StatusCodes.Status409Conflict),
                _ => TypedResults.NotFound(),
            }).RequireAuthorization(Policies.Leads);
}
