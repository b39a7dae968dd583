using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Shows that somebody was let in to a campaign before, and so need not guess its code, nor say its word again: sealed, so that
/// nobody can make one (docs/decisions/codes.md, docs/decisions/access.md).
/// </summary>
public sealed class CodePass(IDataProtectionProvider protection)
{
    private const int LongestPass = 512;

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.CodePass.v1");

    /// <summary>A pass for a campaign as it lets people in today.</summary>
    public string For(CampaignFacts campaign) => Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes($"{campaign.Code} {Word(campaign)}".TrimEnd())));

    /// <summary>Whether the holder knows the campaign's code.</summary>
    public bool Opens(string code, string? pass) => Read(pass)?.Split(' ')[0] == code;

    /// <summary>Whether the holder said the word that the campaign has now. Another word makes everybody say it.</summary>
    public bool KnowsWord(CampaignFacts campaign, string? pass) =>
        campaign.Access is CampaignAccess.Word && Read(pass) == $"{campaign.Code} {Word(campaign)}";

    private static string? Word(CampaignFacts campaign) => campaign.Access is CampaignAccess.Word ? AccessWord.Key(campaign.AccessWord) : null;

    private string? Read(string? pass)
    {
        if (string.IsNullOrEmpty(pass) || pass.Length > LongestPass)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(pass)));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
