namespace Ideas.Web.Tests.Translations;

/// <summary>Translating as moderators do it.</summary>
public static class Translating
{
    public static Task<Page> Desk(this Person person, GivenCampaign campaign, string to, bool isReady = false) =>
        person.Get($"/campaigns/{campaign.Code}/translations?to={to}&ready={isReady}");

    public static async Task<Page> Translate(this Person person, GivenCampaign campaign, string to, params (IdeaId Idea, string Text, string? Details)[] translations) =>
        await person.Translate(await person.Desk(campaign, to), translations);

    public static Task<Page> Translate(this Person person, Page desk, params (IdeaId Idea, string Text, string? Details)[] translations) =>
        person.SendForm(desk, "main form", [.. translations.SelectMany(typed => new[] { ($"in[{typed.Idea.Value}].text", (string?)typed.Text), ($"in[{typed.Idea.Value}].details", typed.Details) })]);

    /// <summary>What the ideas on the desk say in their authors' words.</summary>
    public static IReadOnlyList<string> Originals(this Page desk) => [.. desk.All(".translations .idea-text").Select(text => text.Line())];
}
