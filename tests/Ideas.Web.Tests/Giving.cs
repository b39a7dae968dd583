using System.Globalization;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Features.Desk;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests;

/// <summary>What tests say to a host.</summary>
public static class Giving
{
    public static Task<GivenCampaign> Given(this IdeasApp app, ACampaign campaign) =>
        app.Read(context => campaign.Make(context, app.Clock.GetUtcNow()));

    public static Person Somebody(this IdeasApp app) => new(app);

    /// <summary>A sentence of the interface, as one line.</summary>
    public static string Sentence(this IdeasApp app, string key, params object[] values) => app.SentenceIn("fi", key, values);

    public static string SentenceIn(this IdeasApp app, string language, string key, params object[] values)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var text = values.Length == 0 ? app.Get<Texts>()[key] : app.Get<Texts>()[key, values];
        CultureInfo.CurrentUICulture = before;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Every vote of a campaign, in the order of the commits.</summary>
    public static Task<List<Vote>> Votes(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Votes.AsNoTracking().Where(vote => vote.CampaignId == campaign.Id).OrderBy(vote => vote.Sequence).ToListAsync());

    public static async Task<LiveCampaign> Live(this IdeasApp app, GivenCampaign campaign) => (await app.Get<LiveCampaigns>().GetAsync(campaign.Id))!;

    public static async Task<LiveStandings> Standings(this IdeasApp app, GivenCampaign campaign) => (await app.Live(campaign)).Standings();

    /// <summary>Every ranking of a campaign, oldest first.</summary>
    public static Task<List<RankingSnapshot>> Rankings(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Rankings.AsNoTracking().Include(ranking => ranking.Rows).Where(ranking => ranking.CampaignId == campaign.Id)
            .OrderBy(ranking => ranking.ComputedAt).ThenBy(ranking => ranking.Id).ToListAsync());

    public static Task Retire(this IdeasApp app, GivenCampaign campaign, string idea) =>
        app.Use<ModerateIdeas, IReadOnlyDictionary<IdeaId, IdeaOutcome>>(moderate => moderate.RetireAsync(campaign.Id, [campaign.Ideas[idea]], "Twice", CancellationToken.None));

    public static Task<List<Idea>> Ideas(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Ideas.AsNoTracking().Where(idea => idea.CampaignId == campaign.Id).OrderBy(idea => idea.Id).ToListAsync());

    public static Task BringBack(this IdeasApp app, GivenCampaign campaign, string idea) =>
        app.Use<ModerateIdeas, IReadOnlyDictionary<IdeaId, IdeaOutcome>>(moderate => moderate.ApproveAsync(campaign.Id, [new Picked(campaign.Ideas[idea], null)], CancellationToken.None));

    public static Task Close(this IdeasApp app, GivenCampaign campaign) =>
        app.Use<SteerCampaign, bool>(steer => steer.RunAsync(campaign.Id, CampaignStep.Close, CancellationToken.None));
}
