using System.Net;
using System.Text.Json;
using Ideas.Web.Data;
using Ideas.Web.Tests.Proposing;

namespace Ideas.Web.Tests.Voting;

/// <summary>What the duel's script gets for an answer.</summary>
public sealed class ScriptTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_next_pair_comes_at_once_and_is_the_one_that_a_reload_shows()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var first = await ada.Duel(campaign);

        var next = Read(await ada.Vote(first, Choice.Left)).GetProperty("duel");

        var reloaded = await ada.Duel(campaign);
        var cards = next.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("text").GetString()!).ToList();
        Assert.Equal((reloaded.Pair(), reloaded.Ticket()), ((cards[0], cards[1]), next.GetProperty("ticket").GetString()));
        Assert.Equal(first.Ticket(), reloaded.One("#undo input[name=ticket]").GetAttribute("value"));
    }

    [Fact]
    public async Task Pairs_are_dealt_ahead_and_each_answer_brings_one_more_that_is_new()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        await ada.Propose(campaign, "Her own, which she does not judge");
        var page = await ada.Duel(campaign);
        var hand = new Queue<JsonElement>(Hand(page));
        var seen = hand.Select(Key).ToList();

        for (var i = 0; i < 7; i++)
        {
            var shown = hand.Dequeue();
            var step = Read(await ada.Vote(page, shown, hand));
            Assert.Equal(hand.Peek().GetProperty("ticket").GetString(), (await ada.Duel(campaign)).Ticket());
            hand.Enqueue(step.GetProperty("duel"));
            seen.Add(Key(step.GetProperty("duel")));
        }

        var last = Enumerable.Range(0, 2).Select(_ => ada.Vote(page, hand.Dequeue(), hand)).ToList();
        Assert.All(await Task.WhenAll(last), answer => Assert.Equal("{}", answer.Source));
        Assert.Equal((10, 10), (seen.Count, seen.Distinct().Count()));
        Assert.All(await app.Votes(campaign), vote => Assert.Null(vote.SetAside));
    }

    [Fact]
    public async Task What_somebody_else_holds_is_not_held_here()
    {
        var (campaign, ada, ben) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody(), app.Somebody());
        var (hers, his) = (await ada.Duel(campaign), await ben.Duel(campaign));

        var step = Read(await ada.Vote(hers, Hand(hers)[0], [Hand(his)[0]]));

        Assert.Equal(step.GetProperty("duel").GetProperty("ticket").GetString(), (await ada.Duel(campaign)).Ticket());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_skip_keeps_its_reason(bool hasScript)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        foreach (var reason in Enum.GetValues<SkipReason>())
        {
            var duel = await ada.Duel(campaign);
            await (hasScript ? ada.Post($"{campaign.Home}/vote", [.. duel.FormFields("form.duel"), ("skip", reason.ToString())]) : ada.Send(duel, ("skip", reason.ToString())));
        }

        await ada.Choose(await ada.Duel(campaign), Choice.Skip);
        Assert.Equal([.. Enum.GetValues<SkipReason>().Select(reason => (Choice.Skip, (SkipReason?)reason)), (Choice.Skip, null)], (await app.Votes(campaign)).Select(vote => (vote.Choice, vote.SkipReason)));
    }

    [Fact]
    public async Task A_reason_that_there_is_not_is_no_skip()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());

        var answer = await ada.Send(await ada.Duel(campaign), ("skip", "9"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await app.Votes(campaign));
    }

    [Fact]
    public async Task The_tenth_leads_to_the_thanks()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 9);

        Assert.Equal($"{campaign.Home}/thanks", Read(await ada.Vote(await ada.Duel(campaign), Choice.Left)).GetProperty("go").GetString());
    }

    [Fact]
    public async Task What_does_not_count_leads_to_a_page_that_says_why()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await app.Retire(campaign, duel.Pair().Left);

        var page = await ada.Open(Read(await ada.Vote(duel, Choice.Left)).GetProperty("go").GetString()!);

        Assert.Equal(app.Sentence("DuelNotice.IdeaRetired"), page.Notice);
    }

    [Fact]
    public async Task The_same_answer_again_hears_the_same_reason()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await app.Retire(campaign, duel.Pair().Left);

        var answers = new[] { await ada.Vote(duel, Choice.Left), await ada.Vote(duel, Choice.Left), await ada.Vote(duel, Choice.Right) };

        Assert.All(answers, answer => Assert.Equal($"{campaign.Home}?notice=IdeaRetired", Read(answer).GetProperty("go").GetString()));
        Assert.True((await ada.Duel(campaign)).One("[data-undo]").HasAttribute("disabled"));
        Assert.Single(await app.Votes(campaign));
    }

    [Fact]
    public async Task An_answer_that_arrives_again_after_it_was_taken_back_hears_that()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var duel = await ada.Duel(campaign);
        await ada.Undo(await ada.Follow(await ada.Choose(duel, Choice.Left)));

        var late = await ada.Vote(duel, Choice.Left);

        Assert.Equal($"{campaign.Home}?notice=TakenBack", Read(late).GetProperty("go").GetString());
        Assert.Equal(0, (await app.Standings(campaign)).Votes);
    }

    [Fact]
    public async Task When_the_disk_refuses_it_is_told_when_to_come_back_and_the_answer_counts_later()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(4)), alone.Somebody());
        var duel = await ada.Duel(campaign);
        alone.Play("ReadOnly");

        var refused = await ada.Vote(duel, Choice.Left);
        alone.Recover();
        var taken = await ada.Vote(duel, Choice.Left);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10), "{}"), (refused.Status, refused.Headers.RetryAfter?.Delta, refused.Source));
        Assert.NotEmpty(Read(taken).GetProperty("duel").GetProperty("ticket").GetString()!);
        Assert.Single(await alone.Votes(campaign));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/x-www-form-urlencoded", "ticket=a%00b&choice=Left")]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    public async Task A_body_that_is_no_form_of_ours_is_refused_without_an_error_of_ours(string type, string body)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        using var client = app.CreateClient();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        content.Headers.Add("RequestVerificationToken", "forged");

        using var answer = await client.PostAsync(new Uri($"{campaign.Home}/vote", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_ticket_that_is_not_ours_is_refused_and_counted_once()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Post($"{campaign.Home}/vote", [.. duel.FormFields("form.duel").Where(field => field.Name != "ticket"), ("ticket", "forged"), ("choice", "Left")]);

        Assert.Equal($"{campaign.Home}?notice=Refused", Read(answer).GetProperty("go").GetString());
        Assert.Empty(await app.Votes(campaign));

        // The line keeps its order: once the next vote is in, the refusal before it is too.
        await ada.Choose(duel, Choice.Left);
        Assert.Equal(1, await app.Read(context => Task.FromResult(context.Refusals.Where(refusal => refusal.CampaignId == campaign.Id).Sum(refusal => refusal.Count))));
        Assert.Single(await app.Votes(campaign));
    }

    [Fact]
    public async Task The_last_pair_of_all_leads_to_the_page_that_says_so()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(2)), app.Somebody());

        var page = await ada.Open(Read(await ada.Vote(await ada.Duel(campaign), Choice.Left)).GetProperty("go").GetString()!);

        Assert.Equal(app.Sentence("end.seen"), page.Heading);
    }

    [Theory]
    [InlineData("Up")]
    [InlineData("7")]
    [InlineData(null)]
    public async Task A_choice_that_there_is_not_changes_nothing(string? choice)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var duel = await ada.Duel(campaign);

        var answer = await ada.Post($"{campaign.Home}/vote", [.. duel.FormFields("form.duel"), ("choice", choice)]);

        Assert.Equal((HttpStatusCode.BadRequest, "{}"), (answer.Status, answer.Source));
        Assert.Empty(await app.Votes(campaign));
    }

    [Fact]
    public async Task An_unknown_campaign_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Post("/j/ZZZZZZ/vote", ("choice", "Left"))).Status);

    [Fact]
    public async Task When_the_line_is_full_it_is_told_when_to_come_back()
    {
        await using var alone = new IdeasApp();
        var (campaign, ada) = (await alone.Given(ACampaign.Open.WithIdeas(4)), alone.Somebody());
        var duel = await ada.Duel(campaign);
        var closed = await alone.Get<WriteGate>().EnterAsync(CancellationToken.None);
        await alone.FillTheLine(campaign);

        var busy = await ada.Vote(duel, Choice.Left);
        closed.Dispose();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2), "{}"), (busy.Status, busy.Headers.RetryAfter?.Delta, busy.Source));
    }

    [Fact]
    public async Task An_idea_in_another_language_says_which()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody().Speaking("en"));
        await ada.Get($"/language/en?back={campaign.Home}");

        var card = Read(await ada.Vote(await ada.Duel(campaign), Choice.Left)).GetProperty("duel").GetProperty("cards")[0];

        Assert.Equal(("fi", app.SentenceIn("en", "language.fi")), (card.GetProperty("language").GetString(), card.GetProperty("other").GetString()));
    }

    private static JsonElement[] Hand(Page page) => [.. JsonDocument.Parse(page.One("form.duel").GetAttribute("data-hand")!).RootElement.EnumerateArray()];

    /// <summary>The two ideas of a pair, whichever stands left.</summary>
    private static string Key(JsonElement pair) => string.Join('|', pair.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("text").GetString()).Order(StringComparer.Ordinal));

    private static JsonElement Read(Page answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Source).RootElement;
    }
}
