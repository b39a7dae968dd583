using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ideas.Web.Tests.Webhooks;

/// <summary>One request as it came over the line.</summary>
public sealed record Received(string Id, string Timestamp, string Signature, string ContentType, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>What the sender must have signed, computed as the public specification says and not by any code of ours.</summary>
    public bool IsSignedWith(string secret)
    {
        var mac = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"));
        return Signature.Split(' ').Contains($"v1,{Convert.ToBase64String(mac)}");
    }
}

/// <summary>A small web server on a port of its own, which takes webhooks in the mood of the day.</summary>
public sealed class HttpReceiver : IDisposable
{
    private readonly WebApplication app;

    public HttpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/hook/{**rest}", TakeAsync);
        app.MapGet("/elsewhere", () => TypedResults.Ok());
        app.MapPost("/elsewhere", async (HttpContext http) => Elsewhere = await new StreamReader(http.Request.Body).ReadToEndAsync());
        app.StartAsync().GetAwaiter().GetResult();
    }

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 202;

    public ConcurrentQueue<Received> Taken { get; } = new();

    /// <summary>What came where a redirect points to.</summary>
    public string? Elsewhere { get; private set; }

    public string Address => $"{app.Urls.Single()}/hook/teams?sig=secret";

    public void Dispose() => ((IDisposable)app).Dispose();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        Taken.Enqueue(new Received(headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), http.Request.ContentType ?? "", await reader.ReadToEndAsync()));
        http.Response.StatusCode = Status;
        http.Response.Headers.Location = "/elsewhere";
    }
}
