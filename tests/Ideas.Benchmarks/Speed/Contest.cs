using System.Diagnostics;
using Ideas.Benchmarks.Peers;

namespace Ideas.Benchmarks.Speed;

/// <summary>
/// Times contenders on one thread, in turns, so that whatever else the machine does meets all alike. Rubbish of one is
/// collected before the next begins.
/// </summary>
/// <param name="each">About how long one contender may take in all; it gets one run at least.</param>
/// <param name="run">How long a peer may look for the answer in one run.</param>
internal sealed class Contest(TimeSpan each, TimeSpan run)
{
    private const int FewRuns = 5;
    private const int ManyRuns = 25;

    public void Hold(IReadOnlyList<Contender> contenders)
    {
        foreach (var contender in contenders) WarmUp(contender);
        while (contenders.Any(IsUnfinished))
            foreach (var contender in contenders.Where(IsUnfinished))
                contender.Seconds.Add(Time(contender));
    }

    /// <summary>Code is compiled again while it runs, so quick methods run for a while before they count. A slow run counts at once.</summary>
    private void WarmUp(Contender contender)
    {
        var (spent, seconds) = (0.0, 0.0);
        for (var times = 0; times < 100 && spent < 0.15; times++) spent += seconds = Time(contender);
        if (seconds > each.TotalSeconds / FewRuns) contender.Seconds.Add(seconds);
    }

    private bool IsUnfinished(Contender contender)
    {
        var spent = contender.Seconds.Sum();
        return contender.Seconds.Count < ManyRuns
            && (contender.Seconds.Count < FewRuns ? spent < each.TotalSeconds : spent < each.TotalSeconds / FewRuns);
    }

    private double Time(Contender contender)
    {
        GC.Collect();
        var goal = new Goal(contender.Answer ?? [], run);
        var start = Stopwatch.GetTimestamp();
        var strengths = contender.Run(goal);
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (contender.Answer is { } answer) contender.Difference = Goal.Difference(strengths, answer);
        contender.RanOutOfTime = elapsed > run;
        return elapsed.TotalSeconds;
    }
}
