using System.Globalization;
using Ideas.Load.Checks;
using Ideas.Load.Phones;
using Ideas.Load.Server;

namespace Ideas.Load;

/// <summary>How all commands print.</summary>
internal sealed class Report(TextWriter output, TextWriter error)
{
    public void Progress(string what) => error.WriteLine(what);

    public void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    public void Heading(FormattableString text)
    {
        Line($"## {text.ToString(CultureInfo.InvariantCulture)}");
        Line($"");
        Line($"{Meter.Machine}");
        Line($"");
    }

    public void Table(params string[] columns)
    {
        Line($"| {string.Join(" | ", columns)} |");
        Line($"|---|{string.Concat(Enumerable.Repeat("--:|", columns.Length - 1))}");
    }

    /// <summary>A floor that the program is to keep, and whether it was kept this time.</summary>
    public void Floor(FormattableString floor, bool isKept) => Line($"- {floor.ToString(CultureInfo.InvariantCulture)}: {(isKept ? "kept" : "**missed**")}");

    /// <summary>Compares the database of a stopped server with what phones were told, and prints it.</summary>
    /// <returns>The exit code.</returns>
    public int Audit(DirectoryInfo data, IReadOnlyList<Ballot> ballots, IReadOnlyList<string> serverFailures)
    {
        var audit = Checks.Audit.Of(Tickets.Open(data, ballots), StoredVotes.Read(data));
        var damage = StoredVotes.Damage(data);
        Line($"");
        Line($"Read from the database afterwards: {audit.Acknowledged:N0} acknowledged votes, {audit.Stored:N0} stored ({audit.StoredUnanswered:N0} whose reply never arrived); lost {audit.Count(Fault.Lost)}, doubled {audit.Count(Fault.Doubled)}, invented {audit.Count(Fault.Phantom)}, changed {audit.Count(Fault.Changed)}. {damage}");
        foreach (var (fault, what) in audit.Findings.Take(50)) Line($"- {fault}: {what}");
        if (audit.Findings.Count > 50) Line($"- … and {audit.Findings.Count - 50:N0} more");
        foreach (var failures in serverFailures.GroupBy(line => line)) Line($"- The server logged {failures.Count()} × {failures.Key}");
        return audit.IsClean && damage.Length == 0 ? 0 : 1;
    }
}
