using System.Buffers.Binary;

namespace Ideas.Web.Features.Look;

/// <summary>Tells from a file's bytes, never from its name, what picture it is. Drawings with code in them, such as SVG, are none.</summary>
public static class LogoPicture
{
    public const int MinPixels = 16;
    public const int MaxPixels = 2000;

    /// <summary>The type and size of a PNG, JPEG or WebP; null for anything else.</summary>
    public static (string Type, int Width, int Height)? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(bytes)
        : bytes.Length > 30 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP(bytes)
        : null;

    private static (string, int, int)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 24 && bytes[12..].StartsWith("IHDR"u8)
            ? ("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    /// <summary>Walks from part to part to the one that tells the size.</summary>
    private static (string, int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var kind = bytes[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return ("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += kind == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (string, int, int)? WebP(ReadOnlySpan<byte> bytes)
    {
        const string type = "image/webp";
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return (type, 1 + Three(bytes[24..]), 1 + Three(bytes[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8))
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return (type, 1 + (int)(size & 0x3FFF), 1 + (int)((size >> 14) & 0x3FFF));
        }

        return kind.SequenceEqual("VP8 "u8)
            ? (type, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
