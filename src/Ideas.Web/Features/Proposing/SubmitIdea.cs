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
    DetailsTooLong,
    CampaignNotOpen,

    /// <summary>It looks as if it were about one person; nothing is stored unless the author says so.</summary>
    HoldsPersonalData,

    /// <summary>A live idea says nearly the same, and the author has not seen it yet; nothing is stored.</summary>
    MaybeThere,
}

/// <summary>An idea as typed. The form makes the id, so that sending it twice submits it once.</summary>
internal sealed record Proposal(IdeaId Id, Draft Draft, ParticipantId Author)
{
    /// <summary>Ideas that the author has been shown already as much like this one.</summary>
    public IReadOnlySet<IdeaId> Seen { get; init; } = new HashSet<IdeaId>();
}

/// <summary>Adds an employee's idea to a campaign.</summary>
internal sealed class SubmitIdea(IdeasContext context, LiveCampaigns live, SimilarIdeas similar, TimeProvider clock)
{
    public async Task<SubmitOutcome> RunAsync(LiveCampaign campaign, Proposal proposal, CancellationToken ct)
    {
        var (facts, draft, now) = (campaign.Facts, proposal.Draft, clock.GetUtcNow());
        var problem = draft.Problem
            ?? (!facts.TakesIdeas(now) ? SubmitOutcome.CampaignNotOpen
                : draft.IsPersonal ? SubmitOutcome.HoldsPersonalData
                : similar.Find(campaign, proposal.Author, draft.Text, SimilarIdeas.Same).Any(idea => !proposal.Seen.Contains(idea.Id)) ? SubmitOutcome.MaybeThere
                : null);
        if (problem is { } found)
        {
            return found;
        }

        var state = facts.Moderation is Moderation.Before ? IdeaState.Pending : IdeaState.Live;
        if (!await context.AddParticipantOnceAsync(proposal.Author, facts.Id, ct))
        {
            return SubmitOutcome.CampaignNotOpen;
        }

        var idea = new Idea(proposal.Id, facts.Id, draft.InLanguage(draft.Text), draft.Language, state, proposal.Author, now, draft.InLanguage(draft.Details));
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
