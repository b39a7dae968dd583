using System.Globalization;

namespace Ideas.Web.Features.Audit;

/// <summary>Which entries of the log are asked for; whatever cannot be read filters nothing away that it should show.</summary>
/// <param name="Person">Somebody's account.</param>
/// <param name="Act">What was done, by its name.</param>
/// <param name="Campaign">A campaign's code.</param>
/// <param name="From">The first day, in Finland.</param>
/// <param name="To">The last day.</param>
/// <param name="Text">Stands in a name, a subject or the details.</param>
public sealed record AuditFilter(string? Person = null, string? Act = null, string? Campaign = null, string? From = null, string? To = null, string? Text = null)
{
    public static AuditFilter Read(IQueryCollection query) => new(query["person"], query["act"], query["campaign"], query["from"], query["to"], query["text"]);

    public DateOnly? FirstDay => Day(From);

    public DateOnly? LastDay => Day(To);

    /// <summary>The filter as the end of an address, such as <c>?act=SignedIn</c>.</summary>
    public string Query => QueryString.Create(Parts).ToString();

    /// <summary>What was asked for, for the log itself; nothing when everything was.</summary>
    public string? Said => Parts.Any() ? string.Join(", ", Parts.Select(part => $"{part.Key}={part.Value}")) : null;

    private IEnumerable<KeyValuePair<string, string?>> Parts =>
        new[] { ("person", Person), ("act", Act), ("campaign", Campaign), ("from", From), ("to", To), ("text", Text) }
            .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2));

    private static DateOnly? Day(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
}
