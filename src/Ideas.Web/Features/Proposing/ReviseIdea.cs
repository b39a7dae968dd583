using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Proposing;

/// <summary>What becomes of an author's change to an own idea.</summary>
internal abstract record ReviseOutcome
{
    private ReviseOutcome()
    {
    }

    /// <summary>Changed; where ideas are read first, it waits again.</summary>
    public sealed record Changed(IdeaState State) : ReviseOutcome;

    public sealed record NotAccepted(SubmitOutcome Why) : ReviseOutcome;

    /// <summary>Somebody has answered a duel with it.</summary>
    public sealed record VotedOn : ReviseOutcome;

    /// <summary>There is no such idea of this author's, or it is retired, or the campaign takes none any more.</summary>
    public sealed record Gone : ReviseOutcome;
}

/// <summary>
/// Lets authors change an own idea while nobody has answered a duel with it. What others translated goes, because it said something
/// else. All votes pass the gate in which this is decided, so none can come in between.
/// </summary>
internal sealed class ReviseIdea(IdeasContext context, LiveCampaigns live, WriteGate gate, TimeProvider clock)
{
    public async Task<ReviseOutcome> RunAsync(LiveCampaign campaign, IdeaId id, Draft draft, ParticipantId author, CancellationToken ct)
    {
        if (draft.Problem is { } problem)
        {
            return new ReviseOutcome.NotAccepted(problem);
        }

        var facts = campaign.Facts;
        if (!facts.TakesIdeas(clock.GetUtcNow()))
        {
            return new ReviseOutcome.NotAccepted(SubmitOutcome.CampaignNotOpen);
        }

        if (draft.IsPersonal)
        {
            return new ReviseOutcome.NotAccepted(SubmitOutcome.HoldsPersonalData);
        }

        var own = context.Ideas.Where(i => i.Id == id && i.CampaignId == facts.Id && i.AuthorId == author && i.State != IdeaState.Retired
            && context.Campaigns.Any(c => c.Id == i.CampaignId && (c.State == CampaignState.Open || c.State == CampaignState.Collecting)));
        using (await gate.EnterAsync(ct))
        {
            if (!campaign.IsUntouched(id))
            {
                return new ReviseOutcome.VotedOn();
            }

            if (await ChangeAsync(own, draft, facts.Moderation, ct) == 0)
            {
                return new ReviseOutcome.Gone();
            }
        }

        await live.RefreshAsync(facts.Id);
        return new ReviseOutcome.Changed(await context.Ideas.Where(i => i.Id == id).Select(i => i.State).SingleAsync(CancellationToken.None));
    }

    /// <summary>One statement, because saving the ordinary way would wait for the gate that we hold.</summary>
    private static Task<int> ChangeAsync(IQueryable<Idea> idea, Draft draft, Moderation moderation, CancellationToken ct)
    {
        var (text, details) = (draft.InLanguage(draft.Text), draft.InLanguage(draft.Details));
        return idea.ExecuteUpdateAsync(
            change => change
                .SetProperty(i => i.Text.Fi, text.Fi).SetProperty(i => i.Text.Sv, text.Sv).SetProperty(i => i.Text.En, text.En)
                .SetProperty(i => i.Details.Fi, details.Fi).SetProperty(i => i.Details.Sv, details.Sv).SetProperty(i => i.Details.En, details.En)
                .SetProperty(i => i.Language, draft.Language)
                .SetProperty(i => i.OriginalText, (string?)null)
                .SetProperty(i => i.State, i => moderation == Moderation.Before ? IdeaState.Pending : i.State),
            ct);
    }
}
