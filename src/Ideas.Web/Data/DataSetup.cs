using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Data;

public static class DataSetup
{
    /// <summary>Everything the program writes lives in one folder, <c>Data:Directory</c> (default <c>data</c>).</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = DataFolder.Create(configuration);
        services.AddSingleton(_ => new DataFolder(folder));
        services.AddDataProtection().SetApplicationName("Ideas").PersistKeysToFileSystem(folder.CreateSubdirectory(DataFolder.Keys))
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddSingleton(new DatabaseFile(Path.Combine(folder.FullName, DatabaseFile.Name)));
        services.AddSingleton<VoteReader>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<SqliteSettings>();
        services.AddDbContext<IdeasContext>(
            (provider, options) => options
                .UseSqlite(provider.GetRequiredService<DatabaseFile>().ConnectionString)
                .AddInterceptors(provider.GetRequiredService<SqliteSettings>()),
            optionsLifetime: ServiceLifetime.Singleton);
        return services;
    }

    /// <summary>Brings the database up to this program. What an earlier version wrote is kept in safety first.</summary>
    /// <exception cref="CannotStartException">The folder is in use, or a newer program wrote the database.</exception>
    public static async Task MigrateAsync(this IServiceProvider services, Func<CancellationToken, Task> beforeUpgrade, CancellationToken ct)
    {
        services.GetRequiredService<DataFolder>();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IdeasContext>().Database;

        // The first connection prepares the file, such as one from a backup; the framework's own would only look at it.
        await database.OpenConnectionAsync(ct);
        var (known, applied) = (database.GetMigrations().ToList(), (await database.GetAppliedMigrationsAsync(ct)).ToList());
        RefuseNewer(known, applied);
        if (known.Count != applied.Count)
        {
            if (applied.Count > 0)
            {
                await beforeUpgrade(ct);
            }

            // A program killed while it migrated leaves this behind, and the next one would wait for it forever. We alone hold the folder.
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
            await database.MigrateAsync(ct);
        }

        await AuditLock.CloseAsync(database, ct);
    }

    public static void RefuseNewer(IEnumerable<string> known, IEnumerable<string> applied)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new CannotStartException($"A newer version of Ideas wrote this database ({unknown}). Start that version, or restore a backup from before the upgrade.");
        }
    }
}
