using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// What a browser keeps of one campaign: a random participant id and the open duel. Both cookies are
/// needed for the service itself, seen by this campaign's pages alone, and unreadable to scripts.
/// </summary>
public sealed class Device(IHttpContextAccessor accessor)
{
    private const string ParticipantCookie = "participant";
    private const string DuelCookie = "duel";

    private ParticipantId? fresh;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A device exists within a request only.");

    public ParticipantId? Known => Guid.TryParseExact(Http.Request.Cookies[ParticipantCookie], "N", out var id) ? new ParticipantId(id) : null;

    public string? OpenTicket => Http.Request.Cookies[DuelCookie];

    public ParticipantId Participant(CampaignFacts campaign)
    {
        if (Known is { } known)
        {
            return known;
        }

        var participant = fresh ??= ParticipantId.New();
        Http.Response.Cookies.Append(ParticipantCookie, participant.Value.ToString("N"), Options(campaign, TimeSpan.FromDays(180)));
        return participant;
    }

    public void Keep(CampaignFacts campaign, string? ticket)
    {
        if (ticket is null)
        {
            Http.Response.Cookies.Delete(DuelCookie, Options(campaign, TimeSpan.Zero));
        }
        else if (ticket != OpenTicket)
        {
            Http.Response.Cookies.Append(DuelCookie, ticket, Options(campaign, TimeSpan.FromDays(30)));
        }
    }

    private CookieOptions Options(CampaignFacts campaign, TimeSpan age) => new()
    {
        Path = $"{Http.Request.PathBase}/j/{campaign.Code}",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
        MaxAge = age,
    };
}
