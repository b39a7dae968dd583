using Microsoft.Data.Sqlite;

namespace Ideas.Web.Data;

/// <summary>Where the database is, and how every connection to it is set up.</summary>
public sealed class DatabaseFile(string path)
{
    public const string Name = "ideas.db";

    public string Path { get; } = path;

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    /// <summary>Run on every connection when it opens. It waits for the disk before it says that something is saved, and overwrites what is deleted.</summary>
    internal string Settings { get; set; } = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";
}
