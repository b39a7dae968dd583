using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Mail;
using Ideas.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

/// <summary>A recipient and the link made for them: told once, and kept nowhere.</summary>
internal sealed record MadeLink(string Recipient, string Address);

/// <summary>
/// Makes one personal link a recipient. Only hashes are kept, in their own order, so that nothing tells whose link is whose
/// (docs/decisions/personal-links.md).
/// </summary>
internal sealed class MakeLinks(IdeasContext context, Outbox outbox, InviteTexts texts, PublicAddress address, AuditTrail audit)
{
    /// <param name="mails">Whether each link goes to its recipient by mail; else whoever asked hands them out.</param>
    /// <returns>Null when the campaign takes no personal links.</returns>
    public async Task<IReadOnlyList<MadeLink>?> RunAsync(CampaignId id, IReadOnlyList<string> recipients, bool mails, CancellationToken ct)
    {
        var campaign = await context.Campaigns.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        if (campaign.Access is not CampaignAccess.PersonalLink || campaign.IsFrozen)
        {
            return null;
        }

        var tokens = recipients.Select(recipient => (Recipient: recipient, Token: PersonalLink.NewToken())).ToList();
        context.PersonalLinks.AddRange(tokens.Select(made => PersonalLink.HashOf(made.Token)!).OrderBy(Convert.ToHexString, StringComparer.Ordinal).Select(hash => new PersonalLink(id, hash)));
        var links = tokens.ConvertAll(made => new MadeLink(made.Recipient, address.Of($"/i/{made.Token}")));
        if (mails)
        {
            foreach (var link in links)
            {
                // The rest of the key is random: one that came from the link would lead from the mail to whether the link was used.
                var (subject, body) = texts.PersonalMail(campaign, link.Address);
                outbox.Add($"{InviteKeys.Of(id)}{Guid.NewGuid():N}", link.Recipient, subject, body);
            }
        }

        audit.Note(AuditAct.LinksMade, campaign.Question.For("fi", campaign.Language).Text, id, $"{links.Count}");
        await context.SaveChangesAsync(ct);
        return links;
    }
}
