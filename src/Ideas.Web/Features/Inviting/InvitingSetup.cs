namespace Ideas.Web.Features.Inviting;

public static class InvitingSetup
{
    public static IServiceCollection AddInviting(this IServiceCollection services) => services
        .AddSingleton<LinkGuesses>()
        .AddScoped<InviteReader>()
        .AddScoped<InviteTexts>()
        .AddScoped<SetAccess>()
        .AddScoped<MakeLinks>()
        .AddScoped<RevokeLinks>()
        .AddScoped<UseLink>();
}
