using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Campaigns;

public static class CampaignsSetup
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<CampaignStarts>()
        .AddScoped<CheckCampaign>()
        .AddScoped<ReadLogo>()
        .AddScoped<AskBackground>()
        .AddScoped<SaveCampaign>()
        .AddScoped<SteerCampaign>()
        .AddScoped<CampaignReader>()
        .AddJob<FollowCalendars>(every: TimeSpan.FromSeconds(15));
}
