using System.Net;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Joining;

public sealed class WelcomeTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Who_comes_first_is_welcomed_and_asked_for_the_background()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School"));

        var page = await app.Somebody().Open(campaign.Home);

        Assert.Equal($"{campaign.Home}/welcome", page.Address);
        Assert.Equal("Yksikkö", page.One("legend").Line());
        Assert.Equal(["Care", "School", app.Sentence("welcome.rather-not")], page.All("label.choice").Select(choice => choice.Line()));
        Assert.Equal("", page.One("input[type=radio][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_is_kept_and_the_duels_start()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var duel = await ada.Follow(await ada.Send(welcome, Choosing(welcome, "School")));

        Assert.True(duel.IsDuel());
        Assert.Equal(["School"], await Told(campaign));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0197f3f5-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task Who_rather_does_not_say_tells_nothing_and_takes_part_all_the_same(string option)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var duel = await ada.Follow(await ada.Send(welcome, (Field(welcome), option)));

        Assert.True(duel.IsDuel());
        Assert.Empty(await Told(campaign));
    }

    [Fact]
    public async Task A_later_answer_takes_the_place_of_the_earlier()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        await ada.Send(welcome, Choosing(welcome, "School"));
        await ada.Send(welcome, Choosing(welcome, "Care"));

        Assert.Equal(["Care"], await Told(campaign));
    }

    [Fact]
    public async Task An_answer_sent_six_times_at_once_is_kept_once_and_fails_nobody()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);
        var first = await ada.Send(welcome, (Field(welcome), ""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ada.Send(welcome, Choosing(welcome, "School"))));

        Assert.All(answers.Prepend(first), answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(["School"], await Told(campaign));
    }

    [Fact]
    public async Task An_expired_form_says_so_and_tells_nothing()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2).AskingUnit("Care", "School")), app.Somebody());
        var welcome = await ada.Open(campaign.Home);

        var page = await ada.Send(welcome, Choosing(welcome, "School"), ("form-token", null));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.expired")), (page.Status, page.Notice));
        Assert.Empty(await Told(campaign));
    }

    [Fact]
    public async Task Without_background_questions_the_duels_start_at_once()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));

        var page = await app.Somebody().Get(campaign.Home);

        Assert.True(page.IsDuel());
    }

    private static string Field(Page welcome) => welcome.All("input[type=radio]")[0].GetAttribute("name")!;

    /// <summary>The field of one answer, filled in.</summary>
    public static (string Name, string? Value) Choosing(Page welcome, string option) =>
        (Field(welcome), welcome.All("label.choice").Single(choice => choice.Line() == option).QuerySelector("input")!.GetAttribute("value"));

    private Task<List<string>> Told(GivenCampaign campaign) => app.Read(context => (
        from participant in context.Participants.Where(participant => participant.CampaignId == campaign.Id)
        from segment in participant.Segments
        join option in context.Set<BackgroundOption>() on segment.OptionId equals option.Id
        select option.Key).ToListAsync());
}
