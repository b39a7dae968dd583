using System.Globalization;
using System.Security.Cryptography;
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

    /// <summary>Its text or its state is another by now than the one that was read.</summary>
    ChangedMeanwhile,
    CampaignFrozen,

    /// <summary>Somebody has answered a duel with it, so its text stays.</summary>
    VotedOn,
    Empty,
    TooLong,

    /// <summary>The idea that was to stay is not live, or is the same one.</summary>
    CannotStay,

    /// <summary>It was merged into another, which only undoing the merge takes back.</summary>
    Merged,
}

/// <summary>One short proposal. It is never deleted: it is retired, with a reason.</summary>
public sealed class Idea
{
    public const int MaxLength = 140;
    public const int MaxReason = 280;
    public const int MaxTheme = 60;
    public const int MaxDetails = 1000;

    /// <summary>More marks on one letter than any language needs would cover the ideas around it.</summary>
    private const int MaxMarks = 3;

    /// <summary>Compared less often than this, an idea has no rank yet.</summary>
    public const int RankedFrom = 6;

    private Idea() => Language = "";

    public Idea(IdeaId id, CampaignId campaign, LocalizedText text, string language, IdeaState state, ParticipantId? author, DateTimeOffset now, LocalizedText? details = null) =>
        (Id, CampaignId, Text, Language, State, AuthorId, SubmittedAt, Details) = (id, campaign, text, language, state, author, now, details ?? new());

    public IdeaId Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public LocalizedText Text { get; private set; } = new();

    /// <summary>The longer text that an author may add; empty when there is none.</summary>
    public LocalizedText Details { get; private set; } = new();

    /// <summary>The language the author wrote in.</summary>
    public string Language { get; private set; }

    public IdeaState State { get; private set; }

    /// <summary>Kept only so that nobody judges an own idea; never shown.</summary>
    public ParticipantId? AuthorId { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public string? RetiredBecause { get; private set; }

    /// <summary>The idea it was merged into: it is retired in favour of that one, and can be taken back.</summary>
    public IdeaId? InFavourOf { get; private set; }

    /// <summary>What the author wrote, where a moderator has changed the wording; null where nobody has.</summary>
    public string? OriginalText { get; private set; }

    /// <summary>When its texts were taken away everywhere, because they hurt somebody or tell of somebody.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    /// <summary>What it is about, in a word or two of a moderator's, so that like ideas can be read together.</summary>
    public string? Theme { get; private set; }

    /// <summary>Whether this is the other one sent again.</summary>
    public bool IsSameAs(Idea other) => (CampaignId, AuthorId, Text, Details) == (other.CampaignId, other.AuthorId, other.Text, other.Details);

    public Idea UnderNewId() => new(IdeaId.New(), CampaignId, Text, Language, State, AuthorId, SubmittedAt, Details);

    public Wording For(string language) => Text.For(language, Language);

    /// <summary>The longer text for a reader; empty when there is none.</summary>
    public Wording DetailsFor(string language) => Details.For(language, Language);

    /// <summary>Another one as soon as any of its texts is another.</summary>
    public string TextStamp() => Stamp(Language, Text.Fi, Text.Sv, Text.En, Details.Fi, Details.Sv, Details.En);

    /// <summary>Another one as soon as somebody has changed its texts or decided anything about it.</summary>
    public string DeskStamp() => Stamp(TextStamp(), State.ToString(), RetiredBecause, InFavourOf?.Value.ToString());

    /// <param name="seen">Its <see cref="DeskStamp"/> when somebody read it; null: whatever it is.</param>
    public IdeaOutcome Approve(string? seen)
    {
        var outcome = State is IdeaState.Live || RedactedAt is not null ? IdeaOutcome.AlreadySo
            : seen is not null && seen != DeskStamp() ? IdeaOutcome.ChangedMeanwhile
            : InFavourOf is not null ? IdeaOutcome.Merged
            : IdeaOutcome.Done;
        if (outcome is IdeaOutcome.Done)
        {
            BringBack(IdeaState.Live);
        }

        return outcome;
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

    /// <summary>Takes its texts away, and the reason that may quote them. What has no text keeps its id and its votes.</summary>
    public void Redact(LocalizedText instead, string because, DateTimeOffset now)
    {
        (Text, Details, OriginalText, Theme, RedactedAt) = (instead, new(), null, null, now);
        RetiredBecause = RetiredBecause is null ? null : because;
    }

    /// <summary>Says in other words why it was merged, when the other one's text is not to be read any more.</summary>
    public void Explain(string because) => RetiredBecause = because;

    /// <summary>Retires it in favour of another, for which its votes count from then on.</summary>
    public IdeaOutcome MergeInto(Idea other, DateTimeOffset now, string because)
    {
        if (other.Id == Id || other.State is not IdeaState.Live || other.CampaignId != CampaignId)
        {
            return IdeaOutcome.CannotStay;
        }

        var outcome = Retire(now, because);
        InFavourOf = outcome is IdeaOutcome.Done ? other.Id : InFavourOf;
        return outcome;
    }

    /// <summary>As if it had never been merged.</summary>
    public IdeaOutcome TakeApart(IdeaState back)
    {
        if (InFavourOf is null)
        {
            return IdeaOutcome.AlreadySo;
        }

        BringBack(back);
        return IdeaOutcome.Done;
    }

    /// <summary>Puts it in other words. What the author wrote is kept; what was translated goes, because it said something else.</summary>
    public IdeaOutcome Reword(string? typed)
    {
        var (text, was) = (Tidy(typed), Text.Exactly(Language));
        var problem = text.Length == 0 ? IdeaOutcome.Empty : Length(text) > MaxLength ? IdeaOutcome.TooLong : text == was ? IdeaOutcome.AlreadySo : IdeaOutcome.Done;
        if (problem is IdeaOutcome.Done)
        {
            OriginalText = (OriginalText ?? was) is { } original && original != text ? original : null;
            Text = LocalizedText.Of(Language, text);
        }

        return problem;
    }

    /// <summary>Says what it is about; nothing typed takes that away. It changes no duel and no result, so it may be said at any time.</summary>
    public IdeaOutcome AddTheme(string? typed)
    {
        var theme = Tidy(typed) is { Length: > 0 } tidy ? tidy : null;
        var outcome = theme == Theme ? IdeaOutcome.AlreadySo : theme?.Length > MaxTheme ? IdeaOutcome.TooLong : IdeaOutcome.Done;
        Theme = outcome is IdeaOutcome.Done ? theme : Theme;
        return outcome;
    }

    private static string Stamp(params string?[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 8));

    private void BringBack(IdeaState state) => (State, RetiredAt, RetiredBecause, InFavourOf) = (state, null, null, null);

    /// <summary>How long a text is as people count: in code points, so that an emoji is one.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>
    /// What somebody typed, as one tidy line: composed letters, single spaces, nothing invisible.
    /// Empty when nothing is left that can be seen.
    /// </summary>
    public static string Tidy(string? typed)
    {
        var (line, marks) = (new StringBuilder(), 0);
        foreach (var sign in (typed ?? "").EnumerateRunes().Where(IsCharacter))
        {
            marks = Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                continue;
            }

            if (Rune.IsWhiteSpace(sign) || Rune.IsControl(sign))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (IsJoiner(sign) || Rune.GetUnicodeCategory(sign) is not UnicodeCategory.Format)
            {
                line.Append(sign);
            }
        }

        var tidy = line.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
        return tidy.EnumerateRunes().All(IsJoiner) ? "" : tidy;
    }

    /// <summary>
    /// A longer text as typed, tidied line by line like <see cref="Tidy"/>. Its line breaks stay, but no more than one empty line in a row.
    /// </summary>
    public static string TidyDetails(string? typed)
    {
        var text = new StringBuilder();
        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(Tidy))
        {
            if (line.Length > 0 || (text.Length > 0 && !EndsEmpty(text)))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool EndsEmpty(StringBuilder text) => text.Length > 1 && text[^1] == '\n' && text[^2] == '\n';

    /// <summary>Emoji families and some scripts are held together by these two.</summary>
    private static bool IsJoiner(Rune sign) => sign.Value is 0x200C or 0x200D;

    /// <summary>Unicode reserves the last two code points of every plane, and a few more, for nobody.</summary>
    private static bool IsCharacter(Rune sign) => (sign.Value & 0xFFFE) != 0xFFFE && sign.Value is not (>= 0xFDD0 and <= 0xFDEF);
}
