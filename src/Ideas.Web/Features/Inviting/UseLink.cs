using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Inviting;

internal abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <summary>Whoever has it may come in.</summary>
    public sealed record Fresh(CampaignFacts Campaign) : LinkOutcome;

    /// <summary>It made this participant just now.</summary>
    public sealed record Exchanged(CampaignFacts Campaign, ParticipantId Participant) : LinkOutcome;

    public sealed record Used(CampaignFacts Campaign) : LinkOutcome;

    /// <summary>The campaign needs no link any more.</summary>
    public sealed record Needless(CampaignFacts Campaign) : LinkOutcome;

    public sealed record NotYet(CampaignFacts Campaign) : LinkOutcome;

    public sealed record Over(CampaignFacts Campaign, ResultStage Stage) : LinkOutcome;

    public sealed record Unknown : LinkOutcome;
}

/// <summary>
/// Exchanges a personal link for a participant with a random id. Nothing of it is kept but that the link was used: not when, and
/// not for whom (docs/decisions/personal-links.md).
/// </summary>
internal sealed class UseLink(IdeasContext context, LiveCampaigns campaigns, WriteGate gate, TimeProvider clock)
{
    /// <summary>
    /// What a page may say of a link that is only looked at. Looking changes nothing, because mail programs look at links too; and it
    /// does not tell whether the link is used, so that whoever has the list of links cannot watch when somebody comes in.
    /// </summary>
    public async Task<LinkOutcome> LookAsync(string? token, CancellationToken ct) =>
        await JudgeAsync(token, ct) switch
        {
            LinkOutcome.Used(var facts) => new LinkOutcome.Fresh(facts),
            var outcome => outcome,
        };

    private async Task<LinkOutcome> JudgeAsync(string? token, CancellationToken ct)
    {
        if (PersonalLink.HashOf(token) is not { } hash || await context.PersonalLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash, ct) is not { } link)
        {
            return new LinkOutcome.Unknown();
        }

        var (campaign, now) = ((await campaigns.GetAsync(link.CampaignId))!, clock.GetUtcNow());
        var facts = campaign.Facts;
        return facts switch
        {
            _ when facts.IsOver(now) => new LinkOutcome.Over(facts, campaign.Stage(now)),
            { Access: not CampaignAccess.PersonalLink } => new LinkOutcome.Needless(facts),
            { IsPublic: false } => new LinkOutcome.NotYet(facts),
            _ => link.IsUsed ? new LinkOutcome.Used(facts) : new LinkOutcome.Fresh(facts),
        };
    }

    public async Task<LinkOutcome> RunAsync(string? token, CancellationToken ct)
    {
        var judged = await JudgeAsync(token, ct);
        if (judged is not LinkOutcome.Fresh(var facts) || PersonalLink.HashOf(token) is not { } hash)
        {
            return judged;
        }

        var participant = ParticipantId.New();
        using (await gate.EnterAsync(ct))
        {
            await using var both = await context.Database.BeginTransactionAsync(ct);

            // Of two at once, one finds the link used.
            if (await context.PersonalLinks.Where(link => link.Hash == hash && !link.IsUsed).ExecuteUpdateAsync(link => link.SetProperty(l => l.IsUsed, true), ct) == 0)
            {
                return new LinkOutcome.Used(facts);
            }

            await context.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") VALUES ({participant.Value}, {facts.Id.Value}, {false})""", ct);
            await both.CommitAsync(ct);
        }

        return new LinkOutcome.Exchanged(facts, participant);
    }
}
