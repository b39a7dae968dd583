using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.BreakRoom;

/// <summary>What people do with the tablet at the coffee table.</summary>
public static class Sharing
{
    /// <summary>A device that was made one that people share.</summary>
    public static async Task<Person> Tablet(this IdeasApp app, GivenCampaign campaign)
    {
        var tablet = app.Somebody();
        await tablet.SendForm(await tablet.Get($"{campaign.Home}/break-room"), "form[action*='handler=On']");
        return tablet;
    }

    /// <summary>Presses the button for the next person.</summary>
    public static Task<Page> Next(this Person tablet, Page page) => tablet.SendForm(page, "#next-person");

    /// <summary>Starts and takes the left idea so many times.</summary>
    public static async Task<Page> TakePart(this Person tablet, GivenCampaign campaign, int duels = 1) =>
        await tablet.Follow(await tablet.Answer(campaign, duels));

    public static IReadOnlyList<string> Cookies(this Page page) => page.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    /// <summary>Whether a page knows that the device is shared: "fresh", "taken", or null.</summary>
    public static string? Shared(this Page page) => page.Html.Body!.GetAttribute("data-shared");
}
