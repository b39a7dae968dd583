using System.Globalization;
using Ideas.Web.Data;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Backups;

/// <summary>The folder of backups. The names of its files say when each was made, in UTC; nothing else is remembered about them.</summary>
public sealed class BackupFolder(DataFolder data, IOptions<BackupOptions> options)
{
    private const string Pattern = "'ideas-'yyyyMMdd-HHmmss'Z.zip'";
    private const string Partial = ".partial-";

    public DirectoryInfo Directory { get; } = new(options.Value.Directory is { Length: > 0 } named ? named : Path.Combine(data.Directory.FullName, "backups"));

    public string PathOf(DateTimeOffset moment) => Path.Combine(Directory.FullName, moment.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture));

    /// <summary>When the backups that are there were made, the newest first.</summary>
    public IReadOnlyList<DateTimeOffset> All() => !Path.Exists(Directory.FullName) ? [] : [.. Directory.EnumerateFiles("ideas-*.zip")
        .Select(file => DateTimeOffset.TryParseExact(file.Name, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : (DateTimeOffset?)null)
        .OfType<DateTimeOffset>()
        .OrderDescending()];

    /// <summary>A place for what is not finished. What an interrupted backup left goes.</summary>
    public DirectoryInfo NewPartial()
    {
        DataFolder.CreatePrivate(Directory.FullName);
        foreach (var left in Directory.EnumerateDirectories(Partial + "*"))
        {
            left.Delete(recursive: true);
        }

        return DataFolder.CreatePrivate(Path.Combine(Directory.FullName, Partial + Guid.NewGuid().ToString("N")));
    }

    /// <summary>Removes what need not be kept any longer.</summary>
    public void Tidy()
    {
        var all = All();
        foreach (var moment in all.Except(Retention.Kept(all, options.Value.KeepDaily, options.Value.KeepWeekly)))
        {
            File.Delete(PathOf(moment));
        }
    }
}
