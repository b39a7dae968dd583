namespace Ideas.Web.Features.Desk.Import;

/// <summary>What a column holds.</summary>
public enum ColumnUse
{
    Skip,

    /// <summary>The idea, in the language of its row.</summary>
    Idea,
    Fi,
    Sv,
    En,
    Details,
    Language,
    Theme,
}

/// <summary>How a sheet is read: below which row the ideas start, and what each column holds.</summary>
/// <param name="Header">The number of the row with the headings; 0 when there is none.</param>
/// <param name="Uses">By column.</param>
internal sealed record ImportPlan(int Header, IReadOnlyList<ColumnUse> Uses)
{
    public bool HasText => Uses.Any(use => use is ColumnUse.Idea or ColumnUse.Fi or ColumnUse.Sv or ColumnUse.En);
}

/// <summary>Recognises columns by their headings, in the order of the file.</summary>
internal static class Columns
{
    /// <summary>How far down headings are looked for, below titles and notes.</summary>
    private const int Looked = 20;

    private static readonly Dictionary<string, ColumnUse> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["idea"] = ColumnUse.Idea,
        ["ideat"] = ColumnUse.Idea,
        ["idean teksti"] = ColumnUse.Idea,
        ["teksti"] = ColumnUse.Idea,
        ["ehdotus"] = ColumnUse.Idea,
        ["ehdotukset"] = ColumnUse.Idea,
        ["idé"] = ColumnUse.Idea,
        ["idéer"] = ColumnUse.Idea,
        ["idétext"] = ColumnUse.Idea,
        ["förslag"] = ColumnUse.Idea,
        ["text"] = ColumnUse.Idea,
        ["ideas"] = ColumnUse.Idea,
        ["suggestion"] = ColumnUse.Idea,
        ["suggestions"] = ColumnUse.Idea,
        ["proposal"] = ColumnUse.Idea,
        ["suomi"] = ColumnUse.Fi,
        ["suomeksi"] = ColumnUse.Fi,
        ["finska"] = ColumnUse.Fi,
        ["finnish"] = ColumnUse.Fi,
        ["fi"] = ColumnUse.Fi,
        ["idea suomeksi"] = ColumnUse.Fi,
        ["idé på finska"] = ColumnUse.Fi,
        ["idea in finnish"] = ColumnUse.Fi,
        ["ruotsi"] = ColumnUse.Sv,
        ["ruotsiksi"] = ColumnUse.Sv,
        ["svenska"] = ColumnUse.Sv,
        ["swedish"] = ColumnUse.Sv,
        ["sv"] = ColumnUse.Sv,
        ["idea ruotsiksi"] = ColumnUse.Sv,
        ["idé på svenska"] = ColumnUse.Sv,
        ["idea in swedish"] = ColumnUse.Sv,
        ["englanti"] = ColumnUse.En,
        ["englanniksi"] = ColumnUse.En,
        ["engelska"] = ColumnUse.En,
        ["english"] = ColumnUse.En,
        ["en"] = ColumnUse.En,
        ["idea englanniksi"] = ColumnUse.En,
        ["idé på engelska"] = ColumnUse.En,
        ["idea in english"] = ColumnUse.En,
        ["kuvaus"] = ColumnUse.Details,
        ["lisätiedot"] = ColumnUse.Details,
        ["perustelut"] = ColumnUse.Details,
        ["tarkempi kuvaus"] = ColumnUse.Details,
        ["beskrivning"] = ColumnUse.Details,
        ["motivering"] = ColumnUse.Details,
        ["description"] = ColumnUse.Details,
        ["details"] = ColumnUse.Details,
        ["teema"] = ColumnUse.Theme,
        ["aihe"] = ColumnUse.Theme,
        ["tema"] = ColumnUse.Theme,
        ["ämne"] = ColumnUse.Theme,
        ["theme"] = ColumnUse.Theme,
        ["topic"] = ColumnUse.Theme,
        ["kieli"] = ColumnUse.Language,
        ["språk"] = ColumnUse.Language,
        ["language"] = ColumnUse.Language,
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fi"] = "fi",
        ["suomi"] = "fi",
        ["suomeksi"] = "fi",
        ["finska"] = "fi",
        ["finnish"] = "fi",
        ["sv"] = "sv",
        ["se"] = "sv",
        ["ruotsi"] = "sv",
        ["ruotsiksi"] = "sv",
        ["svenska"] = "sv",
        ["swedish"] = "sv",
        ["en"] = "en",
        ["englanti"] = "en",
        ["englanniksi"] = "en",
        ["engelska"] = "en",
        ["english"] = "en",
    };

    /// <summary>The language that a word names; null when it names none of ours.</summary>
    public static string? Language(string word) => Languages.GetValueOrDefault(word.Trim());

    /// <summary>The first sheet with a heading for ideas; else the first that is a plain list.</summary>
    public static (int Sheet, ImportPlan Plan) Guess(IReadOnlyList<Sheet> sheets)
    {
        var plans = sheets.Select(Guess).ToList();
        var headed = plans.FindIndex(plan => plan.Header > 0);
        var best = Math.Max(0, headed >= 0 ? headed : plans.FindIndex(plan => plan.HasText));
        return (best, plans[best]);
    }

    /// <summary>By the headings; where there are none, a single column must be it.</summary>
    public static ImportPlan Guess(Sheet sheet)
    {
        foreach (var row in sheet.Rows.Take(Looked))
        {
            if (Of(sheet, row) is { HasText: true } plan)
            {
                return plan;
            }
        }

        var used = Enumerable.Range(0, sheet.Columns).Where(column => sheet.Rows.Any(row => !row.Cell(column).IsEmpty)).ToList();
        return new ImportPlan(0, [.. Enumerable.Range(0, sheet.Columns).Select(column => used is [var only] && only == column ? ColumnUse.Idea : ColumnUse.Skip)]);
    }

    /// <summary>Each use once: of two columns with the same heading, the first.</summary>
    private static ImportPlan Of(Sheet sheet, SheetRow header)
    {
        var (uses, taken) = (new List<ColumnUse>(), new HashSet<ColumnUse>());
        for (var column = 0; column < sheet.Columns; column++)
        {
            var use = Known.GetValueOrDefault(header.Cell(column).Text.Trim().TrimEnd(':', '*', ' '));
            uses.Add(taken.Add(use) ? use : ColumnUse.Skip);
        }

        return new ImportPlan(header.Number, uses);
    }
}
