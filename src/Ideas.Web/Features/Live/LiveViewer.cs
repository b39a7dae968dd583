using System.Security.Claims;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Live;

/// <summary>Whom a screen is for. Screens of the same kind of viewer are sent the same.</summary>
/// <param name="Presents">Whether it is somebody with an account, who decides what the room gets to see.</param>
internal readonly record struct LiveViewer(string Language, bool Presents)
{
    public LiveViewer(string language, ClaimsPrincipal user)
        : this(language, Roles.All.Any(user.IsInRole))
    {
    }
}
