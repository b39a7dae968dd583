using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Live.Presentations;

/// <summary>A presentation in the list.</summary>
internal sealed record PresentationRow(Guid Id, Wording Name, int Slides, IReadOnlyList<Wording> Campaigns);

/// <summary>A campaign that slides can be about.</summary>
internal sealed record PresentedCampaign(CampaignId Id, string Code, Wording Question, bool IsPublic, IReadOnlyList<(Guid Id, Wording Text)> Questions);

/// <summary>Why a slide is not shown.</summary>
internal enum LeftOut
{
    /// <summary>Nobody may see the campaign yet.</summary>
    Campaign,

    /// <summary>The background question is not there any more.</summary>
    Question,
}

/// <summary>Reads presentations, and what their slides can be about.</summary>
internal sealed class PresentationReader(IdeasContext context)
{
    public async Task<IReadOnlyList<PresentationRow>> AllAsync(CancellationToken ct)
    {
        var campaigns = (await CampaignsAsync(ct)).ToDictionary(campaign => campaign.Id);
        var all = await context.Presentations.AsNoTracking().Include(presentation => presentation.Slides).OrderByDescending(presentation => presentation.CreatedAt).ToListAsync(ct);
        return [.. all.Select(presentation => new PresentationRow(
            presentation.Id, new Wording(presentation.Name, presentation.Language), presentation.Slides.Count,
            [.. presentation.InOrder().Select(slide => slide.CampaignId).OfType<CampaignId>().Distinct().Where(campaigns.ContainsKey).Select(id => campaigns[id].Question)]))];
    }

    public Task<Presentation?> FindAsync(Guid id, CancellationToken ct) =>
        context.Presentations.AsNoTracking().Include(presentation => presentation.Slides).SingleOrDefaultAsync(presentation => presentation.Id == id, ct);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PresentedCampaign>> CampaignsAsync(CancellationToken ct)
    {
        var campaigns = await context.Campaigns.AsNoTracking().Include(campaign => campaign.BackgroundQuestions).OrderByDescending(campaign => campaign.CreatedAt).ToListAsync(ct);
        return [.. campaigns.Select(campaign => new PresentedCampaign(
            campaign.Id, campaign.Code, campaign.Question.For(Texts.Language, campaign.Language),
            campaign.State is not CampaignState.Draft || (campaign.CollectsAt ?? campaign.OpensAt) is not null,
            [.. campaign.BackgroundQuestions.OrderBy(question => question.Position).Select(question => (question.Id, question.Text.For(Texts.Language, campaign.Language)))]))];
    }

    /// <summary>Why a slide is left out of the show; null when it is shown.</summary>
    public static LeftOut? WhyLeftOut(SlidePlan plan, PresentedCampaign? campaign) =>
        plan.Kind is SlideKind.Words ? null
        : campaign is not { IsPublic: true } ? LeftOut.Campaign
        : plan.Kind is SlideKind.Groups && campaign.Questions.All(question => question.Id != plan.Question) ? LeftOut.Question
        : null;
}
