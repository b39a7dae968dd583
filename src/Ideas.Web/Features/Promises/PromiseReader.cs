using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ideas.Web.Features.Promises;

/// <summary>A campaign whose leadership promised to answer by a day.</summary>
/// <param name="IsPublic">
/// Whether everybody may know of it: its result is out, its ideas are on a board that is open to all, or anyone could take part and it has ended or its day has passed.
/// </param>
/// <param name="HasPage">Whether everybody may open the page that says what happened.</param>
public sealed record PromiseView(CampaignId Campaign, string Code, Wording Question, bool IsDemo, bool IsPublic, bool HasPage, PromiseClock Clock);

/// <summary>How many of the promises whose day has passed were kept by that day.</summary>
public sealed record PromiseRate(int Kept, int Past)
{
    public static PromiseRate Of(IEnumerable<PromiseView> promises, DateOnly today)
    {
        var past = promises.Where(promise => promise.Clock.By < today && promise.Clock.Standing is not PromiseStanding.Empty).ToList();
        return new PromiseRate(past.Count(promise => promise.Clock.Standing is PromiseStanding.Kept), past.Count);
    }
}

/// <summary>Reads what leadership promised, and how it stands today.</summary>
public sealed class PromiseReader(IdeasContext context, ResultStages results, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Of one campaign; null where no day was promised. While it goes on, memory knows enough.</summary>
    public async Task<PromiseClock?> OfAsync(CampaignFacts campaign, CancellationToken ct = default) => campaign.AnswersBy is not { } by ? null
        : campaign.IsOver(clock.GetUtcNow()) ? await OfAsync(campaign.Id, ct)
        : PromiseClock.Of(by, campaign.AnswersPromised, isSettled: false, [], HelsinkiTime.Today(clock));

    public async Task<PromiseClock?> OfAsync(CampaignId campaign, CancellationToken ct = default) =>
        (await ReadAsync(context.Campaigns.Where(c => c.Id == campaign), Texts.Language, ct)).SingleOrDefault()?.Clock;

    /// <summary>Of every campaign that has begun, those first that are the longest overdue or the soonest due.</summary>
    public async Task<IReadOnlyList<PromiseView>> AllAsync(string language, CancellationToken ct) =>
        [.. (await ReadAsync(context.Campaigns.Where(c => c.State != CampaignState.Draft), language, ct)).OrderByDescending(promise => promise.Clock.IsOpen)
            .ThenBy(promise => promise.Clock.IsOpen ? promise.Clock.By.DayNumber : -promise.Clock.By.DayNumber)];

    private async Task<IEnumerable<PromiseView>> ReadAsync(IQueryable<Campaign> campaigns, string language, CancellationToken ct)
    {
        var found = await campaigns.AsNoTracking().Where(c => c.AnswersBy != null).ToListAsync(ct);
        var ids = found.Select(campaign => campaign.Id).ToList();
        var cards = (await context.BoardItems.AsNoTracking().Where(item => ids.Contains(item.CampaignId)).OrderBy(item => item.RankAtPush)
            .Select(item => new
            {
                item.CampaignId,
                item.Answer,

                // An answer that was taken away was none: what counts is the first one since.
                First = context.Set<BoardChange>().Where(change => change.BoardItemId == item.Id && change.Answer != null)
                    .Where(change => !context.Set<BoardChange>().Any(later => later.BoardItemId == item.Id && later.Answer == null && later.At > change.At))
                    .Min(change => (DateTimeOffset?)change.At),
            })
            .ToListAsync(ct)).ToLookup(card => card.CampaignId, card => card.Answer is not null && card.First is { } first ? DateOnly.FromDateTime(HelsinkiTime.Of(first).DateTime) : (DateOnly?)null);
        var today = HelsinkiTime.Today(clock);
        var stages = await results.ReadAsync(found, ct);
        return found.Select(campaign => new PromiseView(
            campaign.Id, campaign.Code, campaign.Question.For(language, campaign.Language), campaign.IsDemo,
            IsPublic(campaign), campaign.IsFrozen && campaign.PublishesResult && (campaign.Access is CampaignAccess.Anyone || IsOut(campaign)),
            PromiseClock.Of(campaign.AnswersBy!.Value, campaign.AnswersPromised, campaign.IsFrozen && !campaign.BoardDue, Cards(campaign), today)));

        bool IsOut(Campaign campaign) => stages[campaign.Id].Stage is ResultStage.Out;

        bool IsPublic(Campaign campaign) => IsOut(campaign)
            || (cards.Contains(campaign.Id) && !site.Value.BoardNeedsSignIn)
            || (campaign.Access is CampaignAccess.Anyone && (campaign.IsFrozen || campaign.AnswersBy < today));

        // Where places are not for everybody, answers count whichever card they are on: else the clock would tell which cards are the best.
        IEnumerable<DateOnly?> Cards(Campaign campaign) => campaign.Visibility.Shows(stages[campaign.Id].Stage, goesAhead: false)
            ? cards[campaign.Id]
            : cards[campaign.Id].OrderBy(day => day ?? DateOnly.MaxValue);
    }
}
