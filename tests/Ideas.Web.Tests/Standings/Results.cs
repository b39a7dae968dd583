namespace Ideas.Web.Tests.Standings;

/// <summary>What an employee's pages say of how the ideas are doing.</summary>
public static class Results
{
    /// <summary>As the crowd chooses: ideas given earlier win.</summary>
    public static Choice AsTheCrowd((string Left, string Right) pair) => string.CompareOrdinal(pair.Left, pair.Right) < 0 ? Choice.Left : Choice.Right;

    public static Choice AgainstTheCrowd((string Left, string Right) pair) => AsTheCrowd(pair) is Choice.Left ? Choice.Right : Choice.Left;

    public static Task<Page> Result(this Person person, GivenCampaign campaign) => person.Get($"{campaign.Home}/thanks");

    public static string? Agreement(this Page page) => page.All(".agreement-says").SingleOrDefault()?.Line();

    /// <summary>What stands on the card of an own idea.</summary>
    public static string MyIdea(this Page page, string idea) => page.All(".my-idea").Single(card => card.Line().Contains(idea, StringComparison.Ordinal)).Line();

    public static bool ShowsStandings(this Page page) => page.All(".top-row").Count > 0;
}
