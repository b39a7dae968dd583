using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>A live idea with what it says, for those who look for ideas by their text.</summary>
public sealed record CampaignIdea(IdeaId Id, LocalizedText Text, string Language)
{
    public Wording For(string language) => Text.For(language, Language);
}
