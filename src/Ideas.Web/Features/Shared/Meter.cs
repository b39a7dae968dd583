using System.Globalization;
using Ideas.Ranking;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Shared;

/// <summary>How sure the top is, as people read it. <paramref name="State"/> chooses the sentence.</summary>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Percent">How sure the top is, rounded down, so that nothing looks settled before it is.</param>
/// <param name="Votes">About how many more votes settle it.</param>
public sealed record Meter(string State, int Top, int Percent, int Votes)
{
    /// <summary>Settled; on its way; so close that votes hardly help; over before it was settled.</summary>
    public static readonly IReadOnlyList<string> States = ["settled", "going", "equal", "over"];

    /// <summary>What a screen holds that has nothing to show yet.</summary>
    public static readonly Meter Empty = new("going", 0, 0, 0);

    public static int Goal => (int)Math.Round(100 * Settled.Goal);

    public static Meter? Of(Settledness? settledness, CampaignState state)
    {
        if (settledness is not var (top, sureness, votes))
        {
            return null;
        }

        var name = sureness >= Settled.Goal ? States[0] : state is CampaignState.Closed or CampaignState.Archived ? States[3] : votes is null ? States[2] : States[1];
        return new Meter(name, top, (int)(100 * sureness), Round(votes ?? 0));
    }

    public string Say(Texts texts) => texts["meter." + State, Top, Percent, Votes.ToString("N0", CultureInfo.CurrentCulture), Goal];

    /// <summary>An estimate with no more digits than it deserves.</summary>
    private static int Round(int votes)
    {
        var step = votes switch { < 100 => 10, < 1_000 => 50, < 10_000 => 100, _ => 1_000 };
        return (votes + step - 1) / step * step;
    }
}
