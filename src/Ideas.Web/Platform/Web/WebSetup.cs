using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ideas.Web.Data;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Ideas.Web.Platform.Web;

public static class WebSetup
{
    /// <summary>The cookie of the antiforgery token, which every browser has that sends a form.</summary>
    public const string FormCookie = "form";

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        var site = configuration.GetSection("Site");
        services.Configure<SiteOptions>(site);
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddScoped<PublicAddress>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;

            // JSON of ours fits into one packet as it is, and most of a vote's answer is a ticket, which does not shrink.
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes.Where(type => type != "application/json"), "image/svg+xml"];
        });

        // Finnish and Swedish letters go out as they are, which keeps pages small.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form-token";
            options.HeaderName = null;
        });

        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";

            options.Conventions.AddPageRoute("/Campaigns/EditCampaign", "/campaigns/{code}/edit");

            // AntiforgeryFilter checks every post instead; a test posts to every page without a token.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
        }).AddMvcOptions(options =>
        {
            options.Filters.Add<AntiforgeryFilter>();
            options.Filters.Add<DiskTroubleFilter>();
        });
        services.AddSingleton<IConfigureOptions<MvcOptions>>(provider =>
            new ConfigureOptions<MvcOptions>(options => options.Speak(provider.GetRequiredService<Texts>)));

        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in (site.Get<SiteOptions>() ?? new()).Proxies)
            {
                Trust(options, proxy);
            }
        });
        return services;
    }

    /// <summary>An address, or a network such as 10.1.0.0/16.</summary>
    private static void Trust(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(proxy, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new CannotStartException($"Site:Proxies names {proxy}, which is neither an address nor a network such as 10.1.0.0/16.");
        }
    }

    /// <summary>The pipeline, outermost first.</summary>
    public static void UseWeb(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value is { KnownProxies.Count: > 0 } or { KnownIPNetworks.Count: > 0 })
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = problem => DiskTrouble.IsBehind(problem) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
