using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>
/// Keeps a file between its preview and the import, sealed in the data folder, for a day at most. So the preview survives a restart,
/// and nobody's session grows.
/// </summary>
internal sealed class KeptImports(DataFolder data, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Taken = ".taken";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.Import.v1");

    private string Folder => DataFolder.CreatePrivate(Path.Combine(data.Directory.FullName, "imports")).FullName;

    public async Task<Guid> KeepAsync(CampaignId campaign, byte[] file, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await File.WriteAllBytesAsync(Where(campaign, id), protector.Protect(file), ct);
        return id;
    }

    /// <summary>Null when there is none (any more), or another campaign has it.</summary>
    public async Task<byte[]?> FindAsync(CampaignId campaign, Guid id, CancellationToken ct)
    {
        try
        {
            return protector.Unprotect(await File.ReadAllBytesAsync(Where(campaign, id), ct));
        }
        catch (Exception problem) when (problem is FileNotFoundException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lets one caller have it, however many ask at once. Answers whether this is the one.</summary>
    public bool Take(CampaignId campaign, Guid id)
    {
        try
        {
            File.Move(Where(campaign, id), Where(campaign, id) + Taken);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Gives it back, because nothing came of it.</summary>
    public void Return(CampaignId campaign, Guid id) => File.Move(Where(campaign, id) + Taken, Where(campaign, id));

    public void Drop(CampaignId campaign, Guid id) => File.Delete(Where(campaign, id) + Taken);

    public void Tidy()
    {
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < (clock.GetUtcNow() - Life).UtcDateTime))
        {
            file.Delete();
        }
    }

    private string Where(CampaignId campaign, Guid id) => Path.Combine(Folder, $"{campaign.Value:N}-{id:N}");
}
