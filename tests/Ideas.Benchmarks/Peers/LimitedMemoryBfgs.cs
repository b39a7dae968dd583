using Ideas.Ranking;

namespace Ideas.Benchmarks.Peers;

/// <summary>
/// L-BFGS (D. C. Liu and J. Nocedal, <i>Mathematical Programming</i> 45 (1989) 503–528) on rows merged by pair, as
/// Chatbot Arena's newer ranking in FastChat does it with SciPy; here with the normal prior and the careless rate of our model.
/// </summary>
internal sealed class LimitedMemoryBfgs
{
    private const int Memory = 10;

    private readonly MergedPairs pairs;
    private readonly double precision;
    private readonly double carelessRate;
    private readonly List<(double[] Step, double[] Change, double Curvature)> memory = [];

    private LimitedMemoryBfgs(MergedPairs pairs, double priorDeviation, double carelessRate) =>
        (this.pairs, precision, this.carelessRate) = (pairs, 1 / (priorDeviation * priorDeviation), carelessRate);

    public static double[] Strengths(int items, ReadOnlySpan<Comparison> votes, double priorDeviation, double carelessRate, Goal goal) =>
        new LimitedMemoryBfgs(MergedPairs.Of(items, votes), priorDeviation, carelessRate).Descend(goal);

    private double[] Descend(Goal goal)
    {
        var at = new double[pairs.Items];
        var (loss, gradient) = Loss(at);
        while (!goal.IsReached(at) && Steepest(gradient) > 1e-9)
        {
            var direction = Direction(gradient);
            var descent = Dot(gradient, direction);
            // Far from the answer the first step is one logit for the item with the steepest slope.
            for (var length = memory.Count > 0 ? 1 : 1 / Steepest(gradient); ; length /= 2)
            {
                var next = Moved(at, direction, length);
                if (next.SequenceEqual(at)) return at;
                var (nextLoss, nextGradient) = Loss(next);
                if (nextLoss > loss + 1e-4 * length * descent + 1e-13 * Math.Abs(loss)) continue;
                Remember(Moved(next, at, -1), Moved(nextGradient, gradient, -1));
                (at, loss, gradient) = (next, nextLoss, nextGradient);
                break;
            }
        }

        return at;
    }

    /// <summary>Minus the penalised log-likelihood, and its gradient.</summary>
    private (double Loss, double[] Gradient) Loss(double[] at)
    {
        var (loss, gradient) = (0.0, new double[at.Length]);
        for (var i = 0; i < at.Length; i++)
        {
            loss += precision / 2 * at[i] * at[i];
            gradient[i] = precision * at[i];
        }

        for (var p = 0; p < pairs.Count; p++)
        {
            var chance = 1 / (1 + Math.Exp(at[pairs.High[p]] - at[pairs.Low[p]]));
            var (low, high) = (carelessRate / 2 + (1 - carelessRate) * chance, carelessRate / 2 + (1 - carelessRate) * (1 - chance));
            if (pairs.LowWins[p] > 0) loss -= pairs.LowWins[p] * Math.Log(low);
            if (pairs.HighWins[p] > 0) loss -= pairs.HighWins[p] * Math.Log(high);
            var pull = (1 - carelessRate) * chance * (1 - chance) * (pairs.LowWins[p] / low - pairs.HighWins[p] / high);
            gradient[pairs.Low[p]] -= pull;
            gradient[pairs.High[p]] += pull;
        }

        return (loss, gradient);
    }

    /// <summary>The two-loop recursion.</summary>
    private double[] Direction(double[] gradient)
    {
        var direction = Array.ConvertAll(gradient, slope => -slope);
        var shares = new double[memory.Count];
        for (var k = memory.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(memory[k].Step, direction) / memory[k].Curvature;
            direction = Moved(direction, memory[k].Change, -shares[k]);
        }

        if (memory is [.., var last])
        {
            var scale = last.Curvature / Dot(last.Change, last.Change);
            for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        }

        for (var k = 0; k < memory.Count; k++)
            direction = Moved(direction, memory[k].Step, shares[k] - Dot(memory[k].Change, direction) / memory[k].Curvature);
        return direction;
    }

    private void Remember(double[] step, double[] change)
    {
        var curvature = Dot(step, change);
        if (curvature <= 0) return;
        if (memory.Count == Memory) memory.RemoveAt(0);
        memory.Add((step, change, curvature));
    }

    private static double Steepest(double[] gradient) => gradient.Max(slope => Math.Abs(slope));

    private static double[] Moved(double[] from, double[] direction, double length)
    {
        var moved = new double[from.Length];
        for (var i = 0; i < moved.Length; i++) moved[i] = from[i] + length * direction[i];
        return moved;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
