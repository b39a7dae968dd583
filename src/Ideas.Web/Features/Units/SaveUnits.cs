using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Units;

/// <summary>Takes over the tree of units as typed. A unit that stays keeps its id, and so does its copy in campaigns that are set up later.</summary>
internal sealed class SaveUnits(IdeasContext context, AuditTrail audit)
{
    public async Task RunAsync(IReadOnlyList<TreeLine> lines, CancellationToken ct)
    {
        var before = await context.Units.ToDictionaryAsync(unit => unit.Id, ct);
        var units = new List<Unit>();
        foreach (var (place, line) in lines.Index())
        {
            var parent = line.Parent is { } number ? units[number].Id : (Guid?)null;
            if (line.Was is { } id)
            {
                before[id].Move(parent, line.Text, place);
                units.Add(before[id]);
            }
            else
            {
                units.Add(context.Units.Add(new Unit(parent, line.Text, place)).Entity);
            }
        }

        var gone = before.Values.Except(units).ToList();
        context.Units.RemoveRange(gone);
        if (context.ChangeTracker.HasChanges())
        {
            audit.Note(AuditAct.UnitsChanged, $"{before.Count} → {units.Count}", details: $"+{units.Count(unit => !before.ContainsKey(unit.Id))} −{gone.Count}");
        }

        await context.SaveChangesAsync(ct);
    }
}
