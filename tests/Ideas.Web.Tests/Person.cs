using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Ideas.Web.Tests;

/// <summary>Somebody with a browser of their own: it keeps cookies, opens pages, and sends the forms it finds there.</summary>
public sealed class Person : IDisposable
{
    private const string AnyForm = "main form[method=post]:not(#undo):not(#same):not(#say)";

    private readonly CookieContainer cookies;
    private readonly HttpClient client;

    public Person(IdeasApp app)
        : this(app, new CookieContainer())
    {
    }

    private Person(IdeasApp app, CookieContainer cookies) =>
        (this.cookies, client) = (cookies, app.CreateDefaultClient(new CookieContainerHandler(cookies)));

    /// <summary>In front of a program that runs in a process of its own.</summary>
    public Person(Uri address)
    {
        cookies = new CookieContainer();
        client = new HttpClient(new CookieContainerHandler(cookies) { InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false } }) { BaseAddress = address };
    }

    /// <summary>The languages the browser asks for, best first.</summary>
    public Person Speaking(string language)
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return this;
    }

    /// <summary>Behind a proxy that says where the request came from.</summary>
    public Person From(string address)
    {
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return this;
    }

    /// <summary>A browser in which our script runs, and asks for the next page itself.</summary>
    public Person WithScript()
    {
        client.DefaultRequestHeaders.Add("X-Requested-With", "fetch");
        return this;
    }

    /// <summary>The same browser, in front of another host.</summary>
    public Person At(IdeasApp app) => new(app, cookies);

    /// <summary>A browser that holds the same cookies, and from here on its own.</summary>
    public Person Twin(IdeasApp app)
    {
        var copy = new CookieContainer();
        foreach (var cookie in cookies.GetAllCookies().Cast<Cookie>())
        {
            copy.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        }

        return new Person(app, copy);
    }

    /// <summary>What the browser shows to an address, for whoever connects in its place.</summary>
    public string CookiesFor(string address) => cookies.GetCookieHeader(new Uri(client.BaseAddress!, address));

    /// <summary>With a cookie that no page of ours gave.</summary>
    public Person Holding(string cookie, string value)
    {
        cookies.Add(client.BaseAddress!, new Cookie(cookie, value));
        return this;
    }

    /// <summary>Drops a cookie of the pages below an address.</summary>
    public void Forget(string cookie, string address)
    {
        foreach (var kept in cookies.GetCookies(new Uri(client.BaseAddress!, address)).Where(kept => kept.Name == cookie))
        {
            kept.Expired = true;
        }
    }

    /// <summary>Asks for one page, without following where it sends us.</summary>
    public async Task<Page> Get(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await Page.Of(response);
    }

    /// <summary>A file as it came, with what it is called.</summary>
    public async Task<(byte[] Bytes, string? Type, string? Name)> Download(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentDisposition?.FileName);
    }

    public async Task<Page> Open(string address) => await Follow(await Get(address));

    /// <summary>Goes where a page sends us.</summary>
    public async Task<Page> Follow(Page page)
    {
        for (var hops = 0; hops < 5 && page.Location is { } location; hops++)
        {
            page = await Get(location);
        }

        return page;
    }

    /// <summary>Sends a page's own form, with some fields filled in; a null value leaves a field out.</summary>
    public Task<Page> Send(Page page, params (string Name, string? Value)[] filled) => SendForm(page, AnyForm, filled);

    public Task<Page> SendForm(Page page, string form, params (string Name, string? Value)[] filled)
    {
        var fields = page.FormFields(form).Where(field => filled.All(given => !given.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)));
        return Post(page.One(form).GetAttribute("action") ?? page.Address, [.. fields, .. filled]);
    }

    /// <summary>Posts without having seen a form.</summary>
    public async Task<Page> Post(string address, params (string Name, string? Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
        return await Page.Of(response);
    }

    /// <summary>Sends a page's own form with a file.</summary>
    public async Task<Page> Upload(Page page, string form, string field, string name, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in page.FormFields(form).Where(entry => !entry.Name.Equals(field, StringComparison.OrdinalIgnoreCase)))
        {
            content.Add(new StringContent(value ?? ""), key);
        }

        content.Add(new ByteArrayContent(file), field, name);
        using var response = await client.PostAsync(new Uri(page.One(form).GetAttribute("action")!, UriKind.RelativeOrAbsolute), content);
        return await Page.Of(response);
    }

    public void Dispose() => client.Dispose();
}
