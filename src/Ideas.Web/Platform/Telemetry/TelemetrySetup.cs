using Ideas.Web.Data;

namespace Ideas.Web.Platform.Telemetry;

public static class TelemetrySetup
{
    /// <summary>The usual variable of OpenTelemetry works too, and so do its others.</summary>
    private const string Usual = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Measures always, and sends nothing anywhere unless the settings name a collector.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IdeasTelemetry>();
        var endpoint = configuration["Telemetry:OtlpEndpoint"];
        if (!string.IsNullOrWhiteSpace(endpoint))
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var collector))
            {
                throw new CannotStartException($"Telemetry:OtlpEndpoint is no address: {endpoint}. Give one such as http://127.0.0.1:4318, or leave it empty.");
            }

            services.AddHostedService(_ => new OtlpExport(collector));
        }
        else if (!string.IsNullOrWhiteSpace(configuration[Usual]))
        {
            services.AddHostedService(_ => new OtlpExport(null));
        }

        return services;
    }
}
