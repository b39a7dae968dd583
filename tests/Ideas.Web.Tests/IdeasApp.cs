using Ideas.Web.Data;
using Ideas.Web.Platform.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ideas.Web.Tests;

/// <summary>The whole program with a database file and a clock of its own. Jobs wait for <see cref="RunJobs"/>.</summary>
public sealed class IdeasApp : WebApplicationFactory<Program>
{
    private TemporaryFolder? folder;

    /// <summary>Share the folder of another host to start the program again on the same data.</summary>
    public TemporaryFolder Folder
    {
        get => folder ??= new TemporaryFolder().Taken();
        init => folder = value.Taken();
    }

    public ManualClock Clock { get; init; } = new();

    public string EnvironmentName { get; init; } = Environments.Production;

    /// <summary>Further settings by name.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Whether the real engine runs the jobs, by the real clock.</summary>
    public bool RunsJobsItself { get; init; }

    public Action<IServiceCollection> AlsoRegister { get; init; } = _ => { };

    private HandEngine Engine { get; } = new();

    /// <summary>Runs every job that was asked for, and those that they ask for.</summary>
    public Task RunJobs() => Engine.RunAll(Get<JobRunner>());

    /// <summary>Runs one job now, as its engine would.</summary>
    public Task RunJob(string name, Guid? subject = null) => Get<JobRunner>().RunAsync(new JobTicket(name, subject), CancellationToken.None);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Uses services that live for one request.</summary>
    public async Task<T> Use<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Read<T>(Func<IdeasContext, Task<T>> query) => Use(query);

    /// <summary>Stops the program and starts it again on the same data.</summary>
    public async Task<IdeasApp> Restart()
    {
        var again = new IdeasApp { Folder = Folder, Clock = Clock, EnvironmentName = EnvironmentName, Settings = Settings };
        await DisposeAsync();
        return again;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Interlocked.Exchange(ref folder, null)?.Leave();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Data:Directory", Folder.Path);
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            if (!RunsJobsItself)
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.Replace(ServiceDescriptor.Singleton<IJobEngine>(Engine));
            }

            AlsoRegister(services);
        });
    }
}
