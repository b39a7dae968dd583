using System.Security.Cryptography;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>
/// Keeps what was read of a file between its preview and the import, sealed in the data folder, for a day at most. So the preview survives
/// a restart, nobody's session grows, and the file itself is read once, however often somebody looks.
/// </summary>
internal sealed class KeptImports(DataFolder data, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Taken = ".taken";
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("Ideas.Import.v2");

    private string Folder => FolderIn(data);

    public static string FolderIn(DataFolder data) => DataFolder.CreatePrivate(Path.Combine(data.Directory.FullName, "imports")).FullName;

    public async Task<Guid> KeepAsync(CampaignId campaign, IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        await File.WriteAllBytesAsync(Where(campaign, id), protector.Protect(JsonSerializer.SerializeToUtf8Bytes(sheets, SheetJson.Default.IReadOnlyListSheet)), ct);
        return id;
    }

    /// <summary>Null when there is none (any more), or another campaign has it.</summary>
    public async Task<IReadOnlyList<Sheet>?> FindAsync(CampaignId campaign, Guid id, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize(protector.Unprotect(await File.ReadAllBytesAsync(Where(campaign, id), ct)), SheetJson.Default.IReadOnlyListSheet);
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

    /// <summary>Gives it back, because nothing came of it; unless it was to be forgotten meanwhile.</summary>
    public void Return(CampaignId campaign, Guid id)
    {
        if (File.Exists(Where(campaign, id) + Taken))
        {
            File.Move(Where(campaign, id) + Taken, Where(campaign, id));
        }
    }

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
