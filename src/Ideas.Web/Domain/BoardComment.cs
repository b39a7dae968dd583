namespace Ideas.Web.Domain;

/// <summary>What a leader said of a card, for leadership alone. It stays.</summary>
public sealed class BoardComment
{
    public const int MaxText = 1000;

    private BoardComment() => (Text, ByName) = ("", "");

    public BoardComment(BoardItemId item, string text, Guid by, string byName, DateTimeOffset now) =>
        (Id, BoardItemId, Text, ByAccountId, ByName, At) = (Guid.CreateVersion7(), item, text, by, byName, now);

    public Guid Id { get; private set; }
    public BoardItemId BoardItemId { get; private set; }
    public string Text { get; private set; }

    /// <summary>Null when the account is gone.</summary>
    public Guid? ByAccountId { get; private set; }

    public string ByName { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Puts other words where some may not be read any more.</summary>
    public void Redact(string text) => Text = text.Length > MaxText ? text[..MaxText] : text;
}
