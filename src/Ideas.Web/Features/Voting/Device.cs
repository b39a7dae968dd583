using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>
/// What a browser keeps of one campaign: a random participant id, the open duel, and the last one it answered. All of it is
/// needed for the service itself, seen by this campaign's pages alone, and unreadable to scripts.
/// </summary>
public sealed class Device(IHttpContextAccessor accessor, CodePass passes)
{
    private const string ParticipantCookie = "participant";
    private const string DuelCookie = "duel";
    private const string LastCookie = "last";
    private const string AskedCookie = "asked";

    /// <summary>Signs of a participant's id in its cookie.</summary>
    private const int IdLength = 32;

    private ParticipantId? fresh;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A device exists within a request only.");

    public ParticipantId? Known => Http.Request.Cookies[ParticipantCookie] is { Length: >= IdLength } holder && Guid.TryParseExact(holder.AsSpan(0, IdLength), "N", out var id) ? new ParticipantId(id) : null;

    /// <summary>Shows that this browser was let in to the campaign before; it stands after the participant's id.</summary>
    public string? Pass => Http.Request.Cookies[ParticipantCookie]?.Split('.', 2).ElementAtOrDefault(1);

    /// <summary>Whether this browser has passed the welcome, and answered its background questions or declined to.</summary>
    public bool WasAsked => Http.Request.Cookies.ContainsKey(AskedCookie);

    public string? OpenTicket => Http.Request.Cookies[DuelCookie];

    /// <summary>The ticket of the answer that may still be taken back.</summary>
    public string? LastTicket => Http.Request.Cookies[LastCookie];

    public ParticipantId Participant(CampaignFacts campaign)
    {
        if (Known is { } known)
        {
            return known;
        }

        var participant = fresh ??= ParticipantId.New();
        Http.Response.Cookies.Append(ParticipantCookie, $"{participant.Value:N}.{passes.For(campaign.Code)}", Options(campaign, TimeSpan.FromDays(180)));
        return participant;
    }

    public void RememberAsking(CampaignFacts campaign) => Http.Response.Cookies.Append(AskedCookie, "1", Options(campaign, TimeSpan.FromDays(180)));

    public void Keep(CampaignFacts campaign, string? ticket) => Keep(campaign, DuelCookie, OpenTicket, ticket);

    /// <summary>Remembers the ticket of the last answer, or that there is nothing to take back.</summary>
    public void KeepLast(CampaignFacts campaign, string? ticket) => Keep(campaign, LastCookie, LastTicket, ticket);

    private void Keep(CampaignFacts campaign, string cookie, string? kept, string? ticket)
    {
        if (ticket is null && kept is not null)
        {
            Http.Response.Cookies.Delete(cookie, Options(campaign, TimeSpan.Zero));
        }
        else if (ticket is not null && ticket != kept)
        {
            Http.Response.Cookies.Append(cookie, ticket, Options(campaign, TimeSpan.FromDays(30)));
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
