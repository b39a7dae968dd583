using Ideas.Web.Data;

namespace Ideas.Web.Features.Transfer;

public static class TransferSetup
{
    public static IServiceCollection AddTransfer(this IServiceCollection services) => services.AddScoped<ExportSystem>().AddScoped<ImportSystem>();

    /// <summary>What <c>import FILE</c> does.</summary>
    public static async Task<int> ImportAsync(this WebApplication app, string file)
    {
        if (file.Length == 0)
        {
            throw new CannotStartException("Name the file: dotnet Ideas.Web.dll import FILE");
        }

        await app.Services.MigrateAsync(_ => Task.CompletedTask, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ImportSystem>().RunAsync(file, CancellationToken.None);
        Console.WriteLine($"{file} is imported: {rows} rows. Start Ideas as usual.");
        return 0;
    }
}
