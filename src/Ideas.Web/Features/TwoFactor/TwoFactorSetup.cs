namespace Ideas.Web.Features.TwoFactor;

public static class TwoFactorSetup
{
    public static IServiceCollection AddTwoFactor(this IServiceCollection services) => services.AddScoped<AppCodes>().AddScoped<SwitchTwoFactor>().AddScoped<CodeSignIn>();
}
