namespace Ideas.Ranking;

/// <summary>
/// How sure the top N is, and how many more votes would make it sure. The second looks ahead: votes to come shrink the errors of
/// the items that are still in question, and the estimates move by what the errors lose; see H. Raiffa and R. Schlaifer,
/// <i>Applied Statistical Decision Theory</i>, Harvard 1961, on preposterior analysis.
/// </summary>
internal static class SettledMeter
{
    /// <summary>Of a duel's two comparisons, so many go to items in question.</summary>
    private const double SpentWell = 2 * 0.75;

    /// <summary>More votes an item than this are out of reach for any campaign.</summary>
    private const int AffordableAnItem = 200;

    private const int MostInQuestion = 400;

    /// <summary>Chances from this on are no longer in question.</summary>
    private const double Certain = 0.98;

    private const int Nodes = 24;

    /// <param name="order">The ranked items, best first.</param>
    /// <param name="strengths">Strengths by item.</param>
    /// <param name="deviations">Their standard errors by item.</param>
    /// <param name="chances">The chance to belong to the top, by place in the order.</param>
    /// <param name="top">N.</param>
    /// <param name="model">How people answer.</param>
    public static Settled Of(int[] order, double[] strengths, double[] deviations, double[] chances, int top, AnswerModel model)
    {
        var size = Math.Min(top, order.Length);
        var sureness = size == 0 ? 1 : Math.Min(1, chances.Take(size).Average());
        if (sureness >= Settled.Goal) return new Settled(size, sureness, 0);

        var sure = chances.Where(chance => chance >= Certain).Sum();
        if (InQuestion(order, chances, size - sure) is not { } places) return new Settled(size, sureness, null);
        var open = Array.ConvertAll(places, k => (Strength: strengths[order[k]], Variance: deviations[order[k]] * deviations[order[k]]));
        var told = model.Careful * model.Careful / 4 * SpentWell / open.Length;
        double Foreseen(double votes) => 1 - (sure + Expected(open, size - sure, votes * told)) / size;

        // Looking ahead takes the line as known, so it starts out too hopeful, by as much as it misses of what is in doubt now.
        var missed = (1 - sureness) / Foreseen(1e-3);
        double After(double votes) => 1 - Math.Pow(missed, open.Average(item => Left(item.Variance, votes * told) / item.Variance)) * Foreseen(votes);

        var most = (double)AffordableAnItem * order.Length;
        if (!(After(most) >= Settled.Goal)) return new Settled(size, sureness, null);
        var (few, many) = (1.0, most);
        while (many > 1.05 * few)
        {
            var middle = Math.Sqrt(few * many);
            if (After(middle) >= Settled.Goal) many = middle;
            else few = middle;
        }

        return new Settled(size, sureness, (int)Math.Ceiling(many));
    }

    /// <summary>The likeliest of the others, until what is left out hardly counts; null when those are too many.</summary>
    private static int[]? InQuestion(int[] order, double[] chances, double places)
    {
        var likeliest = Enumerable.Range(0, order.Length).Where(k => chances[k] < Certain).OrderByDescending(k => chances[k]).ToArray();
        var (count, covered) = (0, 0.0);
        while (count < likeliest.Length && covered < Certain * places) covered += chances[likeliest[count++]];
        return count <= MostInQuestion ? likeliest[..count] : null;
    }

    /// <summary>How many of the items that will then be chosen will truly belong, once each has been told so much more (in 1/logits²).</summary>
    private static double Expected((double Strength, double Variance)[] open, double places, double told)
    {
        var moves = Array.ConvertAll(open, item => Math.Sqrt(item.Variance - Left(item.Variance, told)));
        var line = Line(open, moves, places);
        var sum = 0.0;
        for (var i = 0; i < open.Length; i++)
        {
            var (above, left) = (open[i].Strength - line, Math.Sqrt(Left(open[i].Variance, told)));
            var from = Math.Max(-6, -above / moves[i]);
            var width = Math.Max(0, 6 - from) / Nodes;
            for (var k = 0; k < Nodes; k++)
            {
                var z = from + (k + 0.5) * width;
                sum += width * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * Normal.Below((above + moves[i] * z) / left);
            }
        }

        return sum;
    }

    private static double Left(double variance, double told) => variance / (1 + variance * told);

    /// <summary>Where as many estimates are expected to come to lie above as there are places.</summary>
    private static double Line((double Strength, double Variance)[] open, double[] moves, double places)
    {
        var (low, high) = (open.Min(item => item.Strength) - 10, open.Max(item => item.Strength) + 10);
        for (var step = 0; step < 50; step++)
        {
            var middle = (low + high) / 2;
            var above = 0.0;
            for (var i = 0; i < open.Length; i++) above += Normal.Below((open[i].Strength - middle) / moves[i]);
            if (above > places) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
