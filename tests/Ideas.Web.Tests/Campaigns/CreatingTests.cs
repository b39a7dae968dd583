using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

public sealed class CreatingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_campaign_is_created_as_a_draft_with_all_that_was_decided()
    {
        var kaisa = await app.Admin();

        var page = await kaisa.Follow(await kaisa.Send(
            await kaisa.Get("/campaigns/new/form"),
            ("language", "sv"), ("in[sv].question", " Vad ändrar vi? "), ("in[fi].question", "Mitä muutetaan?"), ("in[sv].description", "Berätta"), ("in[sv].promise", "Vi svarar"),
            ("moderation", "Before"), ("BoardSize", "3"), ("aim", "OrderEverything"), ("visibility", "AfterClosing"), ("SmallestGroup", "12"), ("StartingIdeas", "Cyklar\r\n\r\n  Senare \t start \r\nCyklar")));

        var campaign = await Newest();
        Assert.Equal((HttpStatusCode.OK, app.Sentence("done.created")), (page.Status, page.Notice));
        Assert.Equal((CampaignState.Draft, "sv", Moderation.Before, 3, CampaignAim.OrderEverything, false), (campaign.State, campaign.Language, campaign.Moderation, campaign.BoardSize, campaign.Aim, campaign.IsDemo));
        Assert.Equal((ResultsVisibility.AfterClosing, 12), (campaign.Visibility, campaign.SmallestGroup));
        Assert.Equal(("Vad ändrar vi?", "Mitä muutetaan?", null), (campaign.Question.Sv, campaign.Question.Fi, campaign.Question.En));
        Assert.Equal(("Berätta", "Vi svarar"), (campaign.Description.Sv, campaign.Promise.Sv));
        Assert.Equal(["Cyklar", "Senare start"], (await Ideas(campaign)).Select(idea => idea.Text.Sv).Order());
        Assert.All(await Ideas(campaign), idea => Assert.Equal((IdeaState.Live, null), (idea.State, idea.AuthorId)));
    }

    [Theory]
    [InlineData("2026-01-15T09:00", "2026-01-15T07:00:00Z")]
    [InlineData("2026-07-15T09:00", "2026-07-15T06:00:00Z")]
    [InlineData("2026-03-29T03:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T03:30", "2026-10-25T01:30:00Z")]
    public async Task Times_are_entered_in_Finland_and_kept_in_UTC(string entered, string kept)
    {
        var kaisa = await app.Admin();

        await kaisa.Send(await kaisa.Get("/campaigns/new/form"), ("in[fi].question", "Mitä muutetaan?"), ("OpensAt", entered));

        Assert.Equal(DateTimeOffset.Parse(kept, null), (await Newest()).OpensAt);
    }

    [Fact]
    public async Task Every_draft_has_a_code_of_its_own()
    {
        var kaisa = await app.Admin();

        await kaisa.Send(await kaisa.Get("/campaigns/new/form"), ("in[fi].question", "Yksi?"));
        await kaisa.Send(await kaisa.Get("/campaigns/new/form"), ("in[fi].question", "Kaksi?"));

        var codes = await app.Read(context => context.Campaigns.Select(campaign => campaign.Code).ToListAsync());
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, CampaignCode.Read(code)));
    }

    [Fact]
    public async Task Changing_a_campaign_starts_from_what_it_says_and_keeps_its_code_and_ideas()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3).Moderated().WithBoardOf(4).OrderingEverything().Showing(ResultsVisibility.AfterVoting)), await app.Admin());
        var form = await kaisa.Get($"/campaigns/{campaign.Code}/edit");

        var page = await kaisa.Follow(await kaisa.Send(form, ("in[fi].question", "Mitä parannetaan?"), ("ClosesAt", "2026-05-01T12:00")));

        var changed = await Find(campaign.Code);
        Assert.Equal((HttpStatusCode.OK, app.Sentence("done.saved")), (page.Status, page.Notice));
        Assert.Equal((campaign.Id, "Mitä parannetaan?", Moderation.Before, 4, CampaignAim.OrderEverything, CampaignState.Open), (changed.Id, changed.Question.Fi, changed.Moderation, changed.BoardSize, changed.Aim, changed.State));
        Assert.Equal((ResultsVisibility.AfterVoting, 5), (changed.Visibility, (await app.Live(campaign)).Facts.SmallestGroup));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero), changed.ClosesAt);
        Assert.Equal(3, (await Ideas(changed)).Count);
        Assert.Equal("Mitä parannetaan?", (await app.Somebody().Open(campaign.Home)).Heading);
    }

    [Fact]
    public async Task The_form_shows_times_as_they_were_entered()
    {
        var kaisa = await app.Admin();
        await kaisa.Send(await kaisa.Get("/campaigns/new/form"), ("in[fi].question", "Mitä muutetaan?"), ("ClosesAt", "2026-07-15T09:00"));

        var form = await kaisa.Get($"/campaigns/{(await Newest()).Code}/edit");

        Assert.Equal("2026-07-15T09:00", form.One("#ClosesAt").GetAttribute("value"));
    }

    private Task<Campaign> Newest() => app.Read(context => context.Campaigns.AsNoTracking().OrderByDescending(campaign => campaign.Id).FirstAsync());

    private Task<Campaign> Find(string code) => app.Read(context => context.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Code == code));

    private Task<List<Idea>> Ideas(Campaign campaign) => app.Read(context => context.Ideas.AsNoTracking().Where(idea => idea.CampaignId == campaign.Id).ToListAsync());
}
