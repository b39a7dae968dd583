namespace Ideas.Web.Tests.Proposing;

/// <summary>Proposing as somebody at a phone does it.</summary>
public static class Proposals
{
    public static async Task<Page> Propose(this Person person, GivenCampaign campaign, string? text) =>
        await person.Send(await person.Get($"{campaign.Home}/idea"), ("text", text));
}
