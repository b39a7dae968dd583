namespace Ideas.Web.Data;

/// <summary>The program must not run like this; the message tells whoever started it what to do.</summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner);
