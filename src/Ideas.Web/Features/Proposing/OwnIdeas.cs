using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Proposing;

/// <summary>An idea as its author sees it.</summary>
internal sealed record OwnIdea(IdeaId Id, Wording Text, IdeaState State, string? RetiredBecause, bool MayChange, Wording? Original);

/// <summary>Reads what one device has written in a campaign.</summary>
internal sealed class OwnIdeas(IdeasContext context, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OwnIdea>> OfAsync(LiveCampaign campaign, ParticipantId author, CancellationToken ct)
    {
        if (!campaign.HasIdeaOf(author))
        {
            return [];
        }

        var ideas = await context.Ideas.AsNoTracking().Where(i => i.AuthorId == author && i.CampaignId == campaign.Facts.Id)
            .OrderByDescending(i => i.SubmittedAt).ThenBy(i => i.Id).ToListAsync(ct);
        return [.. ideas.Select(i => new OwnIdea(i.Id, i.For(Texts.Language), i.State, i.RetiredBecause, MayChange(campaign, i), i.OriginalText is { } original ? new Wording(original, i.Language) : null))];
    }

    /// <summary>Whether the author may still change it, as things are now; the change itself is decided on exactly.</summary>
    public bool MayChange(LiveCampaign campaign, Idea idea) =>
        idea.State is not IdeaState.Retired && campaign.Facts.TakesIdeas(clock.GetUtcNow()) && campaign.IsUntouched(idea.Id);

    public Task<Idea?> FindAsync(LiveCampaign campaign, IdeaId id, CancellationToken ct) =>
        context.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.CampaignId == campaign.Facts.Id, ct);
}
