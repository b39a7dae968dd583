using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Features.Audit;

/// <summary>Who did what, newest first. It only reads: nothing in the program changes an entry.</summary>
[Authorize(Policies.RunsCampaigns)]
internal sealed class AuditModel(AuditReader reader, AuditWords words) : PageModel
{
    /// <summary>In the order of their words.</summary>
    public IReadOnlyList<AuditAct> Acts { get; } = Enum.GetValues<AuditAct>();

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Campaign { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public AuditFilter Filter => new(Person, Act, Campaign, From, To, Text);

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + AuditReader.PageSize - 1) / AuditReader.PageSize);

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public AuditWords Words => words;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Max(1, Number);
        (Lines, Count) = await reader.PageAsync(Filter, Number, ct);
        if (Number > Pages)
        {
            Number = Pages;
            (Lines, Count) = await reader.PageAsync(Filter, Number, ct);
        }

        (People, Codes) = (await reader.PeopleAsync(ct), await reader.CodesAsync(ct));
    }

    public string Address(int number) => $"/audit{Filter.Query}{(Filter.Query.Length > 0 ? "&" : "?")}number={number}";
}
