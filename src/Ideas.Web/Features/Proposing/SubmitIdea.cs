using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Proposing;

public enum SubmitOutcome
{
    Live,
    Pending,
    Empty,
    TooLong,
    CampaignNotOpen,
}

/// <summary>An idea as typed. The form makes the id, so that sending it twice submits it once.</summary>
public sealed record Proposal(IdeaId Id, string? Text, string Language, ParticipantId Author);

/// <summary>Adds an employee's idea to a campaign.</summary>
public sealed class SubmitIdea(IdeasContext context, LiveCampaigns live, TimeProvider clock)
{
    public async Task<SubmitOutcome> RunAsync(LiveCampaign campaign, Proposal proposal, CancellationToken ct)
    {
        var (facts, text, now) = (campaign.Facts, Idea.Tidy(proposal.Text), clock.GetUtcNow());
        if (text.Length is 0 or > Idea.MaxLength)
        {
            return text.Length is 0 ? SubmitOutcome.Empty : SubmitOutcome.TooLong;
        }

        if (!facts.TakesIdeas(now))
        {
            return SubmitOutcome.CampaignNotOpen;
        }

        var state = facts.Moderation is Moderation.Before ? IdeaState.Pending : IdeaState.Live;
        if (!await context.Ideas.AnyAsync(i => i.Id == proposal.Id, ct))
        {
            if (!await context.Participants.AnyAsync(p => p.Id == proposal.Author, ct))
            {
                context.Participants.Add(new Participant(proposal.Author, facts.Id));
            }

            context.Ideas.Add(new Idea(proposal.Id, facts.Id, LocalizedText.Of(proposal.Language, text), proposal.Language, state, proposal.Author, now));
            await context.SaveChangesAsync(ct);
            await live.RefreshAsync(facts.Id, ct);
        }

        return state is IdeaState.Pending ? SubmitOutcome.Pending : SubmitOutcome.Live;
    }
}
