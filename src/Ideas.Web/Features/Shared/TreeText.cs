using Ideas.Web.Domain;

namespace Ideas.Web.Features.Shared;

/// <summary>Something that was part of the tree before.</summary>
public sealed record TreeItem(Guid Id, Guid? Parent, LocalizedText Text);

/// <summary>One line of a tree as typed.</summary>
/// <param name="Was">The id of the item that said so before; null when it is new.</param>
/// <param name="Parent">Which line it is part of, by number from 0; null at the top.</param>
public sealed record TreeLine(LocalizedText Text, int? Parent, Guid? Was);

/// <summary>
/// A tree as people edit it without a script: one line for each item, two spaces deeper than what it is part of, and its languages
/// as <c>fi | sv | en</c>. A line without bars is in the one language that the reader writes.
/// </summary>
public static class TreeText
{
    public const int MaxLines = 500;

    private const string Bar = " | ";

    public static string Write(IReadOnlyList<TreeItem> items, string language) =>
        string.Join('\n', items.Select(item => new string(' ', 2 * Depth(items, item)) + Write(item.Text, language)));

    public static string Write(LocalizedText text, string language) =>
        text == LocalizedText.Of(language, text.Exactly(language)) ? text.Exactly(language) ?? "" : $"{text.Fi}{Bar}{text.Sv}{Bar}{text.En}".Trim(' ');

    /// <summary>
    /// Reads the lines, and finds what each was before: what said the same in the same place, or else the same anywhere. It stops at the first
    /// one that is too many.
    /// </summary>
    public static IReadOnlyList<TreeLine> Read(string? typed, string language, IReadOnlyList<TreeItem> before)
    {
        var (lines, depths, free) = (new List<TreeLine>(), new List<int>(), before.ToList());
        foreach (var line in (typed ?? "").Replace("\t", "  ", StringComparison.Ordinal).Split('\n').Where(line => line.Trim().Length > 0).Take(MaxLines + 1))
        {
            var depth = (line.Length - line.TrimStart(' ').Length) / 2;
            var above = depths.FindLastIndex(other => other < depth);
            var (text, parent) = (ReadText(line, language), above < 0 ? (int?)null : above);
            var was = free.Find(item => item.Text == text && item.Parent == (parent is { } number ? lines[number].Was : null)) ?? free.Find(item => item.Text == text);
            free.RemoveAll(item => item == was);
            lines.Add(new TreeLine(text, parent, was?.Id));
            depths.Add(depth);
        }

        return lines;
    }

    public static LocalizedText ReadText(string line, string language)
    {
        if (!line.Contains('|', StringComparison.Ordinal))
        {
            return LocalizedText.Of(language, line);
        }

        var parts = line.Split('|', LocalizedText.Languages.Count);
        return LocalizedText.Languages.Take(parts.Length).Index().Aggregate(new LocalizedText(), (text, part) => text.With(part.Item, parts[part.Index]));
    }

    public static int Depth(IReadOnlyList<TreeItem> items, TreeItem item)
    {
        var depth = 0;
        for (var parent = item.Parent; parent is not null && depth < items.Count; depth++)
        {
            parent = items.FirstOrDefault(other => other.Id == parent)?.Parent;
        }

        return depth;
    }
}
