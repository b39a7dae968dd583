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
internal sealed record Proposal(IdeaId Id, string? Text, string Language, ParticipantId Author);

/// <summary>Adds an employee's idea to a campaign.</summary>
internal sealed class SubmitIdea(IdeasContext context, LiveCampaigns live, TimeProvider clock)
{
    public async Task<SubmitOutcome> RunAsync(LiveCampaign campaign, Proposal proposal, CancellationToken ct)
    {
        var (facts, text, now) = (campaign.Facts, Idea.Tidy(proposal.Text), clock.GetUtcNow());
        if (text.Length == 0 || Idea.Length(text) > Idea.MaxLength)
        {
            return text.Length == 0 ? SubmitOutcome.Empty : SubmitOutcome.TooLong;
        }

        if (!facts.TakesIdeas(now))
        {
            return SubmitOutcome.CampaignNotOpen;
        }

        var state = facts.Moderation is Moderation.Before ? IdeaState.Pending : IdeaState.Live;
        await context.AddParticipantOnceAsync(proposal.Author, facts.Id, ct);
        var idea = new Idea(proposal.Id, facts.Id, LocalizedText.Of(proposal.Language, text), proposal.Language, state, proposal.Author, now);
        var stored = await AddOnceAsync(idea, ct);
        await live.RefreshAsync(facts.Id);
        return stored.State is IdeaState.Pending ? SubmitOutcome.Pending : SubmitOutcome.Live;
    }

    /// <summary>
    /// Stores the idea, or finds it stored already. A form that is sent again with another text, as after the back button,
    /// is another idea.
    /// </summary>
    private async Task<Idea> AddOnceAsync(Idea idea, CancellationToken ct)
    {
        if (await context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == idea.Id, ct) is { } earlier)
        {
            return earlier.IsSameAs(idea) ? earlier : await AddOnceAsync(idea.UnderNewId(), ct);
        }

        context.Ideas.Add(idea);
        try
        {
            await context.SaveChangesAsync(ct);
            return idea;
        }
        catch (DbUpdateException) when (context.Entry(idea).State is EntityState.Added)
        {
            // The same form arrived twice at once, and the other one was faster: the idea's key let only one in.
            context.ChangeTracker.Clear();
            if (!await context.Ideas.AnyAsync(i => i.Id == idea.Id, ct))
            {
                throw;
            }

            return await AddOnceAsync(idea, ct);
        }
    }
}
