using System.Text.Json;

namespace Ideas.Web.Tests.Proposing;

/// <summary>Proposing as somebody at a phone does it.</summary>
public static class Proposals
{
    public static async Task<Page> Propose(this Person person, GivenCampaign campaign, string? text, string? details = null) =>
        await person.Send(await person.Get($"{campaign.Home}/idea"), ("text", text), ("details", details));

    /// <summary>Proposes, and answers the idea that came of it.</summary>
    public static async Task<Idea> Added(this IdeasApp app, Person person, GivenCampaign campaign, string text, string? details = null)
    {
        await person.Propose(campaign, text, details);
        return (await app.Ideas(campaign)).Single(idea => idea.Text.Exactly(idea.Language) == text);
    }

    /// <summary>Asks as the page's script does while somebody types.</summary>
    public static async Task<JsonElement> Type(this Person person, GivenCampaign campaign, string text, string details = "")
    {
        var form = await person.Get($"{campaign.Home}/idea");
        var answer = await person.Post(form.One("#idea").GetAttribute("data-ask")!, ("text", text), ("details", details), form.FormFields("#idea").Single(field => field.Name == "form-token"));
        return JsonDocument.Parse(answer.Source).RootElement;
    }

    /// <summary>The texts of the ideas that an answer to the script shows.</summary>
    public static IReadOnlyList<string> Shown(this JsonElement answer) =>
        [.. answer.GetProperty("ideas").EnumerateArray().Select(idea => idea.GetProperty("text").GetString()!.Replace("\u00ad", "", StringComparison.Ordinal))];

    /// <summary>The texts of the ideas that a page shows as much like what was typed.</summary>
    public static IReadOnlyList<string> Similar(this Page page) => [.. page.All(".similar-list li p").Select(text => text.Line())];

    public static string Edit(this GivenCampaign campaign, Idea idea) => $"{campaign.Home}/ideas/{idea.Id.Value}/edit";

    public static string PageOf(this GivenCampaign campaign, Idea idea) => $"{campaign.Home}/ideas/{idea.Id.Value}";
}
