using Ideas.Web.Features.Desk.Import;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Desk;

public static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddScoped<DeskReader>()
        .AddScoped<WhatWaits>()
        .AddScoped<ChangeIdeas>()
        .AddScoped<ModerateIdeas>()
        .AddScoped<RewordIdea>()
        .AddScoped<ThemeIdeas>()
        .AddScoped<MergeIdeas>()
        .AddScoped<UndoMerge>()
        .AddScoped<FindAlike>()
        .AddScoped<FindUnlike>()
        .AddScoped<SettleFlags>()
        .AddScoped<ImportIdeas>()
        .AddSingleton<KeptImports>()
        .AddSingleton<ForgetImports>()
        .AddJob<TidyImports>(every: TimeSpan.FromHours(1))
        .AddJob<RemindModerators>(every: TimeSpan.FromMinutes(5), isDue: provider => provider.GetRequiredService<MorningCalendar>().IsDue(RemindModerators.Name), next: provider => provider.GetRequiredService<MorningCalendar>().Next());
}
