using System.Text.Json;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ideas.Web.Data;

/// <summary>A vote as it stands in the table.</summary>
public readonly record struct StoredVote(
    long Sequence, DuelId Duel, ParticipantId Participant, IdeaId Left, IdeaId Right, Choice Choice, SetAsideReason? SetAside);

/// <summary>Reads all votes of a campaign past EF Core, which would take ten times as long for a million of them.</summary>
public sealed class VoteReader(DatabaseFile database)
{
    /// <summary>In the order of their sequence, with those set aside, without those taken back. One statement, so one moment of the database.</summary>
    /// <param name="campaign">Whose votes.</param>
    /// <param name="of">Only votes on pairs that one of these ideas is in; null for all.</param>
    public IEnumerable<StoredVote> Read(CampaignId campaign, IEnumerable<IdeaId>? of = null)
    {
        using var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT "Sequence", "DuelId", "ParticipantId", "LeftId", "RightId", "Choice", "SetAside" FROM "Votes"
            WHERE "CampaignId" = $campaign AND "SetAside" IS NOT 'TakenBack'
                AND ($of IS NULL OR "LeftId" IN (SELECT value FROM json_each($of)) OR "RightId" IN (SELECT value FROM json_each($of)))
            ORDER BY "Sequence"
            """;
        command.Parameters.AddWithValue("$of", of is null ? DBNull.Value : JsonSerializer.Serialize(of.Select(idea => idea.Value.ToString().ToUpperInvariant())));
        command.Parameters.AddWithValue("$campaign", campaign.Value);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new StoredVote(
                rows.GetInt64(0), new(Id(rows, 1)), new(Id(rows, 2)), new(Id(rows, 3)), new(Id(rows, 4)),
                Enum.Parse<Choice>(rows.GetString(5)), rows.IsDBNull(6) ? null : Enum.Parse<SetAsideReason>(rows.GetString(6)));
        }
    }

    /// <summary>From the text as SQLite holds it, without a string in between.</summary>
    private static Guid Id(SqliteDataReader rows, int column) => Guid.Parse(raw.sqlite3_column_blob(rows.Handle, column));
}
