namespace Ideas.Web.Domain;

/// <summary>A question about the participant's background (unit, role …). Answering is always voluntary.</summary>
public sealed class BackgroundQuestion
{
    public const int MaxText = 140;

    /// <summary>The key of the question that holds a copy of the organisation's units.</summary>
    public const string Units = "units";

    private readonly List<BackgroundOption> options = [];

    private BackgroundQuestion() => Key = "";

    public BackgroundQuestion(string key, LocalizedText text, IEnumerable<BackgroundOption> options, int position)
    {
        (Id, Key, Text, Position) = (Guid.CreateVersion7(), key, text, position);
        this.options.AddRange(options);
    }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public string Key { get; private set; }
    public LocalizedText Text { get; private set; } = new();
    public int Position { get; private set; }
    public IReadOnlyList<BackgroundOption> Options => options;

    /// <summary>While nobody has answered it. Options that stay keep their ids.</summary>
    public void Rewrite(LocalizedText text, IReadOnlyList<BackgroundOption> asked, int position)
    {
        (Text, Position) = (text, position);
        options.RemoveAll(option => !asked.Contains(option));
        options.AddRange(asked.Except(options).ToList());
    }
}

public sealed class BackgroundOption
{
    private BackgroundOption() => Key = "";

    public BackgroundOption(string key, LocalizedText text, int position, Guid? parent = null) =>
        (Id, Key, Text, Position, ParentId) = (Guid.CreateVersion7(), key, text, position, parent);

    public Guid Id { get; private set; }
    public Guid QuestionId { get; private set; }

    /// <summary>The option it is part of, as a school is part of the education department.</summary>
    public Guid? ParentId { get; private set; }

    public string Key { get; private set; }
    public LocalizedText Text { get; private set; } = new();
    public int Position { get; private set; }

    public void Rewrite(LocalizedText text, int position, Guid? parent) => (Text, Position, ParentId) = (text, position, parent);
}
