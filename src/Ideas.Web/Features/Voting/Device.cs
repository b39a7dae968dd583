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
    private const string SharedCookie = "shared";
    private const string DoorCookie = "door";

    private static readonly string[] Leftovers = [DuelCookie, LastCookie];
    private static readonly string[] Personal = [ParticipantCookie, AskedCookie, .. Leftovers];

    /// <summary>Signs of a participant's id in its cookie.</summary>
    private const int IdLength = 32;

    private ParticipantId? fresh;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A device exists within a request only.");

    public ParticipantId? Known => Http.Request.Cookies[ParticipantCookie] is { Length: >= IdLength } holder && Guid.TryParseExact(holder.AsSpan(0, IdLength), "N", out var id) ? new ParticipantId(id) : null;

    /// <summary>Shows that this browser was let in to the campaign before; it stands after the participant's id.</summary>
    public string? Pass => Http.Request.Cookies[ParticipantCookie]?.Split('.', 2).ElementAtOrDefault(1);

    /// <summary>Shows that somebody said the campaign's word here. It is nobody's own: on a shared device, the next person need not say it.</summary>
    public string? DoorPass => Http.Request.Cookies[DoorCookie];

    /// <summary>Whether this browser has passed the welcome, and answered its background questions or declined to.</summary>
    public bool WasAsked => Http.Request.Cookies.ContainsKey(AskedCookie);

    /// <summary>Whether many people use this device in turn, as a tablet in a break room.</summary>
    public bool IsShared => Http.Request.Cookies.ContainsKey(SharedCookie);

    /// <summary>Whether nobody has begun anything here, or everything was forgotten since.</summary>
    public bool IsFresh => !Personal.Any(Http.Request.Cookies.ContainsKey);

    /// <summary>The ticket of the open duel. Without a participant it is a leftover: a late answer brought it back after everything was forgotten.</summary>
    public string? OpenTicket => Ticket(DuelCookie);

    /// <summary>The ticket of the answer that may still be taken back.</summary>
    public string? LastTicket => Ticket(LastCookie);

    public ParticipantId Participant(CampaignFacts campaign)
    {
        if (Known is { } known)
        {
            return known;
        }

        if (fresh is { } given)
        {
            return given;
        }

        return Become(campaign, ParticipantId.New());
    }

    /// <summary>Makes this the device of a participant, in place of whoever took part here before.</summary>
    public ParticipantId Become(CampaignFacts campaign, ParticipantId participant)
    {
        fresh = participant;
        foreach (var leftover in Leftovers.Where(Http.Request.Cookies.ContainsKey))
        {
            Http.Response.Cookies.Delete(leftover, Options(campaign, TimeSpan.Zero));
        }

        Http.Response.Cookies.Append(ParticipantCookie, $"{participant.Value:N}.{passes.For(campaign)}", Options(campaign, TimeSpan.FromDays(180)));
        return participant;
    }

    public void PassDoor(CampaignFacts campaign) => Http.Response.Cookies.Append(DoorCookie, passes.For(campaign), Options(campaign, TimeSpan.FromDays(180), isPersonal: false));

    public void RememberAsking(CampaignFacts campaign) => Http.Response.Cookies.Append(AskedCookie, "1", Options(campaign, TimeSpan.FromDays(180)));

    public void Keep(CampaignFacts campaign, string? ticket) => Keep(campaign, DuelCookie, OpenTicket, ticket);

    /// <summary>Remembers the ticket of the last answer, or that there is nothing to take back.</summary>
    public void KeepLast(CampaignFacts campaign, string? ticket) => Keep(campaign, LastCookie, LastTicket, ticket);

    /// <summary>Makes this a device that many share, or keeps it one: over nights, weekends and short holidays.</summary>
    public void Share(CampaignFacts campaign) => Http.Response.Cookies.Append(SharedCookie, "1", Options(campaign, TimeSpan.FromDays(30), isPersonal: false));

    public void ShareNoMore(CampaignFacts campaign) => Http.Response.Cookies.Delete(SharedCookie, Options(campaign, TimeSpan.Zero));

    /// <summary>Forgets who took part here; what they answered stays.</summary>
    public void Forget(CampaignFacts campaign)
    {
        foreach (var cookie in Personal)
        {
            Http.Response.Cookies.Delete(cookie, Options(campaign, TimeSpan.Zero));
        }
    }

    private string? Ticket(string cookie) => Known is null ? null : Http.Request.Cookies[cookie];

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

    /// <summary>On a shared device, what belongs to one person ends with the browser at the latest.</summary>
    private CookieOptions Options(CampaignFacts campaign, TimeSpan age, bool isPersonal = true) => new()
    {
        Path = $"{Http.Request.PathBase}/j/{campaign.Code}",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
        MaxAge = isPersonal && IsShared ? null : age,
    };
}
