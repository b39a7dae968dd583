using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// The writer's own connection with its prepared statements; it stays open for as long as the disk takes votes.
/// The vote's key, the duel's id, decides what is a repeat. Everything happens between <see cref="Begin"/> and <see cref="Commit"/>;
/// whoever fails in between calls <see cref="Close"/>, and nothing has happened.
/// </summary>
internal sealed class VoteStore(DatabaseFile database) : IDisposable
{
    private SqliteConnection? connection;
    private Dictionary<string, SqliteCommand> prepared = [];
    private string settings = "";
    private long sequence;

    public void Begin()
    {
        if (connection is null || settings != database.Settings)
        {
            Open();
        }

        Run("BEGIN IMMEDIATE");
        sequence = (long)Command("""SELECT COALESCE(MAX("Sequence"), 0) FROM "Votes" """).ExecuteScalar()!;
    }

    public void Commit() => Run("COMMIT");

    /// <summary>Leaves the disk alone until the next beginning. What was not committed has not happened.</summary>
    public void Close()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection?.Dispose();
        (connection, prepared) = (null, []);
    }

    public void Dispose() => Close();

    /// <summary>Writes the vote, or answers null when its duel has an answer already.</summary>
    public CommittedVote? Insert(QueueItem.Ballot ballot, SetAsideReason? setAside, bool isNewcomer)
    {
        var duel = ballot.Duel;
        if (isNewcomer)
        {
            Run(
                """INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") VALUES ($id, $campaign, 0) ON CONFLICT DO NOTHING""",
                ("$id", duel.Participant.Value), ("$campaign", duel.Campaign.Value));
        }

        var isNew = Run(
            """
            INSERT INTO "Votes" ("DuelId", "CampaignId", "ParticipantId", "LeftId", "RightId", "Choice", "SkipReason", "DealtAt", "AnsweredAt", "Sequence", "SetAside")
            VALUES ($duel, $campaign, $participant, $left, $right, $choice, $skip, $dealt, $answered, $sequence, $aside) ON CONFLICT DO NOTHING
            """,
            ("$duel", duel.Id.Value), ("$campaign", duel.Campaign.Value), ("$participant", duel.Participant.Value), ("$left", duel.Left.Value), ("$right", duel.Right.Value),
            ("$choice", ballot.Choice.ToString()), ("$skip", ballot.Reason?.ToString()), ("$dealt", duel.DealtAt.UtcDateTime), ("$answered", ballot.At.UtcDateTime), ("$sequence", sequence + 1), ("$aside", setAside?.ToString())) > 0;
        return isNew ? new CommittedVote(++sequence, duel.Participant, duel.Left, duel.Right, ballot.Choice, setAside) : null;
    }

    public bool Knows(CampaignId campaign, ParticipantId participant) => Command(
        """SELECT 1 FROM "Participants" WHERE "Id" = $id AND "CampaignId" = $campaign""", ("$id", participant.Value), ("$campaign", campaign.Value)).ExecuteScalar() is not null;

    /// <summary>The answer that a duel has already.</summary>
    public CommittedVote Find(DuelId duel) => Read("""WHERE "DuelId" = $duel""", ("$duel", duel.Value))[0].Vote;

    /// <summary>The last answer of a participant, whatever became of it.</summary>
    public KeptVote? LastOf(CampaignId campaign, ParticipantId participant) => Read(
        """WHERE "ParticipantId" = $participant AND "CampaignId" = $campaign ORDER BY "AnsweredAt" DESC, "Sequence" DESC LIMIT 1""",
        ("$participant", participant.Value), ("$campaign", campaign.Value)).FirstOrDefault();

    /// <summary>The votes a judgement is about: those it would change.</summary>
    public List<KeptVote> FindAll(Judgement judgement)
    {
        if (judgement.Participant is { } participant)
        {
            var standing = judgement.Counts ? "= 'Suspicious'" : "IS NULL";
            return Read(
                $"""WHERE "ParticipantId" = $participant AND "CampaignId" = $campaign AND "SetAside" {standing} ORDER BY "Sequence" """,
                ("$participant", participant.Value), ("$campaign", judgement.Campaign.Value));
        }

        var column = judgement.Counts ? "SetAside" : "Overruled";
        var which = $"""WHERE "CampaignId" = $campaign AND "{column}" = $reason""";
        return judgement.Vote is { } vote
            ? Read($"""{which} AND "DuelId" = $vote""", ("$campaign", judgement.Campaign.Value), ("$reason", judgement.Reason.ToString()), ("$vote", vote.Value))
            : Read($"""{which} ORDER BY "Sequence" """, ("$campaign", judgement.Campaign.Value), ("$reason", judgement.Reason.ToString()));
    }

    /// <summary>Gives a vote another standing, and with it a new sequence.</summary>
    public CommittedVote Change(KeptVote kept, SetAsideReason? setAside, SetAsideReason? overruled)
    {
        Run(
            """UPDATE "Votes" SET "SetAside" = $aside, "Overruled" = $overruled, "Sequence" = $sequence WHERE "DuelId" = $duel""",
            ("$aside", setAside?.ToString()), ("$overruled", overruled?.ToString()), ("$sequence", ++sequence), ("$duel", kept.Duel.Value));
        return kept.Vote with { Sequence = sequence, SetAside = setAside };
    }

    /// <summary>Keeps who decided what.</summary>
    public void Note(Judgement judgement, int votes) => Run(
        """
        INSERT INTO "VoteReviews" ("Id", "CampaignId", "Reason", "Counts", "Votes", "At", "ByAccountId", "ByName", "Sequence", "ParticipantId")
        VALUES ($id, $campaign, $reason, $counts, $votes, $at, $by, $name, $sequence, $participant)
        """,
        ("$id", Guid.CreateVersion7()), ("$campaign", judgement.Campaign.Value), ("$reason", judgement.Reason.ToString()), ("$counts", judgement.Counts), ("$votes", votes),
        ("$at", judgement.At.UtcDateTime), ("$by", judgement.ByAccountId), ("$name", judgement.ByName), ("$sequence", sequence), ("$participant", judgement.Participant?.Value));

    /// <summary>Leaves nothing that leads to a participant; the votes stay, under another id. Answers whether there was anybody to forget.</summary>
    public bool Erase(CampaignId campaign, ParticipantId participant, ParticipantId nobody)
    {
        var isKnown = Run(
            """INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") SELECT $nobody, "CampaignId", "IsDemo" FROM "Participants" WHERE "Id" = $participant AND "CampaignId" = $campaign""",
            ("$nobody", nobody.Value), ("$participant", participant.Value), ("$campaign", campaign.Value)) > 0;
        if (isKnown)
        {
            Run("""UPDATE "Votes" SET "ParticipantId" = $nobody WHERE "ParticipantId" = $participant""", ("$nobody", nobody.Value), ("$participant", participant.Value));
            Run("""UPDATE "VoteReviews" SET "ParticipantId" = $nobody WHERE "ParticipantId" = $participant""", ("$nobody", nobody.Value), ("$participant", participant.Value));
            Run("""UPDATE "Ideas" SET "AuthorId" = NULL WHERE "AuthorId" = $participant""", ("$participant", participant.Value));
            Run("""DELETE FROM "IdeaFlags" WHERE "ParticipantId" = $participant""", ("$participant", participant.Value));
            Run("""DELETE FROM "Segment" WHERE "ParticipantId" = $participant""", ("$participant", participant.Value));
            Run("""DELETE FROM "Receipts" WHERE "ParticipantId" = $participant""", ("$participant", participant.Value));
            Run("""DELETE FROM "Participants" WHERE "Id" = $participant""", ("$participant", participant.Value));
        }

        return isKnown;
    }

    public void Count(QueueItem.Refusal refused) => Run(
        """
        INSERT INTO "Refusals" ("CampaignId", "Day", "Reason", "Count") VALUES ($campaign, $day, $reason, 1)
        ON CONFLICT ("CampaignId", "Day", "Reason") DO UPDATE SET "Count" = "Count" + 1
        """,
        ("$campaign", refused.Campaign.Value), ("$day", refused.Day.ToString("yyyy-MM-dd", null)), ("$reason", refused.Reason.ToString()));

    private void Open()
    {
        Close();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        settings = database.Settings;
        Run(settings);
    }

    private List<KeptVote> Read(string which, params ReadOnlySpan<(string, object?)> values)
    {
        using var reader = Command($"""SELECT "DuelId", "Sequence", "ParticipantId", "LeftId", "RightId", "Choice", "SetAside", "Overruled" IS NOT NULL FROM "Votes" {which}""", values).ExecuteReader();
        var votes = new List<KeptVote>();
        while (reader.Read())
        {
            votes.Add(new KeptVote(new DuelId(reader.GetGuid(0)), new CommittedVote(
                reader.GetInt64(1), new ParticipantId(reader.GetGuid(2)), new IdeaId(reader.GetGuid(3)), new IdeaId(reader.GetGuid(4)),
                Enum.Parse<Choice>(reader.GetString(5)), reader.IsDBNull(6) ? null : Enum.Parse<SetAsideReason>(reader.GetString(6))), reader.GetBoolean(7)));
        }

        return votes;
    }

    private int Run(string sql, params ReadOnlySpan<(string, object?)> values) => Command(sql, values).ExecuteNonQuery();

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = connection!.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter(name, null));
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}

/// <summary>A vote as it stands in the table, and whether it counts because an admin said so.</summary>
internal sealed record KeptVote(DuelId Duel, CommittedVote Vote, bool IsOverruled);
