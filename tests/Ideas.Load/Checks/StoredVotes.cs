using System.Diagnostics;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;

namespace Ideas.Load.Checks;

/// <summary>A vote as the database has it.</summary>
internal sealed record StoredVote(Guid Duel, Guid Participant, Guid Left, Guid Right, Choice Choice, bool Counts, long Sequence);

/// <summary>Reads the server's database while no server runs, with nothing of the server's between.</summary>
internal static class StoredVotes
{
    public static string File(DirectoryInfo data, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(data.FullName, "ideas.db"), Mode = mode, Pooling = false }.ToString();

    public static IReadOnlyList<StoredVote> Read(DirectoryInfo data)
    {
        using var connection = new SqliteConnection(File(data, SqliteOpenMode.ReadOnly));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "DuelId", "ParticipantId", "LeftId", "RightId", "Choice", "SetAside" IS NULL, "Sequence" FROM "Votes" ORDER BY "Sequence" """;
        using var rows = command.ExecuteReader();
        var votes = new List<StoredVote>();
        while (rows.Read())
        {
            votes.Add(new StoredVote(rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), Enum.Parse<Choice>(rows.GetString(4)), rows.GetBoolean(5), rows.GetInt64(6)));
        }

        return votes;
    }

    /// <summary>What SQLite finds wrong with the file itself; empty when nothing.</summary>
    public static string Damage(DirectoryInfo data)
    {
        using var connection = new SqliteConnection(File(data, SqliteOpenMode.ReadOnly));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() is "ok" ? "" : "SQLite finds the file damaged.";
    }

    /// <summary>How often a job ended well in a stretch of time, how often badly, and how long it took when it went well.</summary>
    public static (int Done, int Failed, Latencies Took) Runs(DirectoryInfo data, string job, DateTime from, DateTime until)
    {
        using var connection = new SqliteConnection(File(data, SqliteOpenMode.ReadOnly));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Error" IS NULL, "StartedAt", "EndedAt" FROM "JobRuns" WHERE "Job" = $job AND "EndedAt" BETWEEN $from AND $until""";
        command.Parameters.AddWithValue("$job", job);
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$until", until);
        using var rows = command.ExecuteReader();
        var (took, failed) = (new Latencies(), 0);
        while (rows.Read())
        {
            if (rows.GetBoolean(0)) took.AddTicks((long)((rows.GetDateTime(2) - rows.GetDateTime(1)).TotalSeconds * Stopwatch.Frequency));
            else failed++;
        }

        return (took.Count, failed, took);
    }
}
