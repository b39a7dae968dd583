using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

/// <summary>An answered duel as its participant sees it.</summary>
/// <param name="IsBetweenLive">False when one of the ideas was retired later, so that the choice weighs nothing.</param>
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
        return [.. votes.Select(vote => Show(vote, ideas[vote.LeftId], ideas[vote.RightId]))];
    }

    private static MyVote Show(Vote vote, Idea left, Idea right) => new(
        left.For(Texts.Language), right.For(Texts.Language), vote.Choice, vote.AnsweredAt, vote.SetAside, left.State is IdeaState.Live && right.State is IdeaState.Live);

    private IQueryable<Vote> Of(Receipt receipt) => context.Votes.AsNoTracking().Where(v => v.ParticipantId == receipt.ParticipantId && v.CampaignId == receipt.CampaignId);
}
