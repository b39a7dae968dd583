using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>Connects a screen to one campaign in one language. It only pushes; nothing comes in here.</summary>
internal sealed class LiveHub(LiveCampaigns campaigns, LiveScreens screens) : Hub
{
    public static string Group(CampaignId campaign, string language) => $"{campaign.Value:N}/{language}";

    public override async Task OnConnectedAsync()
    {
        var request = Context.GetHttpContext()!.Request;
        var code = CampaignCode.Read(request.Query["code"]);
        var language = request.Query["language"].ToString();
        if (code is null || !LocalizedText.Languages.Contains(language) || await campaigns.FindAsync(code, Context.ConnectionAborted) is not { Facts.IsPublic: true } campaign)
        {
            Context.Abort();
            return;
        }

        Context.Items[nameof(LiveScreens)] = campaign.Facts.Id;
        screens.Add(campaign.Facts.Id);
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(campaign.Facts.Id, language), Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[nameof(LiveScreens)] is CampaignId campaign)
        {
            screens.Remove(campaign);
        }

        return Task.CompletedTask;
    }
}
