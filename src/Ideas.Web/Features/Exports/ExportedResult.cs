using Ideas.Web.Domain;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Exports;

/// <summary>One live idea of a file: its words and, when it has a place, its figures.</summary>
/// <param name="Shown">In the reader's language, where it is there.</param>
/// <param name="Written">As its author wrote it, in the language it was written in.</param>
/// <param name="Submitted">The day in Helsinki; a time could tell who wrote it.</param>
/// <param name="TakenIn">Ideas that were merged into it.</param>
/// <param name="Row">Null while it is not yet comparable.</param>
internal sealed record ExportedIdea(
    IdeaId Id, Wording Shown, Wording Written, IdeaState State, int Comparisons, string? Theme, BoardState? Board, DateOnly Submitted, IReadOnlyList<(IdeaId Id, Wording Text)> TakenIn, ResultRow? Row)
{
    /// <summary>Null where it has none, and where no order should be suggested.</summary>
    public int? Place { get; init; }
}

/// <summary>What may be said of the groups of one background question; the view is null before anything was computed.</summary>
internal sealed record ExportedGroups(BackgroundQuestion Question, GroupsView? View);

/// <summary>All that leadership may take along of a result. It holds nothing that the pages of the result do not show.</summary>
internal sealed record ExportedResult(CampaignFacts Facts, Campaign Campaign, ResultsView View)
{
    /// <summary>Those with a place first, best first.</summary>
    public IReadOnlyList<ExportedIdea> Ideas { get; init; } = [];

    public IReadOnlyList<ExportedGroups> Groups { get; init; } = [];

    /// <summary>Empty where so few voted that one person's answers could be worked out.</summary>
    public IReadOnlyList<SkipCount> Skips { get; init; } = [];

    public PromiseClock? Clock { get; init; }

    /// <summary>How many answers are kept and do not count; what people took back themselves is not among them.</summary>
    public int SetAside { get; init; }

    public Wording Question(string language) => Facts.Question.For(language, Facts.Language);

    public Wording Promise(string language) => Facts.Promise.For(language, Facts.Language);
}
