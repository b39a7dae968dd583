using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ideas.Web.Tests;

/// <summary>What came back from the server, as somebody sees it.</summary>
public sealed record Page(string Address, HttpStatusCode Status, string? Location, HttpResponseHeaders Headers, string Source, IHtmlDocument Html)
{
    public static async Task<Page> Of(HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new Page(response.RequestMessage!.RequestUri!.PathAndQuery, response.StatusCode, response.Headers.Location?.OriginalString, response.Headers, source, new HtmlParser().ParseDocument(source));
    }

    public string Heading => One("h1").Line();

    /// <summary>The sentences in a notice: what went wrong, or what happened.</summary>
    public string Notice => string.Join(' ', All(".notice:not([hidden]) p").Select(sentence => sentence.Line()));

    /// <summary>The sentences beside fields, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors =>
        All("p.field-error").ToDictionary(error => error.Id![..^"-error".Length], error => error.Line());

    public override string ToString() => $"{(int)Status} {Address} {Location ?? Html.Title}";

    public IElement One(string selector) => Assert.Single(All(selector));

    public IReadOnlyList<IElement> All(string selector) => [.. Html.QuerySelectorAll(selector)];

    /// <summary>What a form holds that somebody has not touched.</summary>
    public IReadOnlyList<(string Name, string? Value)> FormFields(string form) => [.. One(form)
        .QuerySelectorAll("input[name], textarea[name]")
        .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
        .Select(field => (field.GetAttribute("name")!, (string?)(field as IHtmlTextAreaElement)?.Value ?? (field as IHtmlInputElement)?.Value))];
}

public static class ElementText
{
    /// <summary>The text of an element as one line, without the places where words may break.</summary>
    public static string Line(this IElement element) =>
        string.Join(' ', element.TextContent.Replace("\u00ad", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
