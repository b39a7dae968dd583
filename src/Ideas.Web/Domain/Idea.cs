using System.Text;

namespace Ideas.Web.Domain;

public enum IdeaState
{
    Pending,
    Live,
    Retired,
}

public enum IdeaOutcome
{
    Done,
    AlreadySo,
    ReasonMissing,
}

/// <summary>One short proposal. It is never deleted: it is retired, with a reason.</summary>
public sealed class Idea
{
    public const int MaxLength = 140;
    public const int MaxReason = 280;

    /// <summary>Compared less often than this, an idea has no rank yet.</summary>
    public const int RankedFrom = 6;

    private Idea() => Language = "";

    public Idea(IdeaId id, CampaignId campaign, LocalizedText text, string language, IdeaState state, ParticipantId? author, DateTimeOffset now) =>
        (Id, CampaignId, Text, Language, State, AuthorId, SubmittedAt) = (id, campaign, text, language, state, author, now);

    public IdeaId Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public LocalizedText Text { get; private set; } = new();

    /// <summary>The language the author wrote in.</summary>
    public string Language { get; private set; }

    public IdeaState State { get; private set; }

    /// <summary>Kept only so that nobody judges an own idea; never shown.</summary>
    public ParticipantId? AuthorId { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public string? RetiredBecause { get; private set; }

    public Wording For(string language) => Text.For(language, Language);

    public IdeaOutcome Approve()
    {
        if (State is IdeaState.Live)
        {
            return IdeaOutcome.AlreadySo;
        }

        (State, RetiredAt, RetiredBecause) = (IdeaState.Live, null, null);
        return IdeaOutcome.Done;
    }

    public IdeaOutcome Retire(DateTimeOffset now, string? because)
    {
        if (State is IdeaState.Retired)
        {
            return IdeaOutcome.AlreadySo;
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return IdeaOutcome.ReasonMissing;
        }

        (State, RetiredAt, RetiredBecause) = (IdeaState.Retired, now, because.Trim());
        return IdeaOutcome.Done;
    }

    /// <summary>What somebody typed, as one tidy line: composed letters, single spaces, no control characters.</summary>
    public static string Tidy(string? typed)
    {
        var line = new StringBuilder();
        foreach (var sign in (typed ?? "").Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(sign) || char.IsControl(sign))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(sign);
            }
        }

        return line.ToString().TrimEnd();
    }
}
