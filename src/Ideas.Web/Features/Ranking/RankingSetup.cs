using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Ranking;

public static class RankingSetup
{
    public static IServiceCollection AddRanking(this IServiceCollection services) => services
        .AddSingleton<RankingTurns>()
        .AddSingleton<RankingMetrics>()
        .AddScoped<RankedVotes>()
        .AddScoped<CheckVoters>()
        .AddScoped<PreviewRanking>()
        .AddJob<RankCampaign>()
        .AddJob<RankDueCampaigns>(every: TimeSpan.FromMinutes(1))
        .AddHostedService<RankAfterVotes>();
}

/// <summary>Asks for a ranking whenever a vote was committed.</summary>
internal sealed partial class RankAfterVotes(LiveCampaigns campaigns, JobQueue jobs, ILogger<RankAfterVotes> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        campaigns.Voted += Ask;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        campaigns.Voted -= Ask;
        return Task.CompletedTask;
    }

    private async void Ask(CampaignId campaign)
    {
        try
        {
            await jobs.EnqueueAsync<RankCampaign>(campaign.Value);
        }
        catch (Exception problem)
        {
            Log.NotAsked(logger, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A ranking could not be asked for; the sweep will")]
        public static partial void NotAsked(ILogger logger, Exception problem);
    }
}
