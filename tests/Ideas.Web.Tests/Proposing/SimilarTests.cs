using System.Net;
using System.Text.Json;
using Ideas.Web.Features.Proposing;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Proposing;

public sealed class SimilarTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private static readonly string[] Ideas = ["Liukuva työaika kaikille", "Kävelykokoukset", "Yhteinen aamukahvi", "Lainapyöriä työmatkoille"];

    [Fact]
    public async Task While_somebody_types_the_ideas_that_say_the_same_are_told()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas)), app.Somebody());

        var (alike, other) = (await ada.Type(campaign, "työajat liukuviksi"), await ada.Type(campaign, "lemmikit töihin"));

        Assert.Equal(["Liukuva työaika kaikille"], alike.Shown());
        Assert.Empty(other.Shown());
    }

    [Fact]
    public async Task At_most_three_are_told()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With([.. Enumerable.Range(1, 9).Select(floor => $"Kahvinkeitin kerrokseen {floor}")])), app.Somebody());

        Assert.Equal(SimilarIdeas.Most, (await ada.Type(campaign, "kahvinkeittimet kerroksiin")).Shown().Count);
    }

    [Fact]
    public async Task Only_live_ideas_are_told_and_at_once()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas).WithPending("Polkupyörät työmatkoille")), app.Somebody());
        var before = await ada.Type(campaign, "pyöriä työmatkoille");

        await app.Retire(campaign, "Lainapyöriä työmatkoille");
        await app.BringBack(campaign, "Polkupyörät työmatkoille");
        var after = await ada.Type(campaign, "pyöriä työmatkoille");

        Assert.Equal(["Lainapyöriä työmatkoille"], before.Shown());
        Assert.Equal(["Polkupyörät työmatkoille"], after.Shown());
    }

    [Fact]
    public async Task An_own_idea_is_not_told()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With(Ideas)), app.Somebody(), app.Somebody());
        await ada.Propose(campaign, "Koirat mukaan töihin");

        var (hers, his) = (await ada.Type(campaign, "koiria töihin mukaan"), await bob.Type(campaign, "koiria töihin mukaan"));

        Assert.Empty(hers.Shown());
        Assert.Equal(["Koirat mukaan töihin"], his.Shown());
    }

    [Fact]
    public async Task It_is_told_in_the_readers_language_or_else_with_its_own_named()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open), app.Somebody().Speaking("sv-FI"), app.Somebody());
        await ada.Propose(campaign, "Hundar på jobbet");

        var answer = await bob.Type(campaign, "hund på jobbet");

        var idea = Assert.Single(answer.GetProperty("ideas").EnumerateArray());
        Assert.Equal(("sv", app.Sentence("language.sv")), (idea.GetProperty("language").GetString(), idea.GetProperty("otherLanguage").GetString()));
    }

    [Fact]
    public async Task No_answer_is_kept_on_the_way_and_very_long_questions_are_cut()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas)), app.Somebody());
        var form = await ada.Get($"{campaign.Home}/idea");

        var answer = await ada.Post($"{campaign.Home}/similar", ("text", "kävelykokous" + new string(' ', 3000) + "aamukahvi"), form.FormFields("#idea").Single(field => field.Name == "form-token"));

        Assert.Equal((HttpStatusCode.OK, true), (answer.Status, answer.Headers.CacheControl?.NoStore));
        Assert.Equal(["Kävelykokoukset"], JsonDocument.Parse(answer.Source).RootElement.Shown());
    }

    [Theory]
    [InlineData("/j/QQQQQ9/similar", HttpStatusCode.NotFound)]
    [InlineData("/j/{0}/similar", HttpStatusCode.BadRequest)]
    public async Task A_question_without_a_campaign_or_a_token_is_not_answered(string address, HttpStatusCode status)
    {
        var campaign = await app.Given(ACampaign.Open.With(Ideas));

        var answer = await app.Somebody().Post(address.Replace("{0}", campaign.Code, StringComparison.Ordinal), ("text", "kävelykokous"));

        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("Kävelykokoukset", answer.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_page_asks_once_and_keeps_what_was_typed()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas)), app.Somebody());

        var asked = await ada.Propose(campaign, "Liukuvat työajat kaikille", "Myös kouluille");
        var stored = (await app.Ideas(campaign)).Count;
        await ada.Send(asked);

        Assert.Equal((HttpStatusCode.BadRequest, Ideas.Length), (asked.Status, stored));
        Assert.Equal(["Liukuva työaika kaikille"], asked.Similar());
        Assert.Equal(("Liukuvat työajat kaikille", "Myös kouluille", app.Sentence("similar.anyway")), (asked.One("#Text").TextContent, asked.One("#Details").TextContent, asked.One("#idea .form-actions button").Line()));
        Assert.Contains(await app.Ideas(campaign), idea => idea.Text.Fi == "Liukuvat työajat kaikille");
    }

    [Fact]
    public async Task What_was_shown_while_typing_is_not_asked_again()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas)), app.Somebody());
        var seen = (await ada.Type(campaign, "Liukuvat työajat kaikille")).GetProperty("ideas")[0].GetProperty("id").GetString();

        await ada.Send(await ada.Get($"{campaign.Home}/idea"), ("text", "Liukuvat työajat kaikille"), ("seen", $"nonsense {seen}"));

        Assert.Contains(await app.Ideas(campaign), idea => idea.Text.Fi == "Liukuvat työajat kaikille");
    }

    [Fact]
    public async Task Whoever_finds_the_own_thought_there_gets_a_duel_with_it()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas).WithPending("Koirat töihin")), app.Somebody());
        await ada.Duel(campaign);

        var asked = await ada.Propose(campaign, "Liukuvat työajat kaikille");
        var duel = await ada.Follow(await ada.SendForm(asked, "#same", ("same", asked.One(".similar-list button").GetAttribute("value"))));
        await ada.Choose(duel, "Liukuva työaika kaikille");

        Assert.Equal(campaign.Ideas["Liukuva työaika kaikille"], (await app.Votes(campaign)).Select(vote => vote.Choice is Choice.Left ? vote.LeftId : vote.RightId).Single());
        Assert.DoesNotContain(await app.Ideas(campaign), idea => idea.AuthorId is not null);
    }

    [Fact]
    public async Task When_no_pair_with_it_is_left_the_page_says_so_kindly_and_keeps_the_text()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Liukuva työaika", "Aamukahvi")), app.Somebody());
        await ada.Choose(await ada.Duel(campaign), Choice.Left);

        var asked = await ada.Propose(campaign, "Liukuvat työajat");
        var page = await ada.SendForm(asked, "#same", ("same", asked.One(".similar-list button").GetAttribute("value")));

        Assert.Equal((HttpStatusCode.OK, app.Sentence("similar.seen"), "Liukuvat työajat"), (page.Status, page.Notice, page.One("#Text").TextContent));
    }

    [Fact]
    public async Task Nobody_is_dealt_an_own_idea_or_one_that_is_not_live()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With(Ideas).WithPending("Koirat töihin")), app.Somebody());
        var own = await app.Added(ada, campaign, "Kissat töihin");
        var form = await ada.Get($"{campaign.Home}/idea");

        foreach (var idea in new[] { own.Id, campaign.Ideas["Koirat töihin"], IdeaId.New() })
        {
            var page = await ada.SendForm(form, "#same", ("same", idea.Value.ToString()));

            Assert.Equal(app.Sentence("similar.gone"), page.Notice);
        }
    }

    [Fact]
    public async Task While_ideas_are_collected_there_is_nothing_to_vote_in_yet()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting.With(Ideas)), app.Somebody());

        var asked = await ada.Propose(campaign, "Liukuvat työajat kaikille");

        Assert.Equal(["Liukuva työaika kaikille"], asked.Similar());
        Assert.Empty(asked.All(".similar button"));
    }
}
