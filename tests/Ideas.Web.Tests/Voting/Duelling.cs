using System.Net;
using System.Text.Json;

namespace Ideas.Web.Tests.Voting;

/// <summary>Duels as somebody at a phone does them.</summary>
public static class Duelling
{
    /// <summary>Opens the campaign's link, and starts where it says welcome first.</summary>
    public static async Task<Page> Duel(this Person person, GivenCampaign campaign)
    {
        var page = await person.Open(campaign.Home);
        if (!page.IsWelcome())
        {
            return page;
        }

        await person.Start(page);
        return await person.Open(campaign.Home);
    }

    public static bool IsWelcome(this Page page) => page.All("form.welcome-form").Count == 1;

    /// <summary>Sends the welcome's form as it stands, or with answers filled in, and answers where that leads.</summary>
    public static async Task<Page> Start(this Person person, Page welcome, params (string Name, string? Value)[] filled) =>
        await person.Follow(await person.SendForm(welcome, "form.welcome-form", filled));

    public static bool IsDuel(this Page page) => page.All(".duel-card").Count == 2;

    public static (string Left, string Right) Pair(this Page page) => (page.All(".duel-card")[0].Line(), page.All(".duel-card")[1].Line());

    public static string Ticket(this Page page) => page.One("form.duel input[name=ticket]").GetAttribute("value")!;

    /// <summary>Which duel of the round a page shows, such as "2 / 10".</summary>
    public static string Place(this Page page) => page.One(".progress").Line()[page.One(".progress .visually-hidden").Line().Length..].Trim();

    public static Task<Page> Choose(this Person person, Page duel, string idea) =>
        person.Choose(duel, duel.Pair().Left == idea ? Choice.Left : duel.Pair().Right == idea ? Choice.Right : throw new ArgumentException($"{idea} is not on the page."));

    public static Task<Page> Choose(this Person person, Page duel, Choice choice) => person.Send(duel, ("choice", choice.ToString()));

    /// <summary>Answers as the page's script does, and gets what it gets.</summary>
    public static Task<Page> Vote(this Person person, Page duel, Choice choice) =>
        person.Post(duel.One("form.duel").GetAttribute("data-home") + "/vote", [.. duel.FormFields("form.duel"), ("choice", choice.ToString())]);

    /// <summary>Takes the left idea of a pair in hand, as the page's script does, and names the pairs it still holds.</summary>
    public static Task<Page> Vote(this Person person, Page page, JsonElement pair, IEnumerable<JsonElement> held) => person.Post(
        page.One("form.duel").GetAttribute("data-home") + "/vote",
        [("ticket", pair.GetProperty("ticket").GetString()), ("choice", "Left"), .. page.FormFields("form.duel").Where(field => field.Name != "ticket"), .. held.Select(other => ("held", other.GetProperty("ticket").GetString()))]);

    /// <summary>Takes the last choice back, as the page offers it.</summary>
    public static Task<Page> Undo(this Person person, Page page) => person.SendForm(page, "#undo");

    /// <summary>Sends the same choice again for as long as the answer is to come back later.</summary>
    public static async Task<Page> ChooseUntilTaken(this Person person, Page duel, Choice choice)
    {
        var answer = await person.Choose(duel, choice);
        while (answer.Status is HttpStatusCode.ServiceUnavailable)
        {
            answer = await person.Choose(answer, choice);
        }

        return answer;
    }

    /// <summary>Takes the left idea so many times, and answers what the last time led to.</summary>
    public static async Task<Page> Answer(this Person person, GivenCampaign campaign, int duels)
    {
        for (var i = 1; i < duels; i++)
        {
            await person.Choose(await person.Duel(campaign), Choice.Left);
        }

        return await person.Choose(await person.Duel(campaign), Choice.Left);
    }

    /// <summary>Answers so many duels as a rule says of the pair that is shown.</summary>
    public static async Task<Page> Answer(this Person person, GivenCampaign campaign, int duels, Func<(string Left, string Right), Choice> rule)
    {
        Page last = null!;
        for (var i = 0; i < duels; i++)
        {
            var duel = await person.Duel(campaign);
            last = await person.Choose(duel, rule(duel.Pair()));
        }

        return last;
    }

    /// <summary>Always takes the left idea, until no pair is dealt; answers the pairs that were shown, and the last page.</summary>
    public static async Task<(List<(string Left, string Right)> Seen, Page End)> WalkToTheEnd(this Person person, GivenCampaign campaign)
    {
        var seen = new List<(string, string)>();
        var page = await person.Duel(campaign);
        while (page.IsDuel())
        {
            seen.Add(page.Pair());
            await person.Choose(page, Choice.Left);
            page = await person.Duel(campaign);
        }

        return (seen, page);
    }
}
