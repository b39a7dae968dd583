using System.Collections.Concurrent;
using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Platform.Telemetry;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ideas.Web.Tests.Platform.Telemetry;

/// <summary>What is sent at the end has five seconds, which is little while every core runs other tests: this class runs by itself.</summary>
[CollectionDefinition(nameof(ExportTests), DisableParallelization = true)]
[Collection(nameof(ExportTests))]
public sealed class ExportTests
{
    [Fact]
    public async Task A_collector_that_the_settings_name_gets_figures_and_traces_but_no_texts_and_no_ids()
    {
        await using var collector = await Collector.Start();
        var app = new IdeasApp { Settings = { ["Telemetry:OtlpEndpoint"] = collector.Address } };
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes for all", "Later start")), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        await app.RunJobs();
        var participant = Assert.Single(await app.Votes(campaign)).ParticipantId.Value;

        await app.DisposeAsync();

        var (metrics, traces) = (collector.Received("/v1/metrics"), collector.Received("/v1/traces"));
        Assert.All(["ideas.votes", "ideas.votes.commit", "ideas.jobs.run", "http.server.request.duration"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.Contains("votes.write", traces, StringComparison.Ordinal);
        Assert.All(["Bikes for all", campaign.Code, participant.ToString("N"), participant.ToString("D")], secret => Assert.DoesNotContain(secret, metrics + traces, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_one_nothing_is_there_that_could_send()
    {
        await using var app = new IdeasApp();

        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), service => service is OtlpExport);
    }

    [Fact]
    public void The_usual_variable_of_open_telemetry_names_one_too()
    {
        var services = new ServiceCollection();

        services.AddTelemetry(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("OTEL_EXPORTER_OTLP_ENDPOINT", (string?)"http://127.0.0.1:4318")]).Build());

        Assert.Contains(services, service => service.ServiceType == typeof(IHostedService));
    }

    [Fact]
    public void An_address_that_is_none_is_refused_with_a_sentence()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Telemetry:OtlpEndpoint", (string?)"collector")]).Build();

        var problem = Assert.Throws<CannotStartException>(() => new ServiceCollection().AddTelemetry(settings));

        Assert.Contains("Telemetry:OtlpEndpoint", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Takes what is sent by OTLP over HTTP.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> received = new();
        private readonly WebApplication app;

        private Collector(WebApplication app) => this.app = app;

        public string Address => app.Urls.First();

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var collector = new Collector(builder.Build());
            collector.app.Urls.Add("http://127.0.0.1:0");
            collector.app.Run(async http =>
            {
                using var reader = new StreamReader(http.Request.Body, Encoding.Latin1);
                collector.received.Enqueue((http.Request.Path, await reader.ReadToEndAsync()));
            });
            await collector.app.StartAsync();
            return collector;
        }

        public string Received(string path) => string.Join('\n', received.Where(entry => entry.Path == path).Select(entry => entry.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
