using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Webhooks;

internal abstract record Delivery
{
    public sealed record Taken : Delivery;

    /// <summary>The receiver wants nothing any more.</summary>
    public sealed record Gone : Delivery;

    public sealed record Refused(string Why) : Delivery;
}

/// <summary>Hands one message to its channel. What the channel answers is not read: only whether it took it.</summary>
internal sealed class Courier(IHttpClientFactory clients, WebhookSecrets secrets, TimeProvider clock)
{
    public const string Client = "webhooks";

    /// <summary>How long a channel may take for one message.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Delivery> SendAsync(Webhook webhook, WebhookMessage message, CancellationToken ct)
    {
        try
        {
            var (id, at) = (message.Id.ToString(), clock.GetUtcNow().ToUnixTimeSeconds());
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("webhook-signature", secrets.Sign(webhook.Secret, id, at, message.Body));
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return response switch
            {
                { IsSuccessStatusCode: true } => new Delivery.Taken(),
                { StatusCode: HttpStatusCode.Gone } => new Delivery.Gone(),
                _ => new Delivery.Refused($"HTTP {(int)response.StatusCode}"),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Delivery.Refused($"No answer within {Patience.TotalSeconds} seconds.");
        }
        catch (Exception problem) when (problem is HttpRequestException or CryptographicException or IOException)
        {
            return new Delivery.Refused(problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message);
        }
    }
}
