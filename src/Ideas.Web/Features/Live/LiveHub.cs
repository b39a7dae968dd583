using Microsoft.AspNetCore.SignalR;

namespace Ideas.Web.Features.Live;

/// <summary>Where screens connect. It only pushes; nothing comes in here.</summary>
internal sealed class LiveHub : Hub;
