using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Ideas.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Ideas.Web.Features.TwoFactor;

/// <summary>
/// Codes of an authenticator app (RFC 6238). Each works once, and none that is older than the last one used: whoever reads a code over a
/// shoulder comes too late. The codes right before and after the present one are fine, since no two clocks are alike.
/// </summary>
internal sealed class AppCodes(UserManager<Account> accounts, TimeProvider clock)
{
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Ours = "Ideas";
    private const string LastStep = "LastTimeStep";

    /// <summary>Whether the code is right; it is worth nothing afterwards.</summary>
    public async Task<bool> UseAsync(Account account, string code)
    {
        if (!Codes.IsFromApp(code) || await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
        {
            return false;
        }

        var last = long.Parse(await accounts.GetAuthenticationTokenAsync(account, Ours, LastStep) ?? "0", CultureInfo.InvariantCulture);
        var (now, secret) = (clock.GetUtcNow().ToUnixTimeSeconds() / Seconds, Secret(key));
        var step = new[] { now - 1, now, now + 1 }.FirstOrDefault(step => step > last && CodeAt(secret, step) == code);

        // Two requests with the same code have the same stamp of the account, so that only one of them can save.
        return step > 0 && (await accounts.SetAuthenticationTokenAsync(account, Ours, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    private static string CodeAt(byte[] secret, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Secret(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key)
        {
            (bits, held) = ((bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
