namespace Ideas.Web.Features.Api;

/// <summary>The section Api of the settings.</summary>
internal sealed record ApiOptions
{
    /// <summary>How often one key may ask in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 120;
}
