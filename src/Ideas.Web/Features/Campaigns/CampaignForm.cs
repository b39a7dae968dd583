using System.Security.Cryptography;
using System.Text.Json;
using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Campaigns;

/// <summary>The texts of a campaign in one language, as the form holds them.</summary>
internal sealed class CampaignTexts
{
    public string? Question { get; set; }

    public string? Description { get; set; }

    public string? Promise { get; set; }
}

/// <summary>A background question as typed: its text in one line, and its options one a line. Without a text it is not asked.</summary>
internal sealed class TypedQuestion
{
    public Guid? Id { get; set; }

    public string? Text { get; set; }

    public string? Options { get; set; }
}

/// <summary>What a campaign's form starts from: a template, a copy, or the campaign as it is.</summary>
internal sealed record CampaignStart(CampaignSettings Settings)
{
    public IReadOnlyList<LocalizedText> Ideas { get; init; } = [];

    public IReadOnlyList<BackgroundQuestion> Questions { get; init; } = [];

    public CampaignLogo? Logo { get; init; }

    /// <summary>After how many days a campaign of this kind usually ends.</summary>
    public int? Days { get; init; }

    public bool AsksUnit => Questions.Any(question => question.Key == BackgroundQuestion.Units);

    /// <summary>A first promise, for an admin to make their own.</summary>
    public static CampaignStart Empty(Texts texts) => new(new CampaignSettings
    {
        Language = Texts.Language,
        Promise = LocalizedText.Languages.Aggregate(new LocalizedText(), (text, language) => text.With(language, texts.In(language, "campaign.promise.default"))),
    });

    /// <summary>Another one as soon as anything that the form shows is another.</summary>
    public string Stamp() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Settings, Questions = Typed(keepsIds: true), AsksUnit, Logo = Logo?.Bytes })));

    /// <summary>The questions as the form shows them; the copy of the units is a choice of its own.</summary>
    public IEnumerable<TypedQuestion> Typed(bool keepsIds) => Questions.Where(question => question.Key != BackgroundQuestion.Units).OrderBy(question => question.Position)
        .Select(question => new TypedQuestion
        {
            Id = keepsIds ? question.Id : null,
            Text = TreeText.Write(question.Text, Settings.Language),
            Options = TreeText.Write(question.Tree(), Settings.Language),
        });
}

internal static class QuestionTree
{
    public static IReadOnlyList<TreeItem> Tree(this BackgroundQuestion question) =>
        [.. question.Options.OrderBy(option => option.Position).Select(option => new TreeItem(option.Id, option.ParentId, option.Text))];
}
