using System.Text.Json;

namespace Ideas.Ranking.Tests;

/// <summary>A table of votes with a known answer. Wins[i][j]: how often i beat j. Ties: [i, j, times].</summary>
internal sealed record ReferenceCase(
    string Source,
    double PriorDeviation,
    double Tolerance,
    int[][] Wins,
    int[][] Ties,
    double[] Strengths,
    double[] StandardErrors)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    public static ReferenceCase Named(string name) =>
        JsonSerializer.Deserialize<ReferenceCase>(File.ReadAllText(Path.Combine(Folder, name + ".json")), JsonSerializerOptions.Web)!;

    public Votes Votes
    {
        get
        {
            var votes = Ranking.Tests.Votes.None(Wins.Length);
            for (var i = 0; i < Wins.Length; i++)
                for (var j = 0; j < Wins.Length; j++)
                    votes = votes.And(i, j, Wins[i][j]);
            return Ties.Aggregate(votes, (sum, tie) => sum.AndTie(tie[0], tie[1], tie[2]));
        }
    }
}
