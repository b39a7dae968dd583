using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Voting;

/// <summary>A pair as the page's script holds it: sealed, and written for the reader.</summary>
/// <param name="Size">The class that sets the size of the type.</param>
internal sealed record HeldPair(string Ticket, string Size, HeldCard[] Cards)
{
    public static HeldPair Of(Deal.Pair pair, string ticket, string home, Texts texts)
    {
        var (left, right) = (pair.Left.For(Texts.Language), pair.Right.For(Texts.Language));
        return new HeldPair(ticket, CardSize.Of(left, right), [HeldCard.Of(pair.Left, home, texts), HeldCard.Of(pair.Right, home, texts)]);
    }
}

/// <param name="Other">The name of the text's language, when it is not the reader's.</param>
/// <param name="More">The address of the longer text, when there is one.</param>
internal sealed record HeldCard(string Text, string Language, string? Other, string? More)
{
    public static HeldCard Of(DealtIdea idea, string home, Texts texts)
    {
        var wording = idea.For(Texts.Language);
        return new HeldCard(
            wording.Breakable(),
            wording.Language,
            wording.Language == Texts.Language ? null : texts["language." + wording.Language],
            idea.HasDetails ? $"{home}/ideas/{idea.Id.Value}" : null);
    }
}

/// <summary>What the script does next. A pair goes behind those it holds; without one, it goes on with what it has.</summary>
/// <param name="Go">A page that has something to say.</param>
internal sealed record NextStep(string? Go, HeldPair? Duel);

[JsonSerializable(typeof(NextStep))]
[JsonSerializable(typeof(IReadOnlyList<HeldPair>))]
internal sealed partial class HandJson : JsonSerializerContext
{
    /// <summary>Finnish and Swedish letters go out as they are; what means something in HTML does not.</summary>
    public static HandJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
