using System.Net;
using AngleSharp.Dom;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;

namespace Ideas.Web.Tests.Platform.Web;

public sealed class ContentTests
{
    private const string Script = "<script>alert(1)</script>";
    private const string Picture = "\"><img src=x onerror=alert(1)>";

    [Fact]
    public async Task No_page_has_inline_scripts_or_styles_or_asks_another_site_for_anything()
    {
        await using var app = new IdeasApp();
        var (setup, (campaign, card), visited) = (app.Setup(), await app.GivenSite("Bikes", "Later start"), 0);
        var ada = app.Somebody();
        AssertClean(await ada.Get(setup!));
        var kaisa = await app.Admin();

        foreach (var (address, _) in await app.Pages(campaign, card))
        {
            var (hers, adas) = (await kaisa.Open(address), await ada.Open(address));
            AssertClean(hers);
            AssertClean(adas);
            visited++;
        }

        Assert.True(visited >= 18, $"Only {visited} pages.");
    }

    [Fact]
    public async Task Everything_that_pages_refer_to_is_there()
    {
        await using var app = new IdeasApp();
        var ((campaign, card), kaisa) = (await app.GivenSite("Bikes", "Later start"), await app.Admin());
        var addresses = new HashSet<string>();

        foreach (var (address, _) in await app.Pages(campaign, card))
        {
            addresses.UnionWith(Parts(await kaisa.Open(address)));
        }

        Assert.Contains(addresses, address => address.Contains("signalr", StringComparison.Ordinal));
        Assert.Contains(addresses, address => address.Contains(".woff2", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            var part = await kaisa.Get(address);
            Assert.True(part.Status is HttpStatusCode.OK && part.Source.Length > 0, part.ToString());
        }
    }

    [Fact]
    public async Task Hostile_text_is_only_text_wherever_it_shows()
    {
        await using var app = new IdeasApp();
        var ((campaign, card), kaisa) = (await app.GivenSite(Script, Picture), await app.Admin());
        await kaisa.Send(await kaisa.Get(card.Address()), ("state", "TryingOut"), ("Owner", Script), ("NextStep", Picture), ("Due", "2026-04-01"), ("Answer", Script + Picture));
        await kaisa.SendForm(await kaisa.Get($"/campaigns/{campaign.Code}/desk?show=Pending"), "form[action*=Retire]", ("reason", Script + Picture));

        var shown = 0;
        foreach (var (address, _) in (await app.Pages(campaign, card)).Append(($"/campaigns/{campaign.Code}/desk?show=Retired", [])))
        {
            foreach (var person in new[] { kaisa, app.Somebody() })
            {
                var page = await person.Open(address);
                AssertClean(page);
                shown += page.Html.Body!.TextContent.Contains("alert(1)", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(shown >= 12, $"The text showed on {shown} pages only.");
    }

    [Theory]
    [InlineData("/?code=")]
    [InlineData("/signin?back=")]
    [InlineData("/board?x=")]
    [InlineData("/nowhere/")]
    [InlineData("/j/")]
    public async Task Hostile_addresses_are_only_text_too(string address)
    {
        await using var app = new IdeasApp();

        AssertClean(await app.Somebody().Open(address + Uri.EscapeDataString(Picture)));
    }

    private static void AssertClean(Page page)
    {
        Assert.Empty(page.All("script:not([src]), style, [style], iframe, object, embed, base").Select(element => $"{page}: {element.OuterHtml}"));
        Assert.Empty(page.All("*").SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => $"{page}: {attribute.Name}"));
        Assert.DoesNotContain(page.All("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Value.Trim()), value => value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.All(Parts(page), address => Assert.True(address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal), $"{page}: {address}"));
    }

    /// <summary>What a browser fetches by itself to show a page.</summary>
    private static IEnumerable<string> Parts(Page page) =>
        page.All("[src], [srcset], [poster], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "");
}
