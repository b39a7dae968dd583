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
        new(texts["results.places"], 12, idea => idea.Row?.Places),
        new(texts["results.idea"], 56, idea => idea.Shown.Text),
        new(texts["results.points"], 9, idea => idea.Row?.Score),
        new(texts["exports.low"], 11, idea => idea.Row?.Low),
        new(texts["exports.high"], 11, idea => idea.Row?.High),
        new(texts["exports.chance"], 16, idea => idea.Row?.ChanceInHundred),
        new(texts["results.comparisons"], 11, idea => idea.Comparisons),
        new(texts["exports.tier"], 24, idea => idea.Row is { } row ? row.Tier is { } tier ? texts[$"IdeaTier.{tier}", view.Top] : null : texts.Of(IdeaTier.NotRanked)),
        new(texts["exports.division"], 24, idea => idea.Row?.Division is { } division ? texts.Of(UnityRule.Of(division)) : null),
        new(texts["theme.word"], 18, idea => idea.Theme),
        new(texts["results.on-board"], 18, idea => idea.Board is { } state ? texts.Of(state) : null),
        new(texts["exports.submitted"], 13, idea => idea.Submitted),
        new(texts["exports.together"], 44, idea => idea.TakenIn.Count == 0 ? null : string.Join('\n', idea.TakenIn.Select(other => other.Text.Text))),
    ];
}
