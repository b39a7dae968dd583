using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ideas.Web.Domain;

/// <summary>SHA-256 over the ids and figures of a ranking, written in one exact way (docs/decisions/checksum.md).</summary>
public static class RankingChecksum
{
    public static string Of(RankingSnapshot ranking) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(ranking))));

    /// <summary>What is hashed: one line of facts each, then one line an idea, by its id.</summary>
    public static string Text(RankingSnapshot ranking)
    {
        var text = new StringBuilder("ideas-result 1\n");
        Line(text, "campaign", Id(ranking.CampaignId.Value));
        Line(text, "computed", ranking.ComputedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
        Line(text, "through", Whole(ranking.ThroughSequence));
        Line(text, "votes", Whole(ranking.Votes));
        Line(text, "voters", Whole(ranking.Voters));
        Line(text, "method", Real(ranking.PriorDeviation), Real(ranking.CarelessRate));
        Line(text, "top", Whole(ranking.Top), ranking.Sureness is { } sureness ? Real(sureness) : "-", ranking.VotesToGo is { } votes ? Whole(votes) : "-");
        foreach (var row in ranking.Rows.OrderBy(row => Id(row.IdeaId.Value), StringComparer.Ordinal))
        {
            Line(
                text, "idea", Id(row.IdeaId.Value), Whole(row.Rank), Whole(row.BestRank), Whole(row.WorstRank), Real(row.Elo), Real(row.StandardError), Whole(row.Comparisons),
                Real(row.ChanceAgainstRandom), Real(row.TopChance), row.Tier?.ToString() ?? "-");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> words) => text.AppendJoin(' ', words).Append('\n');

    private static string Id(Guid id) => id.ToString("D");

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest digits that give back the same number.</summary>
    private static string Real(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
