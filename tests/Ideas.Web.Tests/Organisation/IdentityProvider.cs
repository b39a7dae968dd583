using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Ideas.Web.Tests.Organisation;

/// <summary>
/// A small identity provider on a port of its own. It keeps to the book: a code works once, for the client, address and verifier it was
/// made for, and the token that it gives opens the person's data.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "ideas";
    public const string ClientSecret = "client secret";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Redirect, string Challenge, IReadOnlyDictionary<string, object> Person)> codes = new();
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, object>> tokens = new();

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
        app.MapGet("/userinfo", UserInformation);
    }

    /// <summary>Who is in front of the provider's own page, as it knows them.</summary>
    public Dictionary<string, object> Person { get; set; } = new() { ["sub"] = "subject-1", ["name"] = "Aino Aalto", ["email"] = "aino@example.fi", ["email_verified"] = true };

    /// <summary>Whether that person presses "No".</summary>
    public bool Denies { get; set; }

    /// <summary>Why the provider refused a code, in the order it happened.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>The settings of a program whose people come from here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Accounts:Organisation:Name"] = "Imatra",
        ["Accounts:Organisation:ClientId"] = ClientId,
        ["Accounts:Organisation:ClientSecret"] = ClientSecret,
        ["Accounts:Organisation:AuthorizationEndpoint"] = $"{app.Urls.Single()}/authorize",
        ["Accounts:Organisation:TokenEndpoint"] = $"{app.Urls.Single()}/token",
        ["Accounts:Organisation:UserInformationEndpoint"] = $"{app.Urls.Single()}/userinfo",
        ["Accounts:Organisation:AdminGroup"] = "ideas-admins",
        ["Accounts:Organisation:LeaderGroup"] = "ideas-leaders",
    };

    public static async Task<IdentityProvider> Start()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Goes to the provider's page as a browser does; answers where it sends the browser back to.</summary>
    public static async Task<string> Visit(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(address));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>A code for a login that never began here, as somebody who steals codes would use it.</summary>
    public string CodeOfSomebodyElse(string verifier)
    {
        codes["stolen"] = ("http://localhost/signin/organisation/back", Challenge(verifier), Person);
        return "stolen";
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["code_challenge"].ToString().Length != 43 || query["state"].Count != 1)
        {
            return TypedResults.BadRequest();
        }

        var back = query["redirect_uri"].ToString();
        if (Denies)
        {
            return TypedResults.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = query["state"] }));
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = (back, query["code_challenge"].ToString(), new Dictionary<string, object>(Person));
        return TypedResults.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var problem =
            form["client_id"] != ClientId || form["client_secret"] != ClientSecret ? "client"
            : !codes.TryRemove(form["code"].ToString(), out var made) ? "code"
            : form["redirect_uri"] != made.Redirect ? "redirect"
            : Challenge(form["code_verifier"].ToString()) != made.Challenge ? "verifier"
            : Give(made.Person);
        if (problem.StartsWith("token-", StringComparison.Ordinal))
        {
            return TypedResults.Json(new { access_token = problem, token_type = "Bearer", expires_in = 60 });
        }

        Refusals.Enqueue(problem);
        return TypedResults.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private string Give(IReadOnlyDictionary<string, object> person)
    {
        var token = $"token-{Guid.NewGuid():N}";
        tokens[token] = person;
        return token;
    }

    private IResult UserInformation(HttpRequest request) =>
        tokens.TryGetValue(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), out var person) ? TypedResults.Json(person) : TypedResults.Unauthorized();
}
