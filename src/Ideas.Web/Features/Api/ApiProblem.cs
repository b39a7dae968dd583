using Ideas.Web.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ideas.Web.Features.Api;

/// <summary>What went wrong, for programs (RFC 9457). Where pages answer with a page, the API answers with this.</summary>
internal sealed class ApiProblem : IExceptionHandler
{
    public static ProblemHttpResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    public static ProblemHttpResult NoCampaign => Of(StatusCodes.Status404NotFound, "No campaign that has begun has this code.");

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception problem, CancellationToken ct)
    {
        if (!http.Request.Path.StartsWithSegments(ApiSetup.Root))
        {
            return false;
        }

        await (DiskTrouble.IsBehind(problem)
            ? Of(StatusCodes.Status503ServiceUnavailable, "The database cannot be written right now. Try again in a moment.")
            : Of(StatusCodes.Status500InternalServerError, "Something went wrong here. It has been noted.")).ExecuteAsync(http);
        return true;
    }
}
