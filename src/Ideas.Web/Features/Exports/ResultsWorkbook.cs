using Ideas.Web.Domain;
using Ideas.Web.Features.Exports.Workbook;
using Ideas.Web.Features.Groups;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Exports;

/// <summary>A result as a workbook: a table to read, the raw table, a sheet for each background question, and what it all is.</summary>
internal sealed class ResultsWorkbook(ReadableTable readable, Method method, Texts texts, TimeProvider clock)
{
    public MemoryStream Write(ExportedResult result, string language)
    {
        var file = new MemoryStream();
        WorkbookFile.Write(file, $"{texts["results.title"]}: {result.Question(language).Text}", clock.GetUtcNow(), Sheets(result, language));
        file.Position = 0;
        return file;
    }

    private IEnumerable<Sheet> Sheets(ExportedResult result, string language)
    {
        yield return Table(texts["results.title"], readable.Columns(result.View), result.Ideas);
        yield return Table("Data", RawTable.Columns(result), result.Ideas) with { Look = SheetLook.ForPrograms };
        foreach (var groups in result.Groups)
        {
            yield return Groups(groups, result.Campaign, language);
        }

        yield return new Sheet(texts["exports.about"], [28, 96], About(result, language));
    }

    private static Sheet Table(string name, IReadOnlyList<Column> columns, IReadOnlyList<ExportedIdea> ideas) =>
        new(name, [.. columns.Select(column => column.Width)], ideas.Select(idea => columns.Select(column => column.Value(idea)).ToArray()).Prepend([.. columns.Select(column => new Heading(column.Head))]))
        {
            TableRows = ideas.Count + 1,
        };

    private Sheet Groups(ExportedGroups groups, Campaign campaign, string language)
    {
        var name = groups.Question.Text.For(language, campaign.Language).Text;
        if (groups.View is not { } view)
        {
            return new Sheet(name, [80], [[texts["groups.never"]]]);
        }

        var (rows, smallest) = (new List<object?[]>(), campaign.SmallestGroup);
        if (view.Shown.Count > 0)
        {
            rows.Add([new Heading(texts["ranking.rank"]), new Heading(texts["results.idea"]), new Heading(texts["groups.all"]), .. view.Shown.Select(group => new Heading(Head(group)))]);
            rows.AddRange(view.Rows.Select(row => (object?[])[row.Rank, row.Idea.Text, row.ChanceInHundred, .. row.Cells.Select(Figure)]));
        }

        var table = rows.Count;
        rows.AddRange(Notes(view, smallest).Select(note => (object?[])[null, note]));
        return new Sheet(name, [7, 56, 12, .. view.Shown.Select(_ => 18.0)], rows) { TableRows = table };
    }

    private string Head(GroupHead group) => $"{group.Name.Text} ({texts["groups.people", group.AtLeast!]}{(group.Level is GroupLevel.Places ? $" {texts["groups.places"]}" : null)})";

    /// <summary>Where only the place may be said, a text: a number would look like a figure.</summary>
    private object Figure(GroupCell? cell) => cell switch
    {
        null => "–",
        { ChanceInHundred: { } chance } => chance,
        _ => texts["groups.place", cell.Place],
    };

    private IEnumerable<object?> Notes(GroupsView view, int smallest)
    {
        if (view.Shown.Count > 0)
        {
            yield return null;
            yield return texts["groups.side.why"];
            yield return texts["groups.dash", smallest, ResultStageRule.FiguresFrom * smallest];
            yield return $"{texts["groups.as-of"]} {string.Join(", ", view.Shown.Select(group => $"{group.Name.Text} {texts.Moment(group.ComputedAt)}"))}.";
            yield return null;
            yield return new Heading(texts["groups.common"]);
            yield return view.Common.Count > 0 ? texts["groups.common.why"] : texts[view.Compares ? "groups.common.none" : "groups.compare.few", ResultStageRule.FiguresFrom * smallest];
            foreach (var row in view.Common)
            {
                yield return row.Idea.Text;
            }

            yield return null;
            yield return new Heading(texts["groups.dividing"]);
            yield return view.Dividing.Count > 0 ? texts["groups.dividing.why"] : texts[view.Compares ? "groups.dividing.none" : "groups.compare.few", ResultStageRule.FiguresFrom * smallest];
            foreach (var line in view.Dividing)
            {
                yield return $"{line.Idea.Text} – {line.More.Text} {texts["groups.hundred", line.MoreInHundred]}, {line.Less.Text} {texts["groups.hundred", line.LessInHundred]}";
            }
        }
        else
        {
            yield return texts["groups.none", smallest];
        }

        if (view.Hidden.Count > 0)
        {
            yield return null;
            yield return new Heading(texts["groups.hidden"]);
            yield return texts["groups.hidden.why", smallest];
            foreach (var group in view.Hidden)
            {
                yield return group.Name.Text;
            }
        }
    }

    private IEnumerable<IReadOnlyList<object?>> About(ExportedResult result, string language)
    {
        var (facts, view) = (result.Facts, result.View);
        IEnumerable<(string About, object? Value)> lines =
        [
            (texts["exports.question"], result.Question(language).Text),
            (texts["exports.code"], facts.Code),
            (texts["exports.time"], method.Time(result)),
            (texts["exports.standing"], method.Standing(result)),
            (texts["count.participants.word"], view.Participants),
            (texts["count.votes.word"], view.Votes),
            (texts["results.ranked"], view.Ranked.Count),
            (texts["results.unranked"], view.NotYet.Count),
            (texts["meter.label"], view.Meter?.Say(texts)),
            (texts["exports.order"], view.TellsApart ? null : texts["results.equal"]),
            .. method.Of(result).Index().Select(sentence => (sentence.Index == 0 ? method.Title(result) : "", (object?)sentence.Item)),
            .. result.Skips.Index().Select(skip => (skip.Index == 0 ? texts["results.skips"] : "", (object?)$"{(skip.Item.Reason is { } reason ? texts.Of(reason) : texts["watch.no-reason"])}: {Method.Number(skip.Item.Count)}")),
            (texts["campaign.promise"], result.Promise(language).Text),
            ("", result.Clock is { } clock ? string.Join(' ', clock.Promised(texts), $"{clock.Says(texts)}.", clock.Counts(texts)).TrimEnd() : null),
            (texts["exports.checksum"], view.Checksum),
            (texts["exports.data"], texts["exports.data.text"]),
        ];
        return lines.Where(line => line.Value is not (null or "")).Select(line => (object?[])[line.About.Length == 0 ? null : new Heading(line.About), line.Value]);
    }
}
