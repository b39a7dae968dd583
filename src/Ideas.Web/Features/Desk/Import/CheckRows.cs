using Ideas.Web.Domain;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Makes ideas of a sheet's rows, and says what is wrong with which. Writes nothing.</summary>
internal static class CheckRows
{
    private const int MostOfWord = 40;

    /// <param name="sheet">The sheet.</param>
    /// <param name="plan">How it is read.</param>
    /// <param name="language">The campaign's, for rows that name none.</param>
    /// <param name="existing">Keys of the ideas that the campaign has.</param>
    public static IReadOnlyList<CheckedRow> Run(Sheet sheet, ImportPlan plan, string language, IReadOnlySet<string> existing)
    {
        var (rows, seen) = (new List<CheckedRow>(), new Dictionary<string, int>());
        foreach (var row in sheet.Rows.Where(row => row.Number > plan.Header))
        {
            var read = Read(row, plan, language);
            if (read.Problem is null)
            {
                read = read.Keys.FirstOrDefault(seen.ContainsKey) is { } twice ? read with { Problem = RowProblem.SameAsRow, About = $"{seen[twice]}" }
                    : read.Keys.Any(existing.Contains) ? read with { Problem = RowProblem.SameAsIdea }
                    : read;
                foreach (var key in read.Keys)
                {
                    seen.TryAdd(key, row.Number);
                }
            }

            rows.Add(read);
        }

        return rows;
    }

    private static CheckedRow Read(SheetRow row, ImportPlan plan, string campaignLanguage)
    {
        var cells = plan.Uses.Index().Where(entry => entry.Item is not ColumnUse.Skip).Select(entry => (Use: entry.Item, Cell: row.Cell(entry.Index))).ToList();
        var named = Of(ColumnUse.Language);
        var written = new LocalizedText().With("fi", Idea.Tidy(Of(ColumnUse.Fi))).With("sv", Idea.Tidy(Of(ColumnUse.Sv))).With("en", Idea.Tidy(Of(ColumnUse.En)));
        var language = Columns.Language(named)
            ?? (Of(ColumnUse.Idea).Length > 0 || written.Exactly(campaignLanguage) is not null ? campaignLanguage : LocalizedText.Languages.FirstOrDefault(one => written.Exactly(one) is not null) ?? campaignLanguage);
        var text = Idea.Tidy(Of(ColumnUse.Idea)) is { Length: > 0 } idea ? written.With(language, idea) : written;
        language = text.Exactly(language) is null ? LocalizedText.Languages.FirstOrDefault(one => text.Exactly(one) is not null) ?? language : language;
        var (details, theme) = (Idea.TidyDetails(Of(ColumnUse.Details)), Idea.Tidy(Of(ColumnUse.Theme)));
        var longest = LocalizedText.Languages.Select(text.Exactly).OfType<string>().Select(Idea.Length).DefaultIfEmpty().Max();
        (RowProblem? problem, var about) =
            cells.Exists(cell => cell.Cell.IsFormula) ? (RowProblem.Formula, "")
            : cells.Exists(cell => cell.Cell.IsCut) ? (RowProblem.CellTooLong, $"{ReadingLimit.MaxCell:N0}")
            : longest == 0 ? (RowProblem.Empty, "")
            : longest > Idea.MaxLength ? (RowProblem.TooLong, $"{longest - Idea.MaxLength}")
            : Idea.Length(details) > Idea.MaxDetails ? (RowProblem.DetailsTooLong, $"{Idea.Length(details) - Idea.MaxDetails}")
            : theme.Length > Idea.MaxTheme ? (RowProblem.ThemeTooLong, $"{theme.Length - Idea.MaxTheme}")
            : named.Trim().Length > 0 && Columns.Language(named) is null ? (RowProblem.UnknownLanguage, ReadingLimit.Short(named.Trim(), MostOfWord))
            : ((RowProblem?)null, "");
        return new CheckedRow(row.Number, language, text, LocalizedText.Of(language, details), theme, problem, about);

        string Of(ColumnUse use) => cells.Where(cell => cell.Use == use).Select(cell => cell.Cell.Text).FirstOrDefault(said => !string.IsNullOrWhiteSpace(said)) ?? "";
    }
}
