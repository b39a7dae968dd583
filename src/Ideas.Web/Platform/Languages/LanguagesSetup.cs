using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Ideas.Web.Platform.Languages;

public static class LanguagesSetup
{
    private const string Cookie = "language";

    private static readonly CultureInfo[] Cultures = [new("fi-FI"), new("sv-FI"), new("en-GB")];

    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<Texts>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = Cultures;
            options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Choose(context.Request).Name)))];
        });
    }

    public static void MapLanguages(this WebApplication app) =>
        app.MapGet("/language/{language:length(2)}", (string language, string? back, HttpContext http) =>
        {
            if (Find(language) is not null)
            {
                http.Response.Cookies.Append(Cookie, language, Options(http, TimeSpan.FromDays(365)));
            }

            var isLocal = back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl);
            return Results.LocalRedirect(isLocal ? back! : "/");
        });

    /// <summary>As if no language had been chosen here.</summary>
    public static void ForgetLanguage(this HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, TimeSpan.Zero));

    private static CookieOptions Options(HttpContext http, TimeSpan age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = age,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
    };

    /// <summary>What was chosen before; else Swedish for a Swedish browser; else Finnish (docs/decisions/languages.md).</summary>
    private static CultureInfo Choose(HttpRequest request)
    {
        if (Find(request.Cookies[Cookie]) is { } chosen)
        {
            return chosen;
        }

        var first = request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value;
        return first?.StartsWith("sv", StringComparison.OrdinalIgnoreCase) is true ? Find("sv")! : Cultures[0];
    }

    internal static CultureInfo? Find(string? language) => Array.Find(Cultures, culture => culture.TwoLetterISOLanguageName == language);
}
