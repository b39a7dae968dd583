namespace Ideas.Web.Features.Exports.Workbook;

/// <summary>A text that stands out: the head of a column, or what a line is about.</summary>
internal sealed record Heading(string Text);

/// <summary>Whom a sheet is laid out for.</summary>
internal enum SheetLook
{
    /// <summary>Long texts run over several lines.</summary>
    ForReading,

    /// <summary>One line for each row.</summary>
    ForPrograms,
}

/// <summary>One sheet as it is to be written. Its cells are texts, headings, numbers, days, or null where they are empty.</summary>
/// <param name="Name">As a person would say it; what a sheet's name cannot hold is taken out.</param>
/// <param name="Widths">Of the columns, in characters.</param>
internal sealed record Sheet(string Name, IReadOnlyList<double> Widths, IEnumerable<IReadOnlyList<object?>> Rows)
{
    public SheetLook Look { get; init; }

    /// <summary>How many rows from the top, heads included, are a table whose head stays in sight and has filters; 0 for none.</summary>
    public int TableRows { get; init; }
}
