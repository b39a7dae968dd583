using System.Net;

namespace Ideas.Web.Domain;

/// <summary>The organisation's networks: ranges in CIDR notation, or single addresses.</summary>
public static class NetworkList
{
    private static readonly char[] Between = [' ', ',', ';', '\t', '\r', '\n'];

    /// <summary>The ranges in one line; or the first part that is none.</summary>
    public static (string Networks, string? Wrong) Read(string? typed)
    {
        var networks = new List<string>();
        foreach (var part in (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(part) is not { } network)
            {
                return ("", part);
            }

            networks.Add(network.ToString());
        }

        return (string.Join(' ', networks.Distinct()), null);
    }

    public static bool Holds(string? networks, IPAddress? address)
    {
        if (address is null)
        {
            return false;
        }

        var known = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (networks ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(network => Parse(network)?.Contains(known) is true);
    }

    /// <summary>Bits beyond the range are forgiven: 10.1.2.3/16 is 10.1.0.0/16.</summary>
    private static IPNetwork? Parse(string part)
    {
        var (written, length) = part.Split('/') switch
        {
            [var only] => (only, null),
            [var first, var second] => (first, second),
            _ => ("", null),
        };
        if (!IPAddress.TryParse(written, out var address) || (!written.Contains('.') && !written.Contains(':')))
        {
            return null;
        }

        var bits = address.GetAddressBytes().Length * 8;
        if (length is not null && (!int.TryParse(length, System.Globalization.NumberStyles.None, null, out bits) || bits > address.GetAddressBytes().Length * 8))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        for (var bit = bits; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), bits);
    }
}
