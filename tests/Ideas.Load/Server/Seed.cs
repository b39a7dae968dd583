using System.Text;
using Ideas.Load.Checks;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ideas.Load.Server;

/// <summary>
/// Fills a data folder while no server runs, through the program's own migrations and types: what is measured begins with
/// the first participant, and two hundred forms sent by an admin would measure nothing more.
/// </summary>
internal static class Seed
{
    public const string Code = "FASTER";

    private static readonly string[] Words =
        ["palaveri", "työvuoro", "etätyö", "lounas", "koulutus", "pyörä", "avoin", "yhteinen", "kuukausi", "tunti", "johtoryhmä", "asiakas", "hiljainen", "huone", "kokeilu", "lupa", "päätös", "nopeammin", "kiitos", "tauko"];

    /// <summary>One open campaign in Finnish, without background questions, where every idea is live.</summary>
    public static async Task CampaignAsync(DirectoryInfo data, int ideas, CancellationToken ct)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", data.FullName)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddData(settings).BuildServiceProvider();
        await services.MigrateAsync(_ => Task.CompletedTask, ct);
        await using (var scope = services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
            var now = DateTimeOffset.UtcNow;
            var campaign = new Campaign(CampaignId.New(), Code, "fi", LocalizedText.Of("fi", "Mikä yksi muutos tekisi työpäivästäsi sujuvamman ensi syksynä?"), now);
            campaign.Open();
            context.Campaigns.Add(campaign);
            var random = new Random(1);
            context.Ideas.AddRange(Enumerable.Range(1, ideas).Select(number =>
                new Idea(IdeaId.New(), campaign.Id, LocalizedText.Of("fi", Sentence(number, random)), "fi", IdeaState.Live, null, now)));
            await context.SaveChangesAsync(ct);
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Votes as if they had been given, straight into the tables: a million of them by the front door would take minutes.</summary>
    public static void Votes(DirectoryInfo data, int votes, int participants)
    {
        using var connection = new SqliteConnection(StoredVotes.File(data, SqliteOpenMode.ReadWrite));
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var ideas = new List<Guid>();
        var campaign = Guid.Empty;
        using (var read = Command("""SELECT "Id", "CampaignId" FROM "Ideas" """))
        using (var rows = read.ExecuteReader())
        {
            while (rows.Read())
            {
                ideas.Add(rows.GetGuid(0));
                campaign = rows.GetGuid(1);
            }
        }

        var people = Enumerable.Range(0, participants).Select(_ => Guid.NewGuid()).ToList();
        using var person = Command("""INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") VALUES ($1, $2, 0)""", 2);
        foreach (var id in people) Run(person, id, campaign);

        // Participant p answers pair number k of its own walk through all pairs: no pair twice.
        using var vote = Command(
            """
            INSERT INTO "Votes" ("DuelId", "CampaignId", "ParticipantId", "LeftId", "RightId", "Choice", "DealtAt", "AnsweredAt", "Sequence", "SetAside")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, NULL)
            """, 8);
        var (random, pairs, now) = (new Random(1), ideas.Count * (ideas.Count - 1L) / 2, DateTime.UtcNow);
        if (votes > pairs * participants) throw new LoadException($"{participants} people cannot give {votes} votes on {pairs} pairs.");
        for (var k = 0; k < votes; k++)
        {
            var (left, right) = Pair((k / participants + k % participants * 7919L) % pairs, ideas.Count);
            var choice = random.NextDouble() < 1 / (1 + Math.Exp((left - right) * 4.0 / ideas.Count)) ? "Left" : "Right";
            Run(vote, Guid.NewGuid(), campaign, people[k % participants], ideas[left], ideas[right], choice, now.AddSeconds((k - votes) / 100.0), k + 1L);
        }

        transaction.Commit();

        SqliteCommand Command(string sql, int parameters = 0)
        {
            var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            for (var i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
            return command;
        }

        static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
        {
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }
    }

    private static (int Left, int Right) Pair(long number, int ideas)
    {
        var left = 0;
        for (var row = ideas - 1L; number >= row; number -= row, row--) left++;
        return (left, left + 1 + (int)number);
    }

    private static string Sentence(int number, Random random)
    {
        var sentence = new StringBuilder($"{number}:");
        for (var length = random.Next(40, 130); sentence.Length < length;) sentence.Append(' ').Append(Words[random.Next(Words.Length)]);
        return sentence.ToString();
    }
}
