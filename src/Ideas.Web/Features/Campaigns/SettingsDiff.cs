using System.Globalization;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Which settings changed, before → after, for the audit log.</summary>
internal static class SettingsDiff
{
    public static string Of(CampaignSettings before, CampaignSettings after, bool asksOther, bool hasOtherLogo)
    {
        var changed = typeof(CampaignSettings).GetProperties()
            .Select(setting => (setting.Name, Before: setting.GetValue(before), After: setting.GetValue(after)))
            .Where(setting => !Equals(setting.Before, setting.After))
            .Select(setting => $"{setting.Name}: {Say(setting.Before)} → {Say(setting.After)}");
        return string.Join("; ", [.. changed, .. asksOther ? [nameof(CampaignLock.Background)] : Array.Empty<string>(), .. hasOtherLogo ? ["Logo"] : Array.Empty<string>()]);
    }

    private static string Say(object? value) => value switch
    {
        null => "–",
        LocalizedText text => string.Join(" | ", LocalizedText.Languages.Select(language => text.Exactly(language) ?? "–")),
        DateOnly day => day.ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("u", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
