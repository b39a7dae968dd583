namespace Ideas.Web.Features.Voting;

/// <summary>The live ideas that were written in one language, and how often they stood in an answered duel, skips included.</summary>
public sealed record ShownInLanguage(string Language, int Ideas, long Shown);
