namespace Ideas.Load.Phones;

/// <summary>What a crowd saw in one stretch of time.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, int> errors = [];

    public TimeSpan Time { get; private set; }

    /// <summary>From sending an answer to having the reply, for each answer that the server replied to.</summary>
    public Latencies Votes { get; private set; } = new();

    /// <summary>From asking for a page to having it.</summary>
    public Latencies Pages { get; private set; } = new();

    public int Counted { get; private set; }

    public int SetAside { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Bytes of the answers to votes.</summary>
    public long Bytes { get; private set; }

    public double VotesPerSecond => (Counted + SetAside) / Time.TotalSeconds;

    public int Errors => errors.Values.Sum() + Refused;

    /// <summary>What went wrong, in words.</summary>
    public string Problems => Errors == 0 ? "0" : string.Join(", ", errors.Select(error => $"{error.Value} × {error.Key}").Concat(Refused > 0 ? [$"{Refused} × refused"] : []));

    public void Note(string problem) => errors[problem] = errors.GetValueOrDefault(problem) + 1;

    public void Take(Reply reply, int bytes)
    {
        Counted += reply is Reply.Counted ? 1 : 0;
        SetAside += reply is Reply.SetAside ? 1 : 0;
        Refused += reply is Reply.Refused ? 1 : 0;
        Bytes += bytes;
    }

    public static Figures Of(IReadOnlyList<Figures> parts, TimeSpan time)
    {
        var all = new Figures
        {
            Time = time,
            Votes = Latencies.Of(parts.Select(part => part.Votes)),
            Pages = Latencies.Of(parts.Select(part => part.Pages)),
            Counted = parts.Sum(part => part.Counted),
            SetAside = parts.Sum(part => part.SetAside),
            Refused = parts.Sum(part => part.Refused),
            Bytes = parts.Sum(part => part.Bytes),
        };
        foreach (var (problem, count) in parts.SelectMany(part => part.errors)) all.errors[problem] = all.errors.GetValueOrDefault(problem) + count;
        return all;
    }
}
