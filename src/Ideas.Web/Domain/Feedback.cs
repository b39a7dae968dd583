namespace Ideas.Web.Domain;

/// <summary>What somebody says of the accessibility of the service. The law wants an answer within fourteen days.</summary>
public sealed class Feedback
{
    public const int MaxText = 2000;
    public const int MaxContact = 200;
    public const int AnswerDays = 14;

    private Feedback() => Text = "";

    public Feedback(string text, string? contact, DateTimeOffset now) => (Id, Text, Contact, At) = (Guid.CreateVersion7(), text, contact, now);

    public Guid Id { get; private set; }
    public string Text { get; private set; }

    /// <summary>How to reach the sender, if the sender wants an answer; forgotten once answered.</summary>
    public string? Contact { get; private set; }

    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Answer(DateTimeOffset now) => (AnsweredAt, Contact) = (AnsweredAt ?? now, null);
}
