using Ideas.Web.Tests.Accounts;

namespace Ideas.Web.Tests.Live;

public sealed class PublicAddressTests
{
    [Fact]
    public async Task Live_screen_and_poster_carry_the_public_address()
    {
        await using var app = new IdeasApp { Settings = new() { ["Site:PublicUrl"] = "https://ideas.example.org/" } };
        var admin = await app.Admin();
        var campaign = await app.Given(ACampaign.Open.With("Bikes", "Later start"));

        var (live, poster) = (await admin.Get($"/live/{campaign.Code}"), await admin.Get($"/campaigns/{campaign.Code}/poster"));

        Assert.Equal("ideas.example.org", live.One(".live-join .live-how strong").Line());
        Assert.Equal("ideas.example.org", poster.One(".poster-address strong").Line());
        Assert.Contains($"ideas.example.org/j/{campaign.Code}", live.One(".live-join .live-qr img").GetAttribute("alt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_address_changes_what_the_qr_code_says()
    {
        await using var here = new IdeasApp();
        await using var there = new IdeasApp { Settings = new() { ["Site:PublicUrl"] = "https://ideas.example.org" } };

        var (ours, theirs) = (await Code(here), await Code(there));

        Assert.StartsWith("<svg", ours, StringComparison.Ordinal);
        Assert.NotEqual(ours.Length, theirs.Length);
    }

    private static async Task<string> Code(IdeasApp app) => (await app.Somebody().Get($"/j/{(await app.Given(ACampaign.Open)).Code}/qr.svg")).Source.Trim();
}
