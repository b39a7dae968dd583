using System.Runtime.CompilerServices;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Proposing;

/// <summary>
/// Finds the live ideas of a campaign that are like what somebody writes, in whatever language they are there
/// (docs/decisions/similar-ideas.md). Holds one index a campaign, made when first asked for; each question brings it up to date.
/// </summary>
internal sealed class SimilarIdeas
{
    public const int Most = 3;

    /// <summary>More than this nobody asks about.</summary>
    public const int LongestText = 2 * Idea.MaxLength;

    /// <summary>From here on an idea is worth a look.</summary>
    public const double Alike = 0.38;

    /// <summary>From here on it is so close that we ask before one more is added.</summary>
    public const double Same = 0.55;

    /// <summary>So many of the best may be the asker's own before others are missed.</summary>
    private const int Looked = 10;

    private readonly ConditionalWeakTable<LiveCampaign, Shelf> shelves = [];

    /// <summary>The best few that are somebody else's.</summary>
    public IReadOnlyList<CampaignIdea> Find(LiveCampaign campaign, ParticipantId asker, string? text, double atLeast = Alike)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var asked = text.Length > LongestText ? text[..LongestText] : text;
        return [.. shelves.GetOrCreateValue(campaign).Find(campaign, asked, atLeast).Where(idea => campaign.MayJudge(asker, idea.Id)).Take(Most)];
    }

    private sealed class Shelf
    {
        private readonly Lock gate = new();
        private readonly TextIndex<IdeaId> index = new();
        private IReadOnlyList<CampaignIdea> read = [];
        private Dictionary<IdeaId, CampaignIdea> known = [];

        public IReadOnlyList<CampaignIdea> Find(LiveCampaign campaign, string text, double atLeast)
        {
            lock (gate)
            {
                Follow(campaign.LiveIdeas);
                return [.. index.Find(text, Looked, atLeast).Select(found => known[found.Key])];
            }
        }

        private void Follow(IReadOnlyList<CampaignIdea> ideas)
        {
            if (ReferenceEquals(ideas, read))
            {
                return;
            }

            var now = ideas.ToDictionary(idea => idea.Id);
            foreach (var gone in known.Keys.Where(id => !now.ContainsKey(id)))
            {
                index.Remove(gone);
            }

            foreach (var idea in ideas.Where(idea => idea.Text != known.GetValueOrDefault(idea.Id)?.Text))
            {
                index.Set(idea.Id, LocalizedText.Languages.Select(idea.Text.Exactly).OfType<string>());
            }

            (read, known) = (ideas, now);
        }
    }
}
