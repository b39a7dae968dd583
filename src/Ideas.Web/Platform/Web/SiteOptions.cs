namespace Ideas.Web.Platform.Web;

/// <summary>The <c>Site</c> section of the settings.</summary>
public sealed class SiteOptions
{
    /// <summary>The address people reach the site by, without a slash at the end; empty: the address of the request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Whether the board is for signed-in people only.</summary>
    public bool BoardNeedsSignIn { get; set; }

    /// <summary>Who provides the service and is the controller of its data, as people know it; empty: nobody is named.</summary>
    public string? Organisation { get; set; }

    /// <summary>How to reach them in such matters, such as an e-mail address.</summary>
    public string? Contact { get; set; }

    /// <summary>Addresses of reverse proxies whose forwarded headers are believed.</summary>
    public IList<string> Proxies { get; } = [];
}

/// <summary>Writes addresses that work from a phone.</summary>
public sealed class PublicAddress(Microsoft.Extensions.Options.IOptions<SiteOptions> options, IHttpContextAccessor accessor)
{
    public string Of(string path)
    {
        if (!string.IsNullOrWhiteSpace(options.Value.PublicUrl))
        {
            return options.Value.PublicUrl.TrimEnd('/') + path;
        }

        // A job has no request to see the site's address by.
        return accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}{path}" : path;
    }
}
