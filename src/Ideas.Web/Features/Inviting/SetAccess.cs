using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

internal abstract record AccessOutcome
{
    private AccessOutcome()
    {
    }

    /// <param name="KeepsResult">Whether the result, which was to be everybody's, is leadership's from now on.</param>
    public sealed record Changed(bool KeepsResult) : AccessOutcome;

    public sealed record Unchanged : AccessOutcome;

    /// <summary>Somebody has taken part, and may find the door shut: only who says so knowingly does this.</summary>
    public sealed record Unsure : AccessOutcome;

    /// <summary>People without a link have taken part, so that one vote per head could not be promised any more.</summary>
    public sealed record TooLate : AccessOutcome;

    /// <summary>Once a campaign has ended, nobody comes in.</summary>
    public sealed record Frozen : AccessOutcome;

    public sealed record WordTooShort : AccessOutcome;

    public sealed record WordTooLong : AccessOutcome;

    public sealed record NoNetworks : AccessOutcome;

    public sealed record TooManyNetworks : AccessOutcome;

    public sealed record NotANetwork(string Typed) : AccessOutcome;
}

internal sealed record AccessWish(CampaignAccess Access, string? Word, string? Networks, bool IsSure);

/// <summary>Decides who gets into a campaign.</summary>
internal sealed class SetAccess(IdeasContext context, LiveCampaigns live, InviteReader reader, AuditTrail audit)
{
    public async Task<AccessOutcome> RunAsync(CampaignId id, AccessWish wish, CancellationToken ct)
    {
        var campaign = await context.Campaigns.SingleAsync(c => c.Id == id, ct);
        var (networks, wrong) = wish.Access is CampaignAccess.Network ? NetworkList.Read(wish.Networks) : ("", null);
        var word = wish.Access is CampaignAccess.Word ? wish.Word?.Trim() : null;
        if (Problem(campaign, wish.Access, word, networks, wrong) is { } problem)
        {
            return problem;
        }

        var isSameWord = AccessWord.Key(campaign.AccessWord) == AccessWord.Key(word);
        if (campaign.Access == wish.Access && campaign.AccessWord == word && (campaign.Networks ?? "") == networks)
        {
            return new AccessOutcome.Unchanged();
        }

        var tookPart = await reader.TookPartAsync(id, ct);
        if (tookPart)
        {
            if (wish.Access is CampaignAccess.PersonalLink)
            {
                return new AccessOutcome.TooLate();
            }

            var opens = wish.Access is CampaignAccess.Anyone && campaign.Access is not CampaignAccess.PersonalLink;
            var isSpelling = campaign.Access == wish.Access && wish.Access is CampaignAccess.Word && isSameWord;
            if (!wish.IsSure && !opens && !isSpelling)
            {
                return new AccessOutcome.Unsure();
            }
        }

        // Who closes the door hardly wants the result before it. People who took part were told that it would be published.
        var keeps = campaign.Access is CampaignAccess.Anyone && campaign.PublishesResult && !tookPart;
        campaign.Publish(campaign.PublishesResult && !keeps);
        audit.Note(
            AuditAct.CampaignChanged, campaign.Question.For("fi", campaign.Language).Text, id,
            $"{nameof(Campaign.Access)}: {campaign.Access} → {wish.Access}{(keeps ? $"; {nameof(Campaign.PublishesResult)}: {true} → {false}" : null)}");
        campaign.Admit(wish.Access, word, networks);
        await context.SaveChangesAsync(ct);
        await live.RefreshAsync(id);
        return new AccessOutcome.Changed(keeps);
    }

    private static AccessOutcome? Problem(Campaign campaign, CampaignAccess access, string? word, string networks, string? wrong) => access switch
    {
        _ when campaign.IsFrozen => new AccessOutcome.Frozen(),
        CampaignAccess.Word when AccessWord.Key(word).Length < AccessWord.Fewest => new AccessOutcome.WordTooShort(),
        CampaignAccess.Word when word!.Length > Campaign.MaxAccessWord => new AccessOutcome.WordTooLong(),
        CampaignAccess.Network when wrong is not null => new AccessOutcome.NotANetwork(wrong),
        CampaignAccess.Network when networks.Length == 0 => new AccessOutcome.NoNetworks(),
        CampaignAccess.Network when networks.Length > Campaign.MaxNetworks => new AccessOutcome.TooManyNetworks(),
        _ => null,
    };
}
