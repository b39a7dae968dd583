using System.Security.Cryptography;
using Ideas.Web.Data;

namespace Ideas.Web.Features.Receipts;

/// <summary>
/// A secret of this installation without which nobody can try words on a stolen database. It lies with the keys, so that
/// backups hold it, and is made once (docs/decisions/receipt.md).
/// </summary>
internal sealed class ReceiptPepper(DataFolder data)
{
    public const string Name = "receipt-pepper";

    private const int Length = 32;

    private readonly Lock gate = new();
    private byte[]? value;

    /// <exception cref="InvalidDataException">The file is there, but is not what this program wrote.</exception>
    public byte[] Value
    {
        get
        {
            lock (gate)
            {
                return value ??= Read(Path.Combine(data.Directory.CreateSubdirectory(DataFolder.Keys).FullName, Name));
            }
        }
    }

    private static byte[] Read(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return File.ReadAllBytes(path) is { Length: Length } pepper ? pepper : throw new InvalidDataException($"{path} does not hold {Length} bytes.");
    }

    /// <summary>Has its name only once it is whole.</summary>
    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path + ".new", options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
    }
}
