using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Voting;

/// <summary>The statements of one immediate transaction. The vote's key, the duel's id, decides what is a repeat.</summary>
internal sealed class VoteTransaction : IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand participant;
    private readonly SqliteCommand vote;
    private readonly SqliteCommand refusal;
    private long sequence;

    private VoteTransaction(SqliteConnection connection)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction(deferred: false);
        participant = Prepare(
            """INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") VALUES ($id, $campaign, 0) ON CONFLICT DO NOTHING""",
            "$id", "$campaign");
        vote = Prepare(
            """
            INSERT INTO "Votes" ("DuelId", "CampaignId", "ParticipantId", "LeftId", "RightId", "Choice", "DealtAt", "AnsweredAt", "Sequence", "SetAside")
            VALUES ($duel, $campaign, $participant, $left, $right, $choice, $dealt, $answered, $sequence, $aside) ON CONFLICT DO NOTHING
            """,
            "$duel", "$campaign", "$participant", "$left", "$right", "$choice", "$dealt", "$answered", "$sequence", "$aside");
        refusal = Prepare(
            """
            INSERT INTO "Refusals" ("CampaignId", "Day", "Reason", "Count") VALUES ($campaign, $day, $reason, 1)
            ON CONFLICT ("CampaignId", "Day", "Reason") DO UPDATE SET "Count" = "Count" + 1
            """,
            "$campaign", "$day", "$reason");

        using var last = Prepare("""SELECT COALESCE(MAX("Sequence"), 0) FROM "Votes" """);
        sequence = (long)last.ExecuteScalar()!;
    }

    public static VoteTransaction Begin(DatabaseFile database)
    {
        var connection = new SqliteConnection(database.ConnectionString);
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = database.Settings;
            settings.ExecuteNonQuery();
            return new VoteTransaction(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes the vote and answers it, or answers null when its duel had an answer already.</summary>
    public CommittedVote? Insert(QueueItem.Ballot ballot, SetAsideReason? setAside)
    {
        var duel = ballot.Duel;
        Run(participant, duel.Participant.Value, duel.Campaign.Value);
        var isNew = Run(
            vote, duel.Id.Value, duel.Campaign.Value, duel.Participant.Value, duel.Left.Value, duel.Right.Value,
            ballot.Choice.ToString(), duel.DealtAt.UtcDateTime, ballot.At.UtcDateTime, sequence + 1, setAside?.ToString()) > 0;
        return isNew ? new CommittedVote(++sequence, duel.Participant, duel.Left, duel.Right, ballot.Choice, setAside) : null;
    }

    /// <summary>What a duel was answered with the first time.</summary>
    public Choice FirstChoice(DuelId duel)
    {
        using var first = Prepare("""SELECT "Choice" FROM "Votes" WHERE "DuelId" = $duel""", "$duel");
        first.Parameters[0].Value = duel.Value;
        return Enum.Parse<Choice>((string)first.ExecuteScalar()!);
    }

    public void Count(QueueItem.Refusal refused) =>
        Run(refusal, refused.Campaign.Value, refused.Day.ToString("yyyy-MM-dd", null), refused.Reason.ToString());

    public void Commit() => transaction.Commit();

    public async ValueTask DisposeAsync()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[participant, vote, refusal])
        {
            command.Dispose();
        }

        transaction.Dispose();
        await connection.DisposeAsync();
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }
}
