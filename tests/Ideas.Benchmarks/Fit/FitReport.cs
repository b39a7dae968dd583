using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Fit;

/// <summary>A ranking for people (a table) and for programs (JSON).</summary>
internal static class FitReport
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on one line; numbers read back to the last bit.</summary>
    public static void WriteJson(RankingOutcome.Ranked ranking, IReadOnlyList<string> names, TextWriter output)
    {
        var items = ranking.Items.Select(item => new { Item = names[item.Item], item.Strength, item.StandardError, item.Elo, item.Rank, item.Comparisons });
        output.WriteLine(JsonSerializer.Serialize(new { Items = items }, Plain));
    }

    /// <summary>Names stand last, where their length does no harm.</summary>
    public static void WriteTable(RankingOutcome.Ranked ranking, IReadOnlyList<string> names, TextWriter output)
    {
        var top = string.Create(CultureInfo.InvariantCulture, $"top {ranking.Settled.Top}");
        output.WriteLine($"{"rank",5}  {"strength",9}  {"error",7}  {"Elo",7}  {"comparisons",11}  {top,8}  item");
        foreach (var item in ranking.Items)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{item.Rank,5}  {Math.Round(item.Strength, 4) + 0.0,9:F4}  {item.StandardError,7:F4}  {item.Elo,7:F1}  {item.Comparisons,11}  {100 * item.TopChance,6:F0} %  {OneLine(names[item.Item])}"));
        }
    }

    private static string OneLine(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
