using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

/// <summary>An answered duel as its participant sees it.</summary>
/// <param name="IsBetweenLive">False when one of the ideas was retired later, or both are one by now, so that the choice weighs nothing.</param>
internal sealed record MyVote(Wording Left, Wording Right, Choice Choice, DateTimeOffset AnsweredAt, SetAsideReason? SetAside, bool IsBetweenLive);

/// <summary>Reads what one participant has answered, newest first.</summary>
internal sealed class MyVotes(IdeasContext context)
{
    public const int PageSize = 20;

    public Task<int> CountAsync(Receipt receipt, CancellationToken ct) => Of(receipt).CountAsync(ct);

    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<MyVote>> ReadAsync(Receipt receipt, int page, CancellationToken ct)
    {
        var votes = await Of(receipt).OrderByDescending(v => v.AnsweredAt).ThenByDescending(v => v.Sequence).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var shown = votes.SelectMany(vote => new[] { vote.LeftId, vote.RightId }).Distinct().ToList();
        var ideas = await context.Ideas.AsNoTracking().Where(i => shown.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var merges = await context.MergesAsync(receipt.CampaignId, ct);
        var standing = shown.Select(id => merges.StandsFor(id)).Distinct().ToList();
        var live = await context.Ideas.Where(i => standing.Contains(i.Id) && i.State == IdeaState.Live).Select(i => i.Id).ToHashSetAsync(ct);
        return [.. votes.Select(vote => new MyVote(
            ideas[vote.LeftId].For(Texts.Language), ideas[vote.RightId].For(Texts.Language), vote.Choice, vote.AnsweredAt, vote.SetAside,
            AreLive(merges.StandsFor(vote.LeftId), merges.StandsFor(vote.RightId))))];

        bool AreLive(IdeaId left, IdeaId right) => left != right && live.Contains(left) && live.Contains(right);
    }

    private IQueryable<Vote> Of(Receipt receipt) => context.Votes.AsNoTracking().Where(v => v.ParticipantId == receipt.ParticipantId && v.CampaignId == receipt.CampaignId);
}
