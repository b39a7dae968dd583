using System.Text.RegularExpressions;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Audit;

/// <summary>The log names an idea by its id; whoever reads it sees the text as it is now.</summary>
internal static partial class AuditIdeas
{
    public static string Mark(IdeaId idea) => $"idea {idea.Value:D}";

    /// <summary>With the text in the place of the id; an idea that is not there any more keeps its id.</summary>
    public static string? Say(string? said, IReadOnlyDictionary<IdeaId, string> texts) =>
        said is not null && IsIdea().Match(said) is { Success: true } found && texts.TryGetValue(new IdeaId(Guid.Parse(found.Groups[1].Value)), out var text) ? text : said;

    public static async Task<Dictionary<IdeaId, string>> TextsAsync(IdeasContext context, IEnumerable<AuditEntry> entries, string language, CancellationToken ct)
    {
        var named = entries.SelectMany(entry => new[] { entry.Subject, entry.Details ?? "" }).Select(said => IsIdea().Match(said)).Where(found => found.Success)
            .Select(found => new IdeaId(Guid.Parse(found.Groups[1].Value))).Distinct().ToList();
        return await context.Ideas.AsNoTracking().Where(i => named.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.For(language).Text, ct);
    }

    /// <summary>The marks of ideas whose text holds these words, so that they can be looked for.</summary>
    public static IQueryable<IdeaId> Holding(IdeasContext context, string pattern) => context.Ideas
        .Where(i => EF.Functions.Like(i.Text.Fi!, pattern, "\\") || EF.Functions.Like(i.Text.Sv!, pattern, "\\") || EF.Functions.Like(i.Text.En!, pattern, "\\"))
        .Select(i => i.Id);

    [GeneratedRegex("^idea ([0-9a-f-]{36})$")]
    private static partial Regex IsIdea();
}
