using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>Two admins may have the same campaign open, and neither undoes the other's changes unawares.</summary>
public sealed class TwoAdminsTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("RoundLength", "7", "")]
    [InlineData("questions[0].text", "Missä työskentelet?", "Koulu\nSote")]
    public async Task An_older_form_says_that_somebody_changed_the_campaign_and_saves_knowingly_the_next_time(string field, string typed, string options)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        var older = await kaisa.Get($"/campaigns/{campaign.Code}/edit");
        await app.Set(campaign, (field, typed), ("questions[0].options", options));
        var theirs = await Read(campaign);

        var page = await kaisa.Send(older, ("BoardSize", "6"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.changed")), (page.Status, page.Notice));
        Assert.Equal("6", page.One("#BoardSize").GetAttribute("value"));
        Assert.Equal(theirs, await Read(campaign));

        var again = await kaisa.Send(page);

        Assert.Equal($"/campaigns/{campaign.Code}?done=saved", again.Location);
        Assert.Equal((Campaign.DefaultRoundLength, 6, 0), await Read(campaign));
    }

    [Fact]
    public async Task A_form_that_went_through_its_preview_still_knows_what_it_was_filled_with()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        var form = await kaisa.Get($"/campaigns/{campaign.Code}/edit");
        await app.Set(campaign, ("RoundLength", "7"));

        var preview = await kaisa.Post($"/campaigns/{campaign.Code}/edit?handler=Preview", [.. form.FormFields("#campaign-form")]);

        Assert.Equal(app.Sentence("form.changed"), (await kaisa.Send(preview, ("BoardSize", "6"))).Notice);
    }

    private Task<(int RoundLength, int BoardSize, int Questions)> Read(GivenCampaign campaign) => app.Read(async context =>
    {
        var found = await context.Campaigns.AsNoTracking().Include(c => c.BackgroundQuestions).SingleAsync(c => c.Id == campaign.Id);
        return (found.RoundLength, found.BoardSize, found.BackgroundQuestions.Count);
    });
}
