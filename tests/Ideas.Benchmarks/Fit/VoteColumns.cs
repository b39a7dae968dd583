using CsvHelper;
using Ideas.Ranking;

namespace Ideas.Benchmarks.Fit;

/// <summary>Where the header puts what a vote is made of.</summary>
internal sealed class VoteColumns
{
    private const string WinnerName = "winner";
    private const string LoserName = "loser";
    private const string TieName = "tie";

    private readonly int fields;
    private readonly int winner;
    private readonly int loser;
    private readonly int? tie;
    private readonly int needed;

    private VoteColumns(string[] header)
    {
        fields = header.Length;
        winner = Find(header, WinnerName) ?? throw Missing(WinnerName);
        loser = Find(header, LoserName) ?? throw Missing(LoserName);
        tie = Find(header, TieName);
        needed = 1 + Math.Max(winner, loser);
    }

    /// <exception cref="FormatException">A column is missing or there twice.</exception>
    public static VoteColumns In(string[] header) => new(header);

    /// <summary>How many of the header's columns matter to us.</summary>
    public static int Known(string[] header) => header.Count(field => Is(field, WinnerName) || Is(field, LoserName) || Is(field, TieName));

    /// <summary>The vote in the record at which the reader stands.</summary>
    /// <exception cref="FormatException">The record is no vote.</exception>
    public Comparison Vote(CsvReader record, Func<string, int> numberOf)
    {
        if (record.FieldCount < needed)
            throw new FormatException($"{Count(record.FieldCount)} here, but the header puts {(winner + 1 == needed ? WinnerName : LoserName)} in column {needed}.");
        for (var extra = fields; extra < record.FieldCount; extra++)
            if (!record.IsEmpty(extra))
                throw new FormatException($"{Count(record.FieldCount)} here, but the header has {fields}; a name that holds a separator must stand in quotes.");

        var (won, lost) = (Name(record, winner, WinnerName), Name(record, loser, LoserName));
        if (won == lost) throw new FormatException("the winner and the loser are the same item.");
        return new Comparison(numberOf(won), numberOf(lost), tie is { } column && column < record.FieldCount && IsTie(record.GetString(column)));
    }

    private static int? Find(string[] header, string name)
    {
        var found = Array.FindIndex(header, field => Is(field, name));
        if (found != Array.FindLastIndex(header, field => Is(field, name))) throw new FormatException($"the header names the column {name} twice.");
        return found < 0 ? null : found;
    }

    private static bool Is(string field, string name) => field.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static FormatException Missing(string name) =>
        new($"the header has no column {name}; it must name the columns {WinnerName} and {LoserName}, parted by commas, semicolons or tabs.");

    private static string Count(int fields) => fields == 1 ? "there is only 1 field" : $"there are {fields} fields";

    private static string Name(CsvReader record, int column, string what)
    {
        var name = record.GetString(column);
        return string.IsNullOrWhiteSpace(name) ? throw new FormatException($"the {what} is empty.") : name;
    }

    private static bool IsTie(string text) => text.ToLowerInvariant() switch
    {
        "1" or "1.0" or "true" => true,
        "" or "0" or "0.0" or "false" => false,
        _ => throw new FormatException("the tie must be 1 or true (no winner), or 0, false or empty (a win)."),
    };
}
