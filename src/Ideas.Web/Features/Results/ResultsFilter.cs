using Ideas.Web.Domain;

namespace Ideas.Web.Features.Results;

/// <summary>What comes first in the list of results.</summary>
internal enum ResultsSort
{
    Score,
    Votes,
    New,

    /// <summary>What people think least alike of.</summary>
    Division,
}

/// <summary>How somebody asked to see the list, as it stands in the address.</summary>
internal sealed record ResultsFilter
{
    /// <summary>Ideas that have a card, whatever its state.</summary>
    public const string OnBoard = "board";

    public const string NotOnBoard = "none";

    public ResultsSort Sort { get; init; }

    public string? Theme { get; init; }

    /// <summary>One of the two above, or the name of a card's state; empty for all.</summary>
    public string? Status { get; init; }

    /// <summary>Also what is further down than a page is long.</summary>
    public bool All { get; init; }

    public bool IsOn => !string.IsNullOrEmpty(Theme) || !string.IsNullOrEmpty(Status);

    /// <summary>As it is written in an address; empty when nothing was asked for.</summary>
    public string Query => string.Concat(Parts.Select((part, place) => $"{(place == 0 ? '?' : '&')}{part.Name}={Uri.EscapeDataString(part.Value)}"));

    private IEnumerable<(string Name, string Value)> Parts
    {
        get
        {
            if (Sort is not ResultsSort.Score)
            {
                yield return ("sort", $"{Sort}".ToLowerInvariant());
            }

            if (!string.IsNullOrEmpty(Theme))
            {
                yield return ("theme", Theme);
            }

            if (!string.IsNullOrEmpty(Status))
            {
                yield return ("status", Status);
            }

            if (All)
            {
                yield return ("all", "true");
            }
        }
    }

    /// <summary>Whether an idea is to be seen.</summary>
    /// <param name="theme">What it is about.</param>
    /// <param name="state">Of its card; null when it is not on the board.</param>
    public bool Lets(string? theme, BoardState? state) =>
        (string.IsNullOrEmpty(Theme) || Theme == theme)
        && Status switch
        {
            null or "" => true,
            OnBoard => state is not null,
            NotOnBoard => state is null,
            _ => Status == state?.ToString(),
        };
}
