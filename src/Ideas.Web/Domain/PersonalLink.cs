using System.Buffers.Text;
using System.Security.Cryptography;

namespace Ideas.Web.Domain;

/// <summary>
/// A link that lets one person into a campaign once. Only a hash of it is kept, and whether it was used: not when, not by whom,
/// and nothing that leads to what was done with it.
/// </summary>
public sealed class PersonalLink
{
    private const int TokenBytes = 16;
    private const int TokenLength = 22;

    private PersonalLink() => Hash = [];

    public PersonalLink(CampaignId campaign, byte[] hash) => (CampaignId, Hash) = (campaign, hash);

    public CampaignId CampaignId { get; private set; }
    public byte[] Hash { get; private set; }
    public bool IsUsed { get; private set; }

    /// <summary>128 random bits, as they stand in the link.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What is kept of a token; null when it cannot be one.</summary>
    public static byte[]? HashOf(string? token)
    {
        var bytes = new byte[TokenBytes];
        return token is { Length: TokenLength } && Base64Url.IsValid(token, out var length) && length == TokenBytes && Base64Url.TryDecodeFromChars(token, bytes, out _)
            ? SHA256.HashData(bytes)
            : null;
    }
}
