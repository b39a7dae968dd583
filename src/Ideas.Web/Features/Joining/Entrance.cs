using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Joining;

/// <summary>
/// Who gets into a campaign: the one rule, asked before every address that has a campaign's code, so that a new page is guarded
/// without knowing (docs/decisions/access.md).
/// </summary>
internal sealed class Entrance(LiveCampaigns campaigns, Device device, CodePass passes, TimeProvider clock)
{
    /// <summary>What stays open below a campaign's address: the way in, and what invitations show.</summary>
    private static readonly string[] Open = ["door", "qr.svg", "logo"];

    /// <summary>What is open once the result is out.</summary>
    private static readonly string[] Results = ["result", "what-happened", "what-happened.atom"];

    /// <summary>Leads whoever is not let in to the campaign's door. False when there is nothing more to do.</summary>
    public async Task<bool> LetsPassAsync(HttpContext http, string typed)
    {
        if (CampaignCode.Read(typed) is not { } code
            || IsOpen(http.Request.Path)
            || await campaigns.FindAsync(code, http.RequestAborted) is not { Facts: { IsPublic: true } facts } campaign
            || (IsResult(http.Request.Path) && campaign.Stage(clock.GetUtcNow()) is ResultStage.Out)
            || await LetsInAsync(http, facts))
        {
            return true;
        }

        http.Response.Headers.CacheControl = "no-store";
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            // A script learns by itself that a page has something to say.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsJsonAsync(new { }, http.RequestAborted);
        }
        else
        {
            http.Response.Redirect($"{http.Request.PathBase}/j/{code}/door{(IsLive(http) ? "?to=live" : null)}");
        }

        return false;
    }

    public async Task<bool> LetsInAsync(HttpContext http, CampaignFacts facts) => facts.Access switch
    {
        CampaignAccess.Anyone => true,
        CampaignAccess.Word => IsStaff(http) || passes.KnowsWord(facts, device.DoorPass) || passes.KnowsWord(facts, device.Pass) || passes.KnowsWord(facts, http.Request.Query["pass"]),
        CampaignAccess.Network => IsStaff(http) || NetworkList.Holds(facts.Networks, http.Connection.RemoteIpAddress),

        // Only a link makes participants here, so whoever is one came by a link. A screen for all to see is the staff's, and the
        // page about shared tablets says that there are none.
        CampaignAccess.PersonalLink => IsLive(http)
            ? IsStaff(http)
            : Part(http.Request.Path) == "break-room" || (device.Known is { } known && await IsParticipantAsync(http, facts, known)),
        _ => false,
    };

    /// <summary>Only this rule needs the database, and every vote passes here: the others do not pay for a context.</summary>
    private static Task<bool> IsParticipantAsync(HttpContext http, CampaignFacts facts, ParticipantId known) =>
        http.RequestServices.GetRequiredService<IdeasContext>().Participants.AnyAsync(p => p.Id == known && p.CampaignId == facts.Id, http.RequestAborted);

    private static bool IsOpen(PathString path) => Part(path) is { } part && Open.Contains(part, StringComparer.OrdinalIgnoreCase);

    /// <summary>Open to everybody once it is out; before that, even the question is for those inside.</summary>
    private static bool IsResult(PathString path) => Part(path) is { } part && Results.Contains(part, StringComparer.OrdinalIgnoreCase);

    /// <summary>Which page of a campaign an address names.</summary>
    private static string? Part(PathString path) => path.StartsWithSegments("/j") && path.Value!.Split('/') is [_, _, _, var part, ..] ? part : null;

    private static bool IsLive(HttpContext http) => http.Request.Path.StartsWithSegments("/live") || http.Request.Query["to"] == "live";

    private static bool IsStaff(HttpContext http) => http.User.Identity?.IsAuthenticated is true;
}
