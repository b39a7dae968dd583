using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Webhooks;

/// <summary>The secrets that webhooks are signed with, as the Standard Webhooks specification has them. Kept protected by the keys of the data folder.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("webhooks");

    /// <summary>A new one, to be shown once.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public string Protect(string secret) => protector.Protect(secret);

    /// <exception cref="CryptographicException">The keys of the data folder are others than when it was protected.</exception>
    public string Sign(string kept, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(protector.Unprotect(kept)[Prefix.Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
