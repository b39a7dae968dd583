using System.Globalization;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Board;

/// <summary>Which cards somebody wants to see, as the board's address says it. What cannot be read there asks for nothing.</summary>
/// <param name="Aim">Only cards that are expected to bring it forward.</param>
/// <param name="Waits">Only cards that glow.</param>
internal sealed record BoardFilter(Guid? Campaign, string? Owner, BoardState? State, BoardAim? Aim, bool Waits, string? Text)
{
    private const int MaxText = 200;

    public bool IsEmpty => this == new BoardFilter(null, null, null, null, false, null);

    public static BoardFilter Of(IQueryCollection query) => new(
        Guid.TryParse(query["campaign"], out var campaign) ? campaign : null,
        Said(query["owner"]),
        Known<BoardState>(query["state"]),
        Known<BoardAim>(query["aim"]),
        query["waits"] == "true",
        Said(query["text"]));

    public bool Shows(CardView card) =>
        (Campaign is null || card.Campaign.Value == Campaign)
        && (Owner is null || card.Card.OwnerName == Owner)
        && (State is null || card.State == State)
        && (Aim is not { } aim || card.Card.Aims.Of(aim) is AimMark.Better)
        && (!Waits || card.Stale is not null)
        && (Text is null || new[] { card.Idea.Text, card.Question.Text, card.Card.OwnerName, card.Card.NextStep, card.Card.Answer, card.Experiment?.What }.Any(Holds));

    private bool Holds(string? text) => text is not null && CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, Text!, CompareOptions.IgnoreCase) >= 0;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var said && said.Length > MaxText ? said[..MaxText] : said;

    private static T? Known<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}
