namespace Ideas.Web.Features.Proposing;

public static class ProposingSetup
{
    public static IServiceCollection AddProposing(this IServiceCollection services) => services
        .AddSingleton<SimilarIdeas>()
        .AddSingleton<SimilarPairs>()
        .AddScoped<SubmitIdea>()
        .AddScoped<ReviseIdea>()
        .AddScoped<OwnIdeas>()
        .AddScoped<FlagIdea>();
}
