namespace Ideas.Web.Features.Exports;

/// <summary>One column of a table of ideas.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Width">In characters, as spreadsheet programs count.</param>
/// <param name="Value">A text, a number or a day; null for an empty cell.</param>
internal sealed record Column(string Head, double Width, Func<ExportedIdea, object?> Value);
