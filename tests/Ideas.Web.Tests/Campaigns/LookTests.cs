using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ideas.Web.Features.Look;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>Logo and colour of a campaign.</summary>
public sealed partial class LookTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task A_logo_is_shown_to_employees_on_the_screen_and_on_the_poster(string kind)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        var admin = await Accounts.Staff.Admin(app);

        await app.Set(campaign, ("logoData", Convert.ToBase64String(Picture(kind, 120, 40))));

        var pages = new[] { await app.Welcome(campaign), await app.Somebody().Get($"/live/{campaign.Code}"), await admin.Get($"/campaigns/{campaign.Code}/poster") };
        Assert.All(pages, page => Assert.Equal([($"{campaign.Home}/logo", app.Sentence("logo.alt"))], page.All("img.logo").Select(logo => (logo.GetAttribute("src")!, logo.GetAttribute("alt")!)).Distinct()));
        using var client = app.CreateClient();
        using var first = await client.GetAsync(new Uri($"{campaign.Home}/logo", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{campaign.Home}/logo");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        Assert.Equal($"image/{kind}", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Picture(kind, 120, 40), await first.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_logo_that_is_dropped_is_gone()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        await app.Set(campaign, ("logoData", Convert.ToBase64String(Png(120, 40))));

        await app.Set(campaign, ("dropsLogo", "true"));

        Assert.Empty((await app.Welcome(campaign)).All("img.logo"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Get($"{campaign.Home}/logo")).Status);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("GIF89a..........................................")]
    [InlineData("%PDF-1.7 nothing of a picture in here at all ....")]
    public async Task A_file_is_judged_by_its_bytes_and_anything_else_is_refused(string content)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await Upload(campaign, "logo.png", Encoding.UTF8.GetBytes(content));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.logo.kind")), (page.Status, page.FieldErrors["Logo"]));
    }

    [Fact]
    public async Task A_file_that_is_chosen_becomes_the_logo()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await Upload(campaign, "kuva.txt", Png(64, 64));

        Assert.Equal($"/campaigns/{campaign.Code}?done=saved", page.Location);
        Assert.Single((await app.Welcome(campaign)).All("img.logo"));
    }

    [Fact]
    public async Task A_large_file_and_a_strange_size_are_refused_with_figures()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var large = await Upload(campaign, "logo.png", [.. Png(64, 64), .. new byte[300 * 1024]]);
        var tiny = await Upload(campaign, "logo.png", Png(8, 64));
        var vast = await Upload(campaign, "logo.png", Png(64, 20_000));

        Assert.Equal(app.Sentence("form.logo.large", 200, 300), large.FieldErrors["Logo"]);
        Assert.All([tiny, vast], page => Assert.Equal(app.Sentence("form.logo.pixels", 16, 2000), page.FieldErrors["Logo"]));
    }

    [Fact]
    public async Task The_logo_comes_back_with_a_form_that_has_another_mistake()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await app.Decide(campaign, ("logoData", Convert.ToBase64String(Png(64, 64))), ("BoardSize", "0"));

        Assert.Equal(Convert.ToBase64String(Png(64, 64)), page.One("input[name=logoData]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_colour_dyes_every_page_of_the_employee_and_no_others()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());

        await app.Set(campaign, ("colour", "1A3D8F"));

        var pages = new[] { await ada.Get($"{campaign.Home}/welcome"), await ada.Duel(campaign), await ada.Get($"/live/{campaign.Code}") };
        Assert.All(pages, page => Assert.Single(page.All("link[href='/css/colour/1a3d8f.css']")));
        Assert.Empty((await ada.Get("/")).All("link[href*=colour]"));
        var sheet = await ada.Get("/css/colour/1a3d8f.css");
        Assert.Contains("--spruce: #1a3d8f", sheet.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("#f2a0a0")]
    [InlineData("#ffffff")]
    [InlineData("#c0c0c0")]
    public async Task An_unreadable_colour_is_refused_with_the_figures_and_a_shade_that_is_readable(string colour)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));

        var page = await app.Decide(campaign, ("colour", colour));

        var says = page.FieldErrors["Colour"];
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(colour, page.One("#Colour").GetAttribute("value"));
        Assert.Equal(app.Get<ColourAdvice>().Of(colour).Length, says.Length);
        var shade = Hex().Matches(says)[^1].Value;
        await app.Set(campaign, ("colour", shade));
    }

    [Fact]
    public void Contrast_is_counted_as_the_guidelines_do()
    {
        Assert.Equal(21, Colour.White.With(Colour.Black), 6);
        Assert.Equal(4.54, Colour.Read("#767676")!.Value.With(Colour.White), 2);
        Assert.Equal(4.48, Colour.Read("#777777")!.Value.With(Colour.White), 2);
        Assert.Equal(1, Colour.Ink.With(Colour.Ink), 6);
    }

    [Fact]
    public void Every_colour_that_passes_can_be_read_in_both_themes()
    {
        var random = new Random(7);
        var colours = Enumerable.Range(0, 2000).Select(_ => new Colour((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256))).Where(colour => colour.IsReadable).ToList();

        Assert.True(colours.Count > 300);
        Assert.All(colours, colour =>
        {
            var (light, dark) = (colour.OnLight, colour.OnDark);
            Assert.True(light.With(Colour.Paper) >= 4.5 && light.With(light.PaleTint) >= 4.5 && light.With(Colour.White) >= 4.5, $"{colour} light {light}");
            Assert.True(dark.With(Colour.DarkCard) >= 4.5 && dark.With(dark.DimTint) >= 4.5 && dark.With(Colour.Ink) >= 4.5, $"{colour} dark {dark}");
        });
    }

    [Fact]
    public void The_pages_colours_are_those_of_the_stylesheet()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot/css/tokens.css"));

        Assert.Contains($"--ink: {Colour.Ink};", tokens, StringComparison.Ordinal);
        Assert.Contains($"--paper: {Colour.Paper};", tokens, StringComparison.Ordinal);
        Assert.Contains($"--card: {Colour.DarkCard};", tokens, StringComparison.Ordinal);
    }

    /// <summary>The beginning of a picture, as far as anybody looks who wants to know its kind and size.</summary>
    public static byte[] Png(int width, int height)
    {
        var bytes = new byte[60];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];
        start.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    private static byte[] Picture(string kind, int width, int height) => kind switch
    {
        "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, .. new byte[30]],
        "webp" => [.. "RIFF"u8, 40, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0, .. new byte[20]],
        _ => Png(width, height),
    };

    private async Task<Page> Upload(GivenCampaign campaign, string name, byte[] bytes)
    {
        var admin = await Accounts.Staff.Admin(app);
        var form = await admin.Get($"/campaigns/{campaign.Code}/edit");
        return await admin.Upload(form, "#campaign-form", "logo", name, bytes);
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Hex();
}
