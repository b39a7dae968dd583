using Ideas.Web.Domain;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Exports;

/// <summary>One live idea of a file: its words and, when it has a place, its figures.</summary>
/// <param name="Shown">In the reader's language, where it is there.</param>
/// <param name="Comparisons">Null where so few voted that no figures may be said.</param>
/// <param name="Submitted">The day in Helsinki; a time could tell who wrote it.</param>
/// <param name="TakenIn">Ideas that were merged into it.</param>
/// <param name="Row">Null while it is not yet comparable.</param>
internal sealed record ExportedIdea(
    IdeaId Id, Wording Shown, IdeaState State, int? Comparisons, string? Theme, BoardState? Board, DateOnly Submitted, IReadOnlyList<(IdeaId Id, Wording Text)> TakenIn, ResultRow? Row)
{
    /// <summary>Its figures; null where it has none, and where so few voted that only places may be said.</summary>
    public ResultRow? Figures => Comparisons is null ? null : Row;

    /// <summary>What is said of its place; null where no order should be suggested, and where only the place itself may be said.</summary>
    public ResultRow? Bounds => Place is null ? null : Figures;

    /// <summary>Null where it has none, and where no order should be suggested.</summary>
    public int? Place { get; init; }
}

/// <summary>What may be said of the groups of one background question; the view is null before anything was computed.</summary>
internal sealed record ExportedGroups(BackgroundQuestion Question, GroupsView? View);

/// <summary>All that leadership may take along of a result.</summary>
internal sealed record ExportedResult(CampaignFacts Facts, Campaign Campaign, ResultsView View)
{
    /// <summary>Those with a place first, best first.</summary>
    public IReadOnlyList<ExportedIdea> Ideas { get; init; } = [];

    public IReadOnlyList<ExportedGroups> Groups { get; init; } = [];

    /// <summary>Empty where so few voted that one person's answers could be worked out.</summary>
    public IReadOnlyList<SkipCount> Skips { get; init; } = [];

    /// <summary>Why something of the result is not said, as the key of a sentence; null where all of it is.</summary>
    public string? Withheld => View.Ideas.Count > 0 && View.Detail is not ResultDetail.Figures ? $"exports.detail.{View.Detail}" : null;

    public PromiseClock? Clock { get; init; }

    public Wording Question(string language) => Facts.Question.For(language, Facts.Language);

    public Wording Promise(string language) => Facts.Promise.For(language, Facts.Language);
}
