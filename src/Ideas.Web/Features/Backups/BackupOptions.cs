using System.Globalization;
using Ideas.Web.Data;

namespace Ideas.Web.Features.Backups;

/// <summary>The <c>Backup</c> section of the settings.</summary>
public sealed class BackupOptions
{
    /// <summary>Where backups go; empty: <c>backups</c> in the data folder.</summary>
    public string? Directory { get; set; }

    /// <summary>The time of day in Finland; empty: only when an admin asks.</summary>
    public string? At { get; set; }

    /// <summary>On how many days the last backup is kept.</summary>
    public int KeepDaily { get; set; } = 14;

    /// <summary>In how many weeks the last backup is kept.</summary>
    public int KeepWeekly { get; set; } = 8;

    /// <exception cref="CannotStartException">The setting is no time of day.</exception>
    public TimeOnly? Time => string.IsNullOrWhiteSpace(At)
        ? null
        : TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new CannotStartException($"Backup:At is no time of day: {At}. Give one such as 02:30, or leave it empty.");
}
