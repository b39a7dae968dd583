using Ideas.Web.Data;

namespace Ideas.Web.Tests;

/// <summary>Plays a disk that gives no more room, or takes no writes. Every connection follows the next time it opens.</summary>
public static class Disk
{
    private const string Well = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA foreign_keys=ON; ";

    public static IEnumerable<object[]> Troubles => [[nameof(Full)], [nameof(ReadOnly)]];

    public static void Play(this IdeasApp app, string trouble) =>
        app.Get<DatabaseFile>().Settings = trouble is nameof(Full) ? Full : trouble is nameof(ReadOnly) ? ReadOnly : throw new ArgumentException(trouble);

    /// <summary>Not even reading works: every connection fails as it opens.</summary>
    public static void Lose(this IdeasApp app) => app.Get<DatabaseFile>().Settings = "PRAGMA query_only=ON; CREATE TABLE \"Nothing\" (\"Id\" INTEGER);";

    public static void Recover(this IdeasApp app) => app.Get<DatabaseFile>().Settings = Well + "PRAGMA max_page_count=4294967294; PRAGMA query_only=OFF;";

    /// <summary>SQLite takes the least number as "no page more than there are".</summary>
    private static string Full => Well + "PRAGMA max_page_count=1; PRAGMA query_only=OFF;";

    private static string ReadOnly => "PRAGMA max_page_count=4294967294; PRAGMA query_only=ON;";
}
