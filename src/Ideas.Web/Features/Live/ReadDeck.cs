using System.Security.Claims;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Live;

/// <summary>
/// Fills slides with what one viewer may see. Groups are for leaders and admins alone; and no slide tells of groups what the room may not
/// know of the whole. A slide whose campaign or question is not there is left out.
/// </summary>
internal sealed class ReadDeck(
    IdeasContext context, LiveCampaigns campaigns, LiveFeeds feeds, GroupsReader groups, PromiseReader promises, CodePass passes, PublicAddress address, IAuthorizationService rights)
{
    public async Task<Deck> RunAsync(Wording name, IReadOnlyList<SlidePlan> plans, ClaimsPrincipal user, CancellationToken ct)
    {
        var leads = (await rights.AuthorizeAsync(user, Policies.Leads)).Succeeded;
        var (slides, sources) = (new List<DeckSlide>(), new Dictionary<CampaignId, DeckSource?>());
        foreach (var plan in plans.Where(plan => leads || plan.Kind is not SlideKind.Groups))
        {
            if (plan.Campaign is not { } id)
            {
                slides.Add(new DeckSlide(plan, slides.Count + 1, name, null));
                continue;
            }

            if (!sources.TryGetValue(id, out var source))
            {
                sources[id] = source = await SourceAsync(id, user, ct);
            }

            if (source is not null && await FillAsync(plan, source, slides.Count + 1, ct) is { } slide)
            {
                slides.Add(slide);
            }
        }

        return new Deck(name, slides);
    }

    private async Task<DeckSource?> SourceAsync(CampaignId id, ClaimsPrincipal user, CancellationToken ct)
    {
        if (await campaigns.GetAsync(id) is not { Facts.IsPublic: true } campaign)
        {
            return null;
        }

        var now = feeds.Of(campaign).Now(new LiveViewer(Texts.Language, user));
        return new DeckSource(campaign.Facts, now, await promises.OfAsync(campaign.Facts, ct), address.Of(""), passes.For(campaign.Facts));
    }

    private async Task<DeckSlide?> FillAsync(SlidePlan plan, DeckSource source, int number, CancellationToken ct)
    {
        var slide = new DeckSlide(plan, number, source.Facts.Question.For(Texts.Language, source.Facts.Language), source);
        if (plan.Kind is not SlideKind.Groups)
        {
            return slide;
        }

        if (await context.Set<BackgroundQuestion>().AsNoTracking().Include(question => question.Options).SingleOrDefaultAsync(question => question.Id == plan.Question && question.CampaignId == plan.Campaign, ct) is not { } asked)
        {
            return null;
        }

        var view = source.Now.Hidden is null
            ? await groups.ReadAsync(await context.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Id == plan.Campaign, ct), asked, Texts.Language, ct)
            : null;
        return slide with { Asked = asked.Text.For(Texts.Language, source.Facts.Language), Groups = view };
    }
}
