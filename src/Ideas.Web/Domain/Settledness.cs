namespace Ideas.Web.Domain;

/// <summary>How sure a ranking is of its top.</summary>
/// <param name="Top">How many ideas the top has.</param>
/// <param name="Sureness">The share, 0 to 1, of the ideas now in the top that can be expected to belong there.</param>
/// <param name="VotesToGo">About how many more votes settle it: 0 when it is settled, null when no affordable number would.</param>
public readonly record struct Settledness(int Top, double Sureness, int? VotesToGo);
