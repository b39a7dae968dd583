using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Voting;

/// <summary>Brings the campaigns that run into memory once the program answers, so that the first participants need not wait for all votes to be read.</summary>
internal sealed partial class LoadOpenCampaigns(
    IServiceScopeFactory scopes, LiveCampaigns campaigns, IHostApplicationLifetime lifetime, ILogger<LoadOpenCampaigns> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var startedOrStopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.Infinite, startedOrStopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var campaign in await RunningAsync(stoppingToken))
        {
            stoppingToken.ThrowIfCancellationRequested();
            try
            {
                await campaigns.GetAsync(campaign);
            }
            catch (Exception problem)
            {
                Log.NotLoaded(logger, problem);
            }
        }
    }

    private async Task<List<CampaignId>> RunningAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IdeasContext>().Campaigns
                .Where(campaign => campaign.State == CampaignState.Open || campaign.State == CampaignState.Collecting)
                .Select(campaign => campaign.Id)
                .ToListAsync(ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Log.NotLoaded(logger, problem);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A campaign could not be brought into memory; it will be when somebody asks for it")]
        public static partial void NotLoaded(ILogger logger, Exception problem);
    }
}
