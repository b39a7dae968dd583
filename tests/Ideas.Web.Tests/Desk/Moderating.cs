namespace Ideas.Web.Tests.Desk;

/// <summary>What moderators do at the desk.</summary>
public static class Moderating
{
    public static Task<Page> Desk(this Person person, GivenCampaign campaign, string show = "", string more = "") => person.Get($"/campaigns/{campaign.Code}/desk?show={show}{more}");

    /// <summary>Sends the form of one idea, found by its handler.</summary>
    public static async Task<Page> Act(this Person person, GivenCampaign campaign, string show, string idea, string handler, params (string Name, string? Value)[] filled) =>
        await person.Follow(await person.SendForm(await person.Desk(campaign, show), Form(campaign, idea, handler), filled));

    public static string Form(GivenCampaign campaign, string idea, string handler) => $"form[action*='handler={handler}']:has([value='{campaign.Ideas[idea].Value}'])";

    /// <summary>Does something to all ideas of a tab that are called so.</summary>
    public static async Task<Page> Bulk(this Person person, GivenCampaign campaign, string show, string act, string[] ideas, params (string Name, string? Value)[] filled)
    {
        var desk = await person.Desk(campaign, show);
        var picked = ideas.Select(idea => ("picked", desk.One($"input[name=picked][value^='{campaign.Ideas[idea].Value}']").GetAttribute("value")));
        return await person.Follow(await person.SendForm(desk, "#bulk", [("act", act), .. picked, .. filled]));
    }

    public static async Task<Page> Merge(this Person person, GivenCampaign campaign, string goes, string stays)
    {
        var page = await person.Get($"/campaigns/{campaign.Code}/desk/alike?one={campaign.Ideas[goes].Value}&other={campaign.Ideas[stays].Value}");
        return await person.Follow(await person.SendForm(page, $"form[action*=Merge]:has([name=stays][value='{campaign.Ideas[stays].Value}'])"));
    }

    public static async Task<Idea> Idea(this IdeasApp app, GivenCampaign campaign, string idea) => (await app.Ideas(campaign)).Single(found => found.Id == campaign.Ideas[idea]);

    public static IReadOnlyList<string> Texts(this Page page) => [.. page.All(".queue .idea-text").Select(text => text.Line())];
}
