using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Ideas.Web.Tests.TwoFactor;

/// <summary>The app on somebody's phone (RFC 6238), which knows the key and the time of day.</summary>
public sealed class AuthenticatorApp(string key, TimeProvider clock)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private long last;

    /// <summary>Each code is taken once: whoever needs another waits for the one that comes next.</summary>
    public string Code => CodeAt(last = Math.Max(Now, last + 1));

    /// <summary>A code that is not shown at any time near now.</summary>
    public string WrongCode
    {
        get
        {
            var near = Enumerable.Range(-4, 9).Select(steps => CodeAt(Now + steps)).ToHashSet();
            return Enumerable.Range(0, 100).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !near.Contains(code));
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds() / 30;

    private string CodeAt(long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Secret(), counter);
        var part = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (part % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private byte[] Secret()
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(Alphabet.Contains).Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2))];
    }
}
