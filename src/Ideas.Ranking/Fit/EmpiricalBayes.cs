namespace Ideas.Ranking;

/// <summary>
/// Estimates what the caller did not fix: the prior's deviation s and the careless rate ε that make the votes most probable, the
/// strengths being averaged out over their posterior. Both are held by a weak belief: s is Rayleigh distributed with scale 0.65, which
/// keeps a few unanimous votes from stretching it, and ε as by forty more answers of which four were careless.
/// </summary>
/// <remarks>
/// s by the EM step towards s² = mean of E[θᵢ²], lengthened by the share of information that is missing; ε where the expected
/// derivative of the log-likelihood by ε is zero (Fisher's identity), found by false position. Expectations need the posterior's
/// mean, not its mode: one Newton step on the expected slope leads from the mode to it. Taken at the mode, ε comes out at a
/// third of its value. A. P. Dempster, N. M. Laird and D. B. Rubin, <i>J. Royal Statistical Society B</i> 39 (1977) 1–38. The
/// estimate of s is widened by a fifth, since a deviation known for certain would make intervals too short; see R. E. Kass and
/// D. Steffey, <i>J. American Statistical Association</i> 84 (1989) 717–726.
/// </remarks>
internal sealed class EmpiricalBayes(VoteGraph graph, BradleyTerryOptions options)
{
    private const double Widening = 1.2;
    private const double BelievedScale = 0.65;
    private const double BelievedCareless = 4;
    private const double BelievedCareful = 36;
    private const double LeastDeviation = 0.05;

    private const double MostCareless = 0.6;
    private const double CarelessTolerance = 0.002;

    /// <summary>Exact errors beyond this size would take longer than they improve the estimate.</summary>
    private const int ExactUpTo = 400;

    /// <summary>More pairs than this do not make the estimate of ε better; evenly spaced ones are looked at.</summary>
    private const int Pairs = 200_000;

    private double deviation = options.PriorDeviation ?? 1;
    private double[] modes = new double[graph.Items];
    private double[] means = new double[graph.Items];

    /// <summary>The two estimates, or what the caller fixed, and strengths that are near the summit they lead to.</summary>
    public (double Deviation, double CarelessRate, double[] Strengths) Estimate()
    {
        var careless = options.CarelessRate ?? FindCarelessRate();
        if (options.CarelessRate is not null) Settle(new AnswerModel(careless));
        return (options.PriorDeviation ?? Widening * deviation, careless, modes);
    }

    private double FindCarelessRate()
    {
        var (low, atLow, high, atHigh) = (0.0, double.PositiveInfinity, MostCareless, double.NegativeInfinity);
        var rate = BelievedCareless / (BelievedCareless + BelievedCareful);
        while (high - low > CarelessTolerance)
        {
            var slope = SlopeByCarelessness(rate);
            if (slope == 0) return rate;
            if (slope > 0) (low, atLow, atHigh) = (rate, slope, atHigh * 0.6);
            else (high, atHigh, atLow) = (rate, slope, atLow * 0.6);

            // Until there is a value on both sides, a step of a factor; then where a straight line between the two is zero, but not at the very ends.
            rate = double.IsInfinity(atHigh) ? Math.Min(2 * rate, (rate + MostCareless) / 2)
                : double.IsInfinity(atLow) ? rate / 3
                : Math.Clamp((low * atHigh - high * atLow) / (atHigh - atLow), low + 0.05 * (high - low), high - 0.05 * (high - low));
        }

        return rate;
    }

    /// <summary>Derivative of the log of the votes' probability and the belief by ε, on the scale on which ε is tried.</summary>
    private double SlopeByCarelessness(double careless)
    {
        var model = new AnswerModel(careless);
        var errors = Settle(model);
        var stride = 1 + graph.Other.Length / Pairs;
        var slope = 0.0;
        for (var i = 0; i < graph.Items; i++)
            for (var e = graph.Start[i] + (stride - graph.Start[i] % stride) % stride; e < graph.Start[i + 1]; e += stride)
            {
                var j = graph.Other[e];
                slope += stride * Expected(e, means[i] - means[j], errors.OfDifference(i, j), model).ByCarelessness;
            }

        return slope + BelievedCareless / careless - BelievedCareful / (1 - careless);
    }

    /// <summary>Finds strengths and, unless fixed, the prior's deviation for a careless rate.</summary>
    private StrengthErrors Settle(AnswerModel model)
    {
        for (var round = 0; ; round++)
        {
            var precision = 1 / (deviation * deviation);
            (modes, _) = new NewtonFit(graph, model, precision, 1e-4, options.MaxIterations).Climb(modes);
            var curvature = new Curvature(graph, model, precision);
            var errors = StrengthErrors.At(modes, curvature, Math.Min(ExactUpTo, options.ExactUpTo));
            FindMeans(curvature, errors, model);
            if (options.PriorDeviation is not null || round == 8) return errors;

            var (surplus, missing) = (-(double)means.Length, 0.0);
            for (var i = 0; i < means.Length; i++)
            {
                surplus += (means[i] * means[i] + errors.Variance(i)) * precision;
                missing += errors.Variance(i) * precision;
            }

            // On the scale of ln s.
            var belief = deviation * deviation / (BelievedScale * BelievedScale);
            var step = (surplus + 2 - belief) / (2 * (means.Length - Math.Min(missing, 0.9 * means.Length) + belief));
            step = Math.Clamp(step, -0.7, 0.7);
            if (Math.Abs(step) < 0.01) return errors;
            var next = Math.Max(LeastDeviation, deviation * Math.Exp(step));
            if (next == deviation) return errors;
            deviation = next;
        }
    }

    private void FindMeans(Curvature curvature, StrengthErrors errors, AnswerModel model)
    {
        var slope = curvature.Slope;
        for (var i = 0; i < graph.Items; i++) slope[i] = -curvature.Precision * modes[i];
        for (var i = 0; i < graph.Items; i++)
            for (var e = graph.Start[i]; e < graph.Start[i + 1]; e++)
            {
                var j = graph.Other[e];
                var push = Expected(e, modes[i] - modes[j], errors.OfDifference(i, j), model).ByLead;
                slope[i] += push;
                slope[j] -= push;
            }

        means = (double[])modes.Clone();
        if (curvature.Step(1e-3) is not { } step) return;
        for (var i = 0; i < means.Length; i++) means[i] += step[i];
    }

    /// <summary>Derivatives of a pair's log-likelihood, averaged over a normal lead by the three-point rule of Gauss and Hermite.</summary>
    private (double ByLead, double ByCarelessness) Expected(int pair, double lead, double variance, AnswerModel model)
    {
        var spread = Math.Sqrt(3 * variance);
        var (middle, above, below) = (At(pair, lead, model), At(pair, lead + spread, model), At(pair, lead - spread, model));
        return (
            2.0 / 3 * middle.ByLead + 1.0 / 6 * (above.ByLead + below.ByLead),
            2.0 / 3 * middle.ByCarelessness + 1.0 / 6 * (above.ByCarelessness + below.ByCarelessness));
    }

    private (double ByLead, double ByCarelessness) At(int pair, double lead, AnswerModel model)
    {
        var chance = Logistic.Chance(lead);
        var wins = 0.5 * graph.LowHalfWins[pair] / (model.Others + model.Careful * chance);
        var losses = 0.5 * graph.HighHalfWins[pair] / (model.Others + model.Careful * (1 - chance));
        return (model.Careful * chance * (1 - chance) * (wins - losses), (0.5 - chance) * (wins - losses));
    }
}
