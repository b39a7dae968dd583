using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>What an admin decides about a campaign, with what belongs to it.</summary>
/// <param name="LogoType">What kind of picture the logo is; null for no logo.</param>
internal sealed record CampaignPlan(
    CampaignSettings Settings, IReadOnlyList<LocalizedText> StartingIdeas, IReadOnlyList<TypedQuestion> Questions, bool AsksUnit, string? LogoType, byte[]? LogoBytes);

/// <summary>Creates a campaign as a draft, or changes one as far as it is not locked.</summary>
internal sealed class SaveCampaign(IdeasContext context, CampaignReader reader, CampaignStarts starts, AskBackground background, AuditTrail audit, LiveCampaigns live, JobQueue jobs, WriteGate gate, TimeProvider clock)
{
    /// <param name="stamp">What an existing campaign was when its form was filled, from <see cref="CampaignStart.Stamp"/>.</param>
    public async Task<SaveOutcome> RunAsync(CampaignId? id, string? stamp, CampaignPlan plan, CancellationToken ct)
    {
        // What is locked or changed is asked inside the writers' gate, so that neither the first vote nor another admin comes in between.
        using (await gate.EnterAsync(ct))
        {
            return await SaveAsync(id, stamp, plan, ct);
        }
    }

    private async Task<SaveOutcome> SaveAsync(CampaignId? id, string? stamp, CampaignPlan plan, CancellationToken ct)
    {
        var wanted = plan.Settings;
        var campaign = id is { } known
            ? await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(question => question.Options).SingleAsync(c => c.Id == known, ct)
            : context.Campaigns.Add(new Campaign(CampaignId.New(), await UnusedCodeAsync(ct), wanted.Language, wanted.Question, clock.GetUtcNow())).Entity;
        if (campaign.IsFrozen)
        {
            return new SaveOutcome.Frozen();
        }

        var start = id is null ? null : await starts.OfAsync(campaign, ct);
        if (start?.Stamp() is { } now && now != stamp)
        {
            return new SaveOutcome.Changed(now);
        }

        var before = start?.Settings;
        var past = await reader.PastAsync(campaign.Id, ct);
        var isBackgroundLocked = campaign.Locks(past).Contains(CampaignLock.Background);
        var broken = campaign.Broken(wanted, past).ToList();
        if (isBackgroundLocked && AskBackground.Differs(campaign, plan.Questions, plan.AsksUnit))
        {
            broken.Add(CampaignLock.Background);
        }

        if (broken.Count > 0)
        {
            return new SaveOutcome.Locked(broken);
        }

        campaign.Change(wanted, past);
        var asksOther = !isBackgroundLocked && await background.RunAsync(campaign, plan.Questions, plan.AsksUnit, ct);
        var hasOtherLogo = await SetLogoAsync(campaign.Id, plan, ct);
        context.Ideas.AddRange(plan.StartingIdeas.DistinctBy(idea => idea.Exactly(wanted.Language), StringComparer.OrdinalIgnoreCase).Select(text =>
            new Idea(IdeaId.New(), campaign.Id, text, wanted.Language, IdeaState.Live, null, clock.GetUtcNow())));
        audit.Note(
            before is null ? AuditAct.CampaignCreated : AuditAct.CampaignChanged, campaign.Question.For(Texts.Language, campaign.Language).Text, campaign.Id,
            SettingsDiff.Of(before ?? new CampaignSettings(), wanted, asksOther, hasOtherLogo));
        await context.SaveInsideAsync(ct);
        await live.RefreshAsync(campaign.Id);
        if (campaign.State is CampaignState.Open && before?.BoardSize != wanted.BoardSize)
        {
            // Tiers and the meter speak of a top of this size.
            await jobs.EnqueueAsync<RankCampaign>(campaign.Id.Value, CancellationToken.None);
        }

        return new SaveOutcome.Saved(campaign.Code);
    }

    /// <summary>Answers whether the logo is another one now.</summary>
    private async Task<bool> SetLogoAsync(CampaignId campaign, CampaignPlan plan, CancellationToken ct)
    {
        var before = await context.Logos.SingleOrDefaultAsync(logo => logo.CampaignId == campaign, ct);
        if (before is null ? plan.LogoBytes is null : plan.LogoBytes?.AsSpan().SequenceEqual(before.Bytes) is true)
        {
            return false;
        }

        switch ((before, plan))
        {
            case ({ } old, { LogoType: { } type, LogoBytes: { } bytes }):
                old.Replace(type, bytes);
                break;
            case (null, { LogoType: { } type, LogoBytes: { } bytes }):
                context.Logos.Add(new CampaignLogo(campaign, type, bytes));
                break;
            case ({ } old, _):
                context.Logos.Remove(old);
                break;
        }

        return true;
    }

    private async Task<string> UnusedCodeAsync(CancellationToken ct)
    {
        string code;
        do
        {
            code = CampaignCode.New();
        }
        while (await context.Campaigns.AnyAsync(c => c.Code == code, ct));

        return code;
    }
}
