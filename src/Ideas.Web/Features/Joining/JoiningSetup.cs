namespace Ideas.Web.Features.Joining;

public static class JoiningSetup
{
    public static IServiceCollection AddJoining(this IServiceCollection services) => services.AddScoped<TellBackground>();
}
