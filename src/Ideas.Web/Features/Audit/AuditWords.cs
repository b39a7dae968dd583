using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Audit;

/// <summary>Says an entry in the reader's language. What the log holds is the same for every reader.</summary>
internal sealed class AuditWords(Texts texts)
{
    private const string Arrow = " → ";

    public string Who(AuditEntry entry) => entry switch
    {
        { ByName.Length: > 0 } => entry.ByName,
        { Act: AuditAct.SignInFailed } => texts["audit.somebody"],
        _ => texts["audit.job"],
    };

    /// <summary>"Open → Closed" in words where both ends are states or roles; else as it stands.</summary>
    public string? Details(AuditLine line)
    {
        var (entry, parts) = (line.Entry, line.Details?.Split(Arrow));
        return entry.Act switch
        {
            AuditAct.CampaignStepped => Said<CampaignState>(parts),
            AuditAct.CardMoved => Said<BoardState>(parts),
            AuditAct.RoleChanged or AuditAct.RoleKept or AuditAct.PersonInvited when parts is not null => string.Join(Arrow, parts.Select(part => Roles.All.Contains(part) ? texts["Role." + part] : part)),
            AuditAct.IdeaRedacted when line.Details is not null => texts["audit.with-card"],
            _ => line.Details,
        };
    }

    private string? Said<T>(string[]? parts)
        where T : struct, Enum => parts is null ? null : string.Join(Arrow, parts.Select(part => Enum.TryParse<T>(part, out var state) ? texts.Of(state) : part));
}
