namespace Ideas.Web.Features.Standings;

/// <summary>In how many of somebody's choices most others would have chosen the same.</summary>
internal sealed record Agreement(int Same, int Of)
{
    /// <summary>With fewer choices to compare there is nothing to say.</summary>
    public const int Fewest = 3;

    /// <summary>Which sentence goes with it. None of them says that anybody is right.</summary>
    public string Tone => 3 * Same >= 2 * Of ? "much" : 3 * Same >= Of ? "partly" : "own";
}
