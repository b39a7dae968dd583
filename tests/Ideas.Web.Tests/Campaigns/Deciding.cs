using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>An admin at a campaign's form.</summary>
public static class Deciding
{
    /// <summary>Sends the form of a campaign with some fields filled in, as an admin does.</summary>
    public static async Task<Page> Decide(this IdeasApp app, GivenCampaign campaign, params (string Name, string? Value)[] filled)
    {
        var admin = await app.Admin();
        return await admin.Send(await admin.Get($"/campaigns/{campaign.Code}/edit"), filled);
    }

    /// <summary>The same, where it has to succeed.</summary>
    public static async Task Set(this IdeasApp app, GivenCampaign campaign, params (string Name, string? Value)[] filled)
    {
        var page = await app.Decide(campaign, filled);

        Assert.True(page.Location == $"/campaigns/{campaign.Code}?done=saved", $"{page}: {page.Notice} {string.Join(' ', page.FieldErrors)}");
    }

    public static Task<Page> Welcome(this IdeasApp app, GivenCampaign campaign) => app.Somebody().Get($"{campaign.Home}/welcome");
}
