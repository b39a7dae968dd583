using Ideas.Web.Data;

namespace Ideas.Web.Features.Voting;

public static class VotingSetup
{
    public static IServiceCollection AddVoting(this IServiceCollection services)
    {
        services.AddSingleton<LiveCampaigns>();
        services.AddSingleton<VoteQueue>();
        services.AddSingleton<VoteMetrics>();
        services.AddSingleton<VoteWriterPulse>();
        services.AddSingleton<DuelTickets>();
        services.AddSingleton<CodePass>();
        services.AddSingleton(provider => new VoteIngest(provider.GetRequiredService<VoteQueue>(), provider.GetRequiredService<DuelTickets>(), provider.GetRequiredService<VoteMetrics>()));
        services.AddSingleton(provider => new Dealer(provider.GetRequiredService<DuelTickets>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<VoteWriter>();
        services.AddHostedService<LoadOpenCampaigns>();
        services.AddScoped(provider => new MetIdeas(provider.GetRequiredService<IdeasContext>(), provider.GetRequiredService<DuelTickets>(), provider.GetRequiredService<Device>()));
        return services.AddScoped<Device>().AddScoped<ResultStages>();
    }
}
