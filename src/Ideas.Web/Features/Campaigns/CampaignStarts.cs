using System.Text.Json;
using System.Text.Json.Serialization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Campaigns;

/// <summary>A kind of campaign that is ready to be started, as a file in <c>seeds/templates</c> tells it.</summary>
internal sealed record CampaignTemplate(string Key, int Place, LocalizedText Name, LocalizedText About, int Days, CampaignSettings Settings, IReadOnlyList<LocalizedText> Ideas);

/// <summary>What a campaign's form can start from. A copy never takes votes, dates or people along.</summary>
internal sealed class CampaignStarts(IdeasContext context, IWebHostEnvironment environment, Texts texts)
{
    public const string Nothing = "empty";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public async Task<IReadOnlyList<CampaignTemplate>> TemplatesAsync(CancellationToken ct)
    {
        var templates = new List<CampaignTemplate>();
        foreach (var file in Directory.GetFiles(Path.Combine(environment.ContentRootPath, "seeds", "templates"), "*.json"))
        {
            await using var stream = File.OpenRead(file);
            templates.Add((await JsonSerializer.DeserializeAsync<CampaignTemplate>(stream, Json, ct))!);
        }

        return [.. templates.OrderBy(template => template.Place)];
    }

    /// <summary>The template of this key; without a key the empty form, and null when there is none.</summary>
    public async Task<CampaignStart?> TemplateAsync(string? key, CancellationToken ct)
    {
        if (key is null or Nothing)
        {
            return CampaignStart.Empty(texts);
        }

        return (await TemplatesAsync(ct)).FirstOrDefault(template => template.Key == key) is { } found
            ? new CampaignStart(found.Settings with { Language = Texts.Language }) { Ideas = found.Ideas, Days = found.Days }
            : null;
    }

    public async Task<CampaignStart?> CopyAsync(string code, bool withIdeas, CancellationToken ct)
    {
        if (CampaignCode.Read(code) is not { } known || await context.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, ct) is not { } campaign)
        {
            return null;
        }

        var ideas = withIdeas
            ? await context.Ideas.AsNoTracking().Where(idea => idea.CampaignId == campaign.Id && idea.State == IdeaState.Live).OrderBy(idea => idea.Id).ToListAsync(ct)
            : [];
        var start = await OfAsync(campaign, ct);
        return start with { Settings = start.Settings.WithoutDates(), Ideas = [.. ideas.Where(idea => idea.Text.Exactly(campaign.Language) is not null).Select(idea => idea.Text)] };
    }

    public async Task<CampaignStart> OfAsync(Campaign campaign, CancellationToken ct) => new(CampaignSettings.Of(campaign))
    {
        Questions = await context.Campaigns.AsNoTracking().Where(c => c.Id == campaign.Id).SelectMany(c => c.BackgroundQuestions).Include(question => question.Options).ToListAsync(ct),
        Logo = await context.Logos.AsNoTracking().SingleOrDefaultAsync(logo => logo.CampaignId == campaign.Id, ct),
    };
}
