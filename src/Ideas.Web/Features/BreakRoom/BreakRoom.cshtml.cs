using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.BreakRoom;

/// <summary>Makes a device one that people share, lets the next person begin, and makes it one person's again.</summary>
internal sealed class BreakRoomModel(LiveCampaigns campaigns, Device device, StartAfresh afresh) : EmployeePage(campaigns, device)
{
    public bool IsOn => Device.IsShared;

    public override string Expired => "break-room.expired";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Where each has a link of one's own, a tablet cannot be everybody's.</summary>
    public bool IsPersonal => Facts.Access is CampaignAccess.PersonalLink;

    public async Task<IActionResult> OnPostOnAsync(CancellationToken ct)
    {
        if (IsPersonal)
        {
            return await AskAgainAsync(ct);
        }

        afresh.Run(Facts);
        Device.Share(Facts);
        return LocalRedirect($"{Home}/welcome");
    }

    public IActionResult OnPostNext()
    {
        afresh.Run(Facts);
        return LocalRedirect($"{Home}/welcome");
    }

    public IActionResult OnPostOff()
    {
        afresh.Run(Facts);
        Device.ShareNoMore(Facts);
        return LocalRedirect($"{Home}/break-room");
    }

    public override Task<IActionResult> ShowAsync(CancellationToken ct) => Task.FromResult<IActionResult>(Page());
}
