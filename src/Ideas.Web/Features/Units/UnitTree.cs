using Ideas.Web.Data;
using Ideas.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Units;

/// <summary>Reads the parts of the organisation, each before its own parts.</summary>
public sealed class UnitTree(IdeasContext context)
{
    public async Task<IReadOnlyList<TreeItem>> ReadAsync(CancellationToken ct) =>
        [.. (await context.Units.AsNoTracking().OrderBy(unit => unit.Position).ToListAsync(ct)).Select(unit => new TreeItem(unit.Id, unit.ParentId, unit.Name))];
}
