using Ideas.Web.Domain;
using Ideas.Web.Features.Look;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Takes the logo out of a form: a file that was chosen now, or the one that went with the form.</summary>
internal sealed class ReadLogo(Texts texts)
{
    /// <summary>The picture's type and bytes, nothing where there is none, or a sentence on what is wrong with it.</summary>
    public async Task<(string? Type, byte[]? Bytes, string? Problem)> RunAsync(IFormFile? chosen, string? carried, CancellationToken ct)
    {
        if (chosen?.Length > CampaignLogo.MaxBytes)
        {
            return (null, null, texts["form.logo.large", CampaignLogo.MaxBytes / 1024, chosen.Length / 1024]);
        }

        var bytes = chosen is { Length: > 0 } ? await BytesAsync(chosen, ct) : Carried(carried);
        if (bytes is null)
        {
            return (null, null, null);
        }

        return LogoPicture.Read(bytes) switch
        {
            _ when bytes.Length > CampaignLogo.MaxBytes => (null, null, texts["form.logo.large", CampaignLogo.MaxBytes / 1024, bytes.Length / 1024]),
            null => (null, null, texts["form.logo.kind"]),
            { Width: < LogoPicture.MinPixels or > LogoPicture.MaxPixels } or { Height: < LogoPicture.MinPixels or > LogoPicture.MaxPixels } =>
                (null, null, texts["form.logo.pixels", LogoPicture.MinPixels, LogoPicture.MaxPixels]),
            { } picture => (picture.Type, bytes, null),
        };
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        return memory.ToArray();
    }

    private static byte[]? Carried(string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return null;
        }

        var bytes = new byte[carried.Length];
        return Convert.TryFromBase64String(carried, bytes, out var length) ? bytes[..length] : [];
    }
}
