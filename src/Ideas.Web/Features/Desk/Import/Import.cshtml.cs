using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ideas.Web.Features.Desk.Import;

/// <summary>Ideas from a spreadsheet: choose a file, look at what would come of it, and then import it.</summary>
[Authorize(Policies.Moderates)]
internal sealed class ImportModel(DeskReader reader, IdeasContext context, KeptImports kept, ImportIdeas import, Texts texts) : FormPage
{
    /// <summary>So many rows with errors are told one by one.</summary>
    public const int MostErrors = 200;

    public const int Examples = 5;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>The uploaded file that is looked at.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid? Kept { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Sheet { get; set; }

    /// <summary>The row with the headings; 0 when there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Header { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<ColumnUse> Use { get; set; } = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int Good { get; set; }

    [BindProperty]
    public bool LeaveOut { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public Wording Question => Campaign.Question.For(Texts.Language, Campaign.Language);

    public string Address => $"{Request.PathBase}/campaigns/{Campaign.Code}/import";

    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];

    /// <summary>The sheet that is looked at; null before a file was chosen.</summary>
    public Sheet? Shown { get; private set; }

    public ImportPlan Plan { get; private set; } = new(0, []);

    public IReadOnlyList<CheckedRow> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext executing, PageHandlerExecutionDelegate next)
    {
        if (await reader.FindAsync(Code, HttpContext.RequestAborted) is not { } campaign)
        {
            executing.Result = NotFound();
            return;
        }

        Campaign = campaign;
        await next();
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        (Kept, Sheet, Header, Use) = (null, null, null, []);
        if (Campaign.IsFrozen)
        {
            return await AskAgainAsync("", texts["desk.frozen"], ct);
        }

        if (Upload is null || Upload.Length == 0)
        {
            return await AskAgainAsync(nameof(Upload), texts["import.file.missing"], ct);
        }

        if (Upload.Length > SheetFile.MaxBytes)
        {
            return await AskAgainAsync(nameof(Upload), texts["import.file.large"], ct);
        }

        using var copy = new MemoryStream();
        await Upload.CopyToAsync(copy, ct);
        return SheetFile.Read(copy.ToArray()) switch
        {
            SheetOutcome.Read(var sheets) => LocalRedirect($"{Address}?file={await kept.KeepAsync(Campaign.Id, sheets, ct)}"),
            SheetOutcome.Empty => await AskAgainAsync(nameof(Upload), texts["import.file.empty"], ct),
            SheetOutcome.OldWorkbook => await AskAgainAsync(nameof(Upload), texts["import.file.old"], ct),
            SheetOutcome.TooLarge => await AskAgainAsync(nameof(Upload), texts["import.file.large"], ct),
            SheetOutcome.TooManyRows => await AskAgainAsync(nameof(Upload), texts["import.file.rows", SheetFile.MaxRows.ToString("N0", CultureInfo.CurrentCulture)], ct),
            SheetOutcome.TooManySheets => await AskAgainAsync(nameof(Upload), texts["import.file.sheets", ReadingLimit.MaxSheets], ct),
            SheetOutcome.TooMuch => await AskAgainAsync(nameof(Upload), texts["import.file.much"], ct),
            _ => await AskAgainAsync(nameof(Upload), texts["import.file.unreadable"], ct),
        };
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        var confirmed = new ConfirmedImport(Kept ?? Guid.Empty, Sheet ?? 0, new ImportPlan(Header ?? 0, Use), Good, LeaveOut);
        switch (await import.RunAsync(Campaign, confirmed, ct))
        {
            case ImportOutcome.Done(var count):
                return LocalRedirect($"{Request.PathBase}/campaigns/{Campaign.Code}/desk?show=Live&done=imported&count={count}");
            case ImportOutcome.Gone:
                Kept = null;
                return await AskAgainAsync("", texts["import.gone"], ct);
            case ImportOutcome.Frozen:
                return await AskAgainAsync("", texts["desk.frozen"], ct);
            case ImportOutcome.HasErrors:
                return await AskAgainAsync(nameof(LeaveOut), texts["import.leave-out.missing"], ct);
            default:
                return await AskAgainAsync("", texts["import.changed"], ct);
        }
    }

    /// <summary>What to do about a row, in words.</summary>
    public string Say(CheckedRow row) => texts[$"{nameof(RowProblem)}.{row.Problem}", row.About];

    /// <summary>A column by its heading, or by its letter where it has none.</summary>
    public string Name(int column)
    {
        var letter = column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
        var heading = Shown!.Rows.FirstOrDefault(row => row.Number == Plan.Header)?.Cell(column).Text.Trim() ?? "";
        return heading.Length == 0 ? texts["import.column", letter] : ReadingLimit.Short(heading, 60);
    }

    public string Example(int column)
    {
        return ReadingLimit.Short(Shown!.Rows.Where(row => row.Number > Plan.Header).Select(row => row.Cell(column).Text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "", 80);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (Kept is not { } id)
        {
            return Page();
        }

        if (await kept.FindAsync(Campaign.Id, id, ct) is not { } sheets)
        {
            Kept = null;
            ModelState.AddModelError("", texts["import.gone"]);
            return Page();
        }

        Sheets = sheets;
        var guess = Columns.Guess(Sheets);
        Sheet = Sheet is { } chosen && chosen >= 0 && chosen < Sheets.Count ? chosen : guess.Sheet;
        Shown = Sheets[Sheet.Value];
        Plan = Use.Count > 0 || Header is not null ? new ImportPlan(Header ?? 0, Fit(Use, Columns.Guess(Shown).Uses)) : Columns.Guess(Shown);
        Rows = Plan.HasText ? CheckRows.Run(Shown, Plan, Campaign.Language, await ImportIdeas.KeysAsync(context, Campaign.Id, ct)) : [];
        return Page();
    }

    /// <summary>As many as the sheet has columns: another sheet may have been chosen together with them.</summary>
    private static IReadOnlyList<ColumnUse> Fit(List<ColumnUse> uses, IReadOnlyList<ColumnUse> guessed) => uses.Count == guessed.Count ? uses : guessed;
}
