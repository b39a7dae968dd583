using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Statements;

public static class StatementsSetup
{
    public static IServiceCollection AddStatements(this IServiceCollection services)
    {
        services.AddKeyedSingleton(SendFeedback.Limit, (_, _) => new GuessLimit(SendFeedback.PerAddress, TimeSpan.FromMinutes(10)));
        services.AddScoped<SendFeedback>();
        services.AddScoped<AnswerFeedback>();
        return services.AddScoped<FeedbackReader>();
    }
}
