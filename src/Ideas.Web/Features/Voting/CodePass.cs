using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// Shows that somebody was let in to a campaign before, and so need not guess its code: sealed, so that nobody can make one
/// (docs/decisions/codes.md).
/// </summary>
public sealed class CodePass(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Ideas.CodePass.v1");

    public string For(string code) => Base64Url.EncodeToString(protector.Protect(Encoding.ASCII.GetBytes(code)));

    public bool Opens(string code, string? pass)
    {
        if (string.IsNullOrEmpty(pass) || pass.Length > 256)
        {
            return false;
        }

        try
        {
            return Encoding.ASCII.GetString(protector.Unprotect(Base64Url.DecodeFromChars(pass))) == code;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
