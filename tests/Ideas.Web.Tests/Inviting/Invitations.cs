using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Inviting;

/// <summary>What an admin does to get people in, and what people do with it.</summary>
public static class Invitations
{
    public const string AccessForm = "form[action*='handler=Access']";
    public const string LinksForm = "form[action*='handler=Links']";

    public static ACampaign OpenToLinks => ACampaign.Open.WithIdeas(6).Admitting(CampaignAccess.PersonalLink);

    public static string Invite(this GivenCampaign campaign) => $"/campaigns/{campaign.Code}/invite";

    /// <summary>Pastes recipients, and answers the page with their links.</summary>
    public static async Task<Page> MakeLinks(this Person admin, GivenCampaign campaign, string recipients, bool mails = false) =>
        await admin.SendForm(await admin.Get(campaign.Invite()), LinksForm, ("Recipients", recipients), ("mails", mails ? "true" : "false"));

    /// <summary>What a page with links says of each recipient.</summary>
    public static IReadOnlyDictionary<string, string> Links(this Page page) =>
        page.One("#made-text").TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(line => line[0], line => new Uri(line[1]).PathAndQuery);

    /// <summary>A link of one's own.</summary>
    public static async Task<string> GivenLink(this IdeasApp app, GivenCampaign campaign) =>
        (await (await app.Admin()).MakeLinks(campaign, "Ada")).Links()["Ada"];

    public static async Task<Dictionary<string, string>> GivenLinks(this IdeasApp app, GivenCampaign campaign, int count) =>
        new((await (await app.Admin()).MakeLinks(campaign, string.Join('\n', Enumerable.Range(1, count).Select(number => $"Person {number}")))).Links());

    /// <summary>Presses the button that the link leads to.</summary>
    public static async Task<Page> UseLink(this Person person, string link) => await person.Send(await person.Get(link));

    public static Task<Page> ChangeAccess(this Person admin, Page page, CampaignAccess access, string? word = null, string? networks = null, bool isSure = false) =>
        admin.SendForm(page, AccessForm, ("access", access.ToString()), ("Word", word), ("Networks", networks), ("sure", isSure ? "true" : null));

    public static async Task<Page> ChangeAccess(this Person admin, GivenCampaign campaign, CampaignAccess access, string? word = null, string? networks = null, bool isSure = false) =>
        await admin.ChangeAccess(await admin.Get(campaign.Invite()), access, word, networks, isSure);

    public static Task<List<PersonalLink>> PersonalLinks(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.PersonalLinks.AsNoTracking().Where(link => link.CampaignId == campaign.Id).ToListAsync());

    public static Task<List<Participant>> Participants(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Participants.AsNoTracking().Where(participant => participant.CampaignId == campaign.Id).ToListAsync());

    public static Task<List<AuditEntry>> Audit(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Audit.AsNoTracking().Where(entry => entry.CampaignId == campaign.Id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync());
}
