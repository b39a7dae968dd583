using System.Net;

namespace Ideas.Web.Tests.Joining;

public sealed class JoiningTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_front_page_asks_for_a_code()
    {
        var page = await app.Somebody().Get("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(app.Sentence("front.code"), page.One("label[for=Code]").Line());
        Assert.Empty(page.FieldErrors);
    }

    [Theory]
    [InlineData("", "front.code.empty")]
    [InlineData("   ", "front.code.empty")]
    [InlineData("QQQQQ9", "front.code.wrong")]
    [InlineData("O0I1", "front.code.signs")]
    [InlineData("abcdo", "front.code.signs")]
    public async Task A_wrong_code_is_answered_beside_the_field_and_stays_there(string typed, string sentence)
    {
        var page = await app.Somebody().Get($"/?code={Uri.EscapeDataString(typed)}");

        Assert.Equal((HttpStatusCode.NotFound, app.Sentence(sentence)), (page.Status, page.FieldErrors["Code"]));
        Assert.Equal(typed.Trim(), (page.One("#Code").GetAttribute("value") ?? "").Trim());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    [InlineData("{1}")]
    [InlineData("{2}")]
    [InlineData("{3}")]
    public async Task The_right_code_leads_to_the_duels_however_it_is_typed(string pattern)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        var typed = string.Format(null, pattern, campaign.Code, campaign.Code.ToLowerInvariant(), $"{campaign.Code[..3]}-{campaign.Code[3..]}", string.Join(' ', campaign.Code.ToLowerInvariant().Chunk(2).Select(part => new string(part))));

        var page = await app.Somebody().Get($"/?code={Uri.EscapeDataString(typed)}");

        Assert.Equal((HttpStatusCode.Redirect, campaign.Home), (page.Status, page.Location));
    }

    [Fact]
    public async Task The_code_of_a_draft_is_a_wrong_code()
    {
        var campaign = await app.Given(ACampaign.Draft.WithIdeas(2));

        var page = await app.Somebody().Get($"/?code={campaign.Code}");

        Assert.Equal(app.Sentence("front.code.wrong"), page.FieldErrors["Code"]);
    }
}
