using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Audit;

/// <summary>What the log says.</summary>
public static class Noted
{
    /// <summary>Every entry of some kind, oldest first.</summary>
    public static Task<List<AuditEntry>> Entries(this IdeasApp app, AuditAct act) =>
        app.Read(context => context.Audit.AsNoTracking().Where(entry => entry.Act == act).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync());

    /// <summary>Writes entries as the program would, a minute apart.</summary>
    public static Task<int> Note(this IdeasApp app, params (string Who, AuditAct Act, string Subject)[] acts) => app.Read(async context =>
    {
        foreach (var (who, act, subject) in acts)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            context.Audit.Add(new AuditEntry(app.Clock.GetUtcNow(), Guid.CreateVersion7(), who, act, null, subject, null));
        }

        return await context.SaveChangesAsync();
    });
}
