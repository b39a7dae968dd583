namespace Ideas.Web.Features.Errors;

public static class ErrorsSetup
{
    /// <summary>Addresses that only look like pages of ours get the same kind answer.</summary>
    public static void MapErrors(this WebApplication app) => app.MapFallback(context =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
