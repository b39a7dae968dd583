namespace Ideas.Web.Features.Translations;

public static class TranslationsSetup
{
    public static IServiceCollection AddTranslations(this IServiceCollection services) => services
        .AddScoped<TranslationReader>()
        .AddScoped<SaveTranslations>();
}
