using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Proposing;

/// <summary>Lets an employee ask moderators to look at an idea: once, with a reason to choose and no words of one's own.</summary>
internal sealed class FlagIdea(IdeasContext context)
{
    public Task<bool> HasFlaggedAsync(IdeaId idea, ParticipantId participant, CancellationToken ct) =>
        context.IdeaFlags.AnyAsync(f => f.IdeaId == idea && f.ParticipantId == participant, ct);

    /// <summary>Asking a second time changes nothing. Answers whether there is such an idea to be flagged.</summary>
    public async Task<bool> RunAsync(LiveCampaign campaign, IdeaId idea, ParticipantId participant, FlagReason reason, CancellationToken ct)
    {
        if (!campaign.MayJudge(participant, idea))
        {
            return false;
        }

        if (!await context.AddParticipantOnceAsync(participant, campaign.Facts.Id, ct))
        {
            return false;
        }

        if (await HasFlaggedAsync(idea, participant, ct))
        {
            return true;
        }

        var flag = context.IdeaFlags.Add(new IdeaFlag(idea, participant, reason));
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (flag.State is EntityState.Added)
        {
            // The same form came twice at once, and its key let one in.
            context.ChangeTracker.Clear();
            if (!await HasFlaggedAsync(idea, participant, ct))
            {
                throw;
            }
        }

        return true;
    }
}
