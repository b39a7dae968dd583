using Microsoft.Data.Sqlite;

namespace Ideas.Web.Data;

/// <summary>The database cannot be read or written now, through no fault of the request: a full disk, a read-only one, a broken one, or somebody else's lock.</summary>
public static class DiskTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Broken = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static bool IsBehind(Exception? problem) => problem switch
    {
        null => false,
        SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or Broken or Full or CannotOpen } => true,
        _ => IsBehind(problem.InnerException),
    };
}
