namespace Ideas.Web.Features.Board;

/// <summary>One field of a card before and after a change, for the history.</summary>
internal sealed record ChangedField(string Name, string? Before, string? After, string? Language);
