namespace Ideas.Web.Features.Webhooks;

/// <summary>The <c>Webhooks</c> section of the settings.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Whether a channel may be on this machine, without TLS: to try things out.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>What is wrong with an address is one thing: it is not https, or no address at all.</summary>
    public bool Accepts(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps ? AllowLoopback || !address.IsLoopback : AllowLoopback && address is { IsLoopback: true, Scheme: "http" });
}
