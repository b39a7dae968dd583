using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Api;

/// <summary>A program that reads with a key, or with none.</summary>
internal sealed class OtherProgram : IDisposable
{
    private readonly HttpClient client;

    public OtherProgram(IdeasApp app, string? key)
    {
        client = app.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<Answer> Get(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        using var response = await client.SendAsync(request);
        return new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta, $"{response.Headers.WwwAuthenticate}", response.Headers.CacheControl?.NoStore is true,
            JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public void Dispose() => client.Dispose();
}

internal sealed record Answer(HttpStatusCode Status, string? Type, TimeSpan? RetryAfter, string Challenge, bool IsPrivate, JsonElement Json)
{
    public bool IsProblem => Type == "application/problem+json" && Json.GetProperty("status").GetInt32() == (int)Status && Json.GetProperty("detail").GetString()!.Length > 10;
}

internal static class GivingPrograms
{
    /// <summary>An admin makes a key on the page.</summary>
    public static async Task<string> GivenKey(this IdeasApp app, string name = "Intranet")
    {
        var admin = await app.Admin();
        var page = await admin.SendForm(await admin.Get("/api-keys"), "form.section", ("Name", name));
        return page.One(".notice input").GetAttribute("value")!;
    }

    public static async Task<OtherProgram> GivenProgram(this IdeasApp app) => new(app, await app.GivenKey());
}
