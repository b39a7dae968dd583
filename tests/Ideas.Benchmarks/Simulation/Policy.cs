using Ideas.Ranking;

namespace Ideas.Benchmarks.Simulation;

/// <summary>A way to choose pairs, by the name it has on the command line.</summary>
internal sealed record Policy(string Name, string Description, Func<int, IPolicy> Create)
{
    public static readonly Policy Mix = new("mix", "ours, to find the top, a quarter exploring", top => new Picked(new PairPickerOptions { Top = top }));

    public static readonly IReadOnlyList<Policy> All =
    [
        new("random", "any unseen pair", _ => new RandomPairs()),
        new("catch-up", "pairs by the inverse of their votes, as All Our Ideas does", _ => new CatchUp()),
        new("least-seen", "the least compared against the least compared", _ => new LeastSeen()),
        new("elo", "the least compared against the nearest by Elo", _ => new EloNeighbours()),
        new("gain", "ours, to order everything: the least compared against the partner that tells most", top => new Picked(new PairPickerOptions { Aim = PairAim.OrderEverything, Top = top })),
        new("mix-half", "ours, to find the top, half exploring", top => new Picked(new PairPickerOptions { Top = top, Exploring = 0.5 })),
        Mix,
    ];

    public static Policy? Named(string name) => All.FirstOrDefault(policy => policy.Name == name);
}
