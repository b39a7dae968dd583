using Ideas.Web.Data;
using Ideas.Web.Platform.Jobs;

namespace Ideas.Web.Features.Backups;

public static class BackupsSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Backup");
        _ = section.Get<BackupOptions>()?.Time;
        return services
            .Configure<BackupOptions>(section)
            .AddSingleton<BackupFolder>()
            .AddSingleton<BackupCalendar>()
            .AddJob<BackUp>(every: TimeSpan.FromMinutes(5), isDue: provider => provider.GetRequiredService<BackupCalendar>().IsDue(), next: provider => provider.GetRequiredService<BackupCalendar>().Next());
    }

    /// <summary>Before a new version changes the database.</summary>
    public static async Task BackUpAsync(this IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BackUp>().RunAsync(null, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new CannotStartException($"This version changes the database, and the backup before that failed: {problem.Message}", problem);
        }
    }

    /// <summary>What <c>restore FILE</c> does.</summary>
    public static async Task<int> RestoreAsync(IConfiguration configuration, string file)
    {
        if (file.Length == 0)
        {
            throw new CannotStartException("Name the file: dotnet Ideas.Web.dll restore FILE");
        }

        var folder = DataFolder.Create(configuration);
        var kept = await new RestoreBackup(folder, TimeProvider.System).RunAsync(file, CancellationToken.None);
        Console.WriteLine($"{file} is restored to {folder.FullName}. Start Ideas as usual.");
        if (kept is not null)
        {
            Console.WriteLine($"What was there before is kept in {kept.FullName}. Delete it when you no longer need it.");
        }

        return 0;
    }
}
