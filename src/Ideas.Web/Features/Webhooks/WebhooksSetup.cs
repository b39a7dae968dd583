using Ideas.Web.Platform.Jobs;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Webhooks;

public static class WebhooksSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        // Addresses of channels are secrets of a kind, so that no log names them.
        services.AddHttpClient(Courier.Client, client => client.Timeout = Courier.Patience)
            .ConfigurePrimaryHttpMessageHandler(services => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = services.GetRequiredService<IOptions<WebhookOptions>>().Value.ConnectAsync,
            })
            .RemoveAllLoggers();
        return services
            .Configure<WebhookOptions>(configuration.GetSection("Webhooks"))
            .AddSingleton<WebhookSecrets>()
            .AddScoped<Courier>()
            .AddScoped<TellWebhooks>()
            .AddScoped<ChangeWebhooks>()
            .AddJob<SendWebhooks>(every: TimeSpan.FromMinutes(1));
    }
}
