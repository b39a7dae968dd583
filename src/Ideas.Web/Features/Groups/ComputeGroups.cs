using Ideas.Ranking;
using Ideas.Web.Domain;

namespace Ideas.Web.Features.Groups;

/// <summary>
/// Works out what may be said of the groups now. A group whose people have hardly voted since keeps its column as it was, so that two
/// looks at it never differ by a few people.
/// </summary>
/// <param name="votes">The votes of the newest ranking.</param>
/// <param name="levels">What the gate says of each group.</param>
/// <param name="smallest">The campaign's smallest group.</param>
internal sealed class ComputeGroups(GroupVotes votes, IReadOnlyDictionary<Guid, GroupLevel> levels, int smallest)
{
    /// <summary>The test adds up all votes so many times; with a million of them it makes do with fewer.</summary>
    private int Reassignments => Math.Clamp(200_000_000 / Math.Max(1, votes.Count), 199, 1999);

    /// <param name="earlier">What was said before.</param>
    /// <param name="through">The last vote of the ranking.</param>
    /// <param name="ranked">The ideas that have a place.</param>
    /// <param name="now">The moment.</param>
    public GroupTable Run(GroupTable earlier, long through, IReadOnlySet<IdeaId> ranked, DateTimeOffset now)
    {
        var kept = levels.Keys.Select(option => Keep(earlier.Of(option) ?? GroupColumn.Hidden(option))).ToList();
        var due = kept.Where(IsDue).Select(column => column.Option).ToHashSet();
        if (due.Count == 0)
        {
            return Purge(new GroupTable(kept, earlier.Common, earlier.Dividing));
        }

        var shown = kept.Where(column => due.Contains(column.Option) || column.Level is not GroupLevel.Hidden)
            .Select(column => (column.Option, Through: due.Contains(column.Option) ? through : column.Through)).ToList();
        var withFigures = shown.Where(column => HasFigures(kept.Find(other => other.Option == column.Option)!)).ToList();
        var crowd = votes.Fit();
        var places = votes.Compare(crowd, shown, reassignments: 1);
        var figures = votes.Compare(crowd, withFigures, Reassignments);

        var mayShow = figures.Items.ToDictionary(
            item => votes.Ideas[item.Item], item => GroupGate.Figures(item.Segments.Select(segment => Judges(withFigures[segment.Segment].Option, item, segment)), smallest));
        var columns = kept.Select(column => due.Contains(column.Option) ? Column(column.Option) : Mask(column)).ToList();
        var table = new GroupTable(columns, [.. figures.CommonGround.Select(Idea)], [.. figures.DividingLines.Select(Line).OfType<DividingLine>()]);
        return Purge(table);

        // A figure that a column lacked when it was computed is still missing, however many have judged the idea by now.
        (Guid, int) Judges(Guid option, DisagreementItem item, DisagreementSegment segment) =>
            (option, due.Contains(option) || kept.Find(column => column.Option == option)!.Of(Idea(item))?.ChanceInHundred is not null ? segment.Voters : 0);

        bool HasFigures(GroupColumn column) => due.Contains(column.Option) ? levels[column.Option] is GroupLevel.Figures : column.Level is GroupLevel.Figures;

        GroupColumn Column(Guid option)
        {
            var hasFigures = levels[option] is GroupLevel.Figures;
            var (report, looked) = hasFigures ? (figures, withFigures) : (places, shown);
            var number = looked.FindIndex(column => column.Option == option);
            var cells = report.Items
                .Where(item => ranked.Contains(votes.Ideas[item.Item]))
                .Select(item => (Idea: Idea(item), Own: item.Segments.FirstOrDefault(segment => segment.Segment == number)))
                .Where(cell => cell.Own?.Voters >= smallest)
                .OrderByDescending(cell => cell.Own!.Chance)
                .Select((cell, place) => new GroupCell(
                    cell.Idea, place + 1, hasFigures && mayShow[new IdeaId(cell.Idea)].Contains(option) ? (int)Math.Round(100 * cell.Own!.Chance) : null));
            return new GroupColumn(option, levels[option], votes.People[option] / smallest * smallest, through, now, [.. cells]);
        }

        GroupColumn Mask(GroupColumn column) => column with
        {
            Cells = [.. column.Cells.Select(cell => mayShow.GetValueOrDefault(new IdeaId(cell.Idea))?.Contains(column.Option) is true ? cell : cell with { ChanceInHundred = null })],
        };

        DividingLine? Line(DisagreementItem item)
        {
            var idea = Idea(item);
            var known = item.Segments.Select(segment => (withFigures[segment.Segment].Option, segment.Lead))
                .Where(segment => columns.Find(column => column.Option == segment.Option)!.Of(idea)?.ChanceInHundred is not null).OrderByDescending(segment => segment.Lead).ToList();
            return known is [var more, .., var less] ? new DividingLine(idea, more.Option, less.Option) : null;
        }

        Guid Idea(DisagreementItem item) => votes.Ideas[item.Item].Value;
    }

    private bool IsDue(GroupColumn column) =>
        levels[column.Option] is not GroupLevel.Hidden && GroupGate.MayFollow(votes.ChangedSince(column.Option, column.Through), smallest);

    /// <summary>What was said before, as far as it may still be said.</summary>
    private GroupColumn Keep(GroupColumn column) => levels[column.Option] switch
    {
        GroupLevel.Hidden => GroupColumn.Hidden(column.Option, column.Through),
        GroupLevel.Places when column.Level is GroupLevel.Figures => column with { Level = GroupLevel.Places, Cells = [.. column.Cells.Select(cell => cell with { ChanceInHundred = null })] },
        _ => column,
    };

    /// <summary>Nothing is said in a list that the table would not say.</summary>
    private static GroupTable Purge(GroupTable table)
    {
        var withFigures = table.Columns.Where(column => column.Level is GroupLevel.Figures).ToList();
        return table with
        {
            Common = [.. table.Common.Where(idea => withFigures.Count > 1 && withFigures.All(column => column.Of(idea)?.ChanceInHundred is not null))],
            Dividing = [.. table.Dividing.Where(line => table.HasFigures(line.More, line.Idea) && table.HasFigures(line.Less, line.Idea))],
        };
    }
}
