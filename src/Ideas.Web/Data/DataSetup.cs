using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Data;

public static class DataSetup
{
    /// <summary>Everything the program writes lives in one folder, <c>Data:Directory</c> (default <c>data</c>).</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = Create(configuration["Data:Directory"] ?? "data");
        services.AddSingleton(_ => new DataFolder(folder));
        var database = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "ideas.db") }.ToString();

        services.AddDataProtection().SetApplicationName("Ideas").PersistKeysToFileSystem(folder.CreateSubdirectory("keys"));
        services.AddSingleton(new DatabaseFile(database));
        services.AddSingleton<WriteGate>();
        services.AddDbContext<IdeasContext>(options => options.UseSqlite(database).AddInterceptors(new SqliteSettings()));
        return services;
    }

    /// <summary>Participants' ids and password hashes are nobody else's business on this machine.</summary>
    private static DirectoryInfo Create(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<DataFolder>();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IdeasContext>().Database;

        // A program killed while it migrated leaves this behind, and the next one would wait for it forever. We alone hold the folder.
        await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await database.MigrateAsync(ct);
    }
}

/// <summary>Where the database is, for the vote writer's own connection.</summary>
public sealed record DatabaseFile(string ConnectionString);
