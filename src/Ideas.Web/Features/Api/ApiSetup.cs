using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;

namespace Ideas.Web.Features.Api;

public static class ApiSetup
{
    public const string Root = "/api/v1";

    /// <summary>Programs that show a key.</summary>
    private const string ReadsByKey = nameof(ReadsByKey);

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(ReadsByKey, policy => policy.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser());
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi("v1", ApiDocument.Describe);
        return services
            .Configure<ApiOptions>(configuration.GetSection("Api"))
            .AddExceptionHandler<ApiProblem>()
            .AddSingleton<ApiLimit>()
            .AddScoped<ApiKeys>()
            .AddScoped<ApiCampaigns>();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(ReadsByKey)
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<ApiLimit>().InvokeAsync(context, next))
            .AddEndpointFilter(new ApiLanguage().InvokeAsync)
            .AddEndpointFilter((context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            })
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapReading();
        app.MapOpenApi("/api/{documentName:regex(^v1$)}/openapi.json");
        app.Map("/api/{**path}", (HttpContext http) =>
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                return ApiProblem.Of(StatusCodes.Status404NotFound, $"There is nothing here. {Root}/openapi.json describes what there is.");
            }

            http.Response.Headers.Allow = HttpMethods.Get;
            return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed, "The API only reads: ask with GET.");
        }).ExcludeFromDescription();
    }
}
