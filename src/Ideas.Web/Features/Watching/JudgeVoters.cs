using System.Buffers.Text;
using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Voting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Watching;

/// <summary>Sets a participant's votes aside, or counts them again. Pages know a participant by a sealed name only.</summary>
internal sealed class JudgeVoters(IdeasContext context, VoteIngest ingest, LiveCampaigns live, AuditTrail audit, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Ideas.Suspect.v1");

    public string Seal(ParticipantId participant) => Base64Url.EncodeToString(protector.Protect(participant.Value.ToByteArray()));

    public ParticipantId? Open(string? name)
    {
        try
        {
            return string.IsNullOrEmpty(name) || name.Length > 512 ? null : new ParticipantId(new Guid(protector.Unprotect(Base64Url.DecodeFromChars(name))));
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Those whose votes an admin has set aside, the last decision first.</summary>
    public async Task<IReadOnlyList<(ParticipantId Participant, VoteReview Review)>> SetAsideAsync(CampaignId campaign, CancellationToken ct)
    {
        var reviews = await context.VoteReviews.AsNoTracking().Where(r => r.CampaignId == campaign && r.ParticipantId != null).ToListAsync(ct);
        return [.. reviews.GroupBy(r => r.ParticipantId!.Value).Select(group => (group.Key, group.MaxBy(r => r.Sequence)!))
            .Where(entry => !entry.Item2.Counts).OrderByDescending(entry => entry.Item2.Sequence)];
    }

    public async Task<VoteOutcome> RunAsync(Campaign campaign, ParticipantId participant, bool counts, Account by, CancellationToken ct)
    {
        // The writer would wait for a campaign that is not in memory, and all votes with it.
        await live.GetAsync(campaign.Id);
        var outcome = await ingest.JudgeAsync(
            new Judgement(campaign.Id, SetAsideReason.Suspicious, null, counts, by.Id, by.DisplayName, clock.GetUtcNow()) { Participant = participant }, ct);
        if (outcome is VoteOutcome.Judged(> 0 and var votes))
        {
            audit.Note(counts ? AuditAct.ParticipantCounted : AuditAct.ParticipantSetAside, campaign.Code, campaign.Id, $"{votes}");
            await context.SaveChangesAsync(CancellationToken.None);
        }

        return outcome;
    }
}
