using Ideas.Web.Domain;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Exports;

/// <summary>The table that people read, in their language.</summary>
internal sealed class ReadableTable(Texts texts)
{
    public IReadOnlyList<Column> Columns(ResultsView view) =>
    [
        new(texts["ranking.rank"], 7, idea => idea.Place),
        new(texts["results.places"], 12, idea => idea.Bounds?.Places),
        new(texts["results.idea"], 56, idea => idea.Shown.Text),
        new(texts["results.points"], 9, idea => idea.Figures?.Score),
        new(texts["exports.low"], 11, idea => idea.Figures?.Low),
        new(texts["exports.high"], 11, idea => idea.Figures?.High),
        new(texts["exports.chance"], 16, idea => idea.Figures?.ChanceInHundred),
        new(texts["results.comparisons"], 11, idea => idea.Comparisons),
        new(texts["exports.tier"], 24, idea => idea.Bounds?.Tier is { } tier ? texts[$"IdeaTier.{tier}", view.Top] : idea.Row is null && view.Detail is not ResultDetail.Nothing ? texts.Of(IdeaTier.NotRanked) : null),
        new(texts["exports.division"], 24, idea => idea.Figures?.Division is { } division ? texts.Of(UnityRule.Of(division)) : null),
        new(texts["theme.word"], 18, idea => idea.Theme),
        new(texts["results.on-board"], 18, idea => idea.Board is { } state ? texts.Of(state) : null),
        new(texts["exports.submitted"], 13, idea => idea.Submitted),
        new(texts["exports.together"], 44, idea => idea.TakenIn.Count == 0 ? null : string.Join('\n', idea.TakenIn.Select(other => other.Text.Text))),
    ];
}
