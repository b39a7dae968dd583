using System.Net;
using System.Text.Json;
using Ideas.Web.Features.Receipts;
using Ideas.Web.Tests.Joining;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Standings;
using Ideas.Web.Tests.Voting;
using Microsoft.AspNetCore.Http;

namespace Ideas.Web.Tests.Receipts;

public sealed class OpeningTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task On_any_device_the_words_show_the_own_choices_newest_first()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        var first = await ada.Duel(campaign);
        await ada.Choose(first, Choice.Left);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await ada.Duel(campaign);
        await ada.Choose(second, Choice.Skip);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await ada.Duel(campaign);
        await ada.Undo(await ada.Follow(await ada.Choose(third, Choice.Right)));

        var page = await app.Somebody().OpenReceipt(await ada.TakeReceipt(campaign));

        var votes = page.All(".my-vote");
        Assert.Equal([third.Pair(), second.Pair(), first.Pair()], votes.Select(vote => (Idea(vote, 0), Idea(vote, 1))));
        Assert.Equal([third.Pair().Right, first.Pair().Left], page.All(".my-vote .is-chosen > span:last-child").Select(idea => idea.Line()));
        Assert.Contains(app.Sentence("receipt.aside.TakenBack"), votes[0].Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("receipt.skipped"), votes[1].Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_weighs_nothing_any_more_says_why()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Later start")), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var words = await ada.TakeReceipt(campaign);
        await app.Retire(campaign, "Bikes");

        Assert.Contains(app.Sentence("receipt.weightless"), (await app.Somebody().OpenReceipt(words)).One(".my-vote").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_choices_come_page_by_page()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(8)), app.Somebody());
        await ada.Answer(campaign, duels: 25);
        var eve = app.Somebody();

        var first = await eve.OpenReceipt(await ada.TakeReceipt(campaign));
        var second = await eve.Get(first.One("a[rel=next]").GetAttribute("href")!);

        Assert.Equal((20, 5), (first.All(".my-vote").Count, second.All(".my-vote").Count));
        Assert.Equal(5, (await eve.Get("/receipt/mine?number=99")).All(".my-vote").Count);
    }

    [Fact]
    public async Task Hidden_results_stay_hidden_on_the_receipt()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3).Showing(ResultsVisibility.AfterClosing)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await app.Vote(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), people: 8, duels: 6);
        var eve = app.Somebody();

        var before = await eve.OpenReceipt(await ada.TakeReceipt(campaign));
        await app.Close(campaign);
        await app.RunJobs();

        Assert.Contains(app.Sentence("mine.hidden"), before.MyIdea("Swim"), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("mine.place", 4, 4), (await eve.Get("/receipt/mine")).MyIdea("Swim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_open_nothing_of_anybody_else()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 2);
        await ada.Propose(campaign, "Swim at lunch");
        await eve.Answer(campaign, duels: 3);

        var page = await eve.OpenReceipt(await eve.TakeReceipt(campaign));

        Assert.Equal((3, 0), (page.All(".my-vote").Count, page.All(".my-idea").Count));
        Assert.DoesNotContain((await eve.Get("/receipt/mine.json")).Source, "Swim", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Wrong_words_come_back_with_a_sentence_in_the_readers_language(string language)
    {
        var eve = app.Somebody();
        await eve.Get($"/language/{language}");

        var (wrong, unknown, few) = (await eve.Type(Holding.WrongWords), await eve.Type("koivu majakka <b>"), await eve.Type("koivu"));
        var unheard = await eve.Type("koivu majakka xyzzy");

        Assert.All([wrong, unknown, few, unheard], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.Equal(app.SentenceIn(language, "receipt.wrong"), wrong.FieldErrors["Typed"]);
        Assert.Equal(app.SentenceIn(language, "receipt.unknown", "b"), unknown.FieldErrors["Typed"]);
        Assert.Equal(app.SentenceIn(language, "receipt.not-three"), few.FieldErrors["Typed"]);
        Assert.Equal("koivu majakka xyzzy", unheard.One("#Typed").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_guesses_from_one_address_has_to_wait_and_others_do_not()
    {
        await using var app = new IdeasApp { Settings = { ["Site:Proxies:0"] = "127.0.0.1" } };
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody().From("192.0.2.1"), app.Somebody().From("203.0.113.7"));
        await ada.Answer(campaign, duels: 1);
        var words = await ada.TakeReceipt(campaign);

        var wrong = new List<Page>();
        for (var i = 0; i < ReceiptGuesses.FromOneAddress; i++)
        {
            wrong.Add(await eve.Type(Holding.WrongWords));
        }

        var (refused, right) = (await eve.Type(Holding.WrongWords), await eve.Type(words));

        Assert.All(wrong, page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.All([refused, right], page => Assert.Equal((HttpStatusCode.TooManyRequests, app.Sentence("receipt.too-many")), (page.Status, page.FieldErrors["Typed"])));
        Assert.Equal((TimeSpan.FromMinutes(10), Holding.WrongWords), (refused.Headers.RetryAfter?.Delta, refused.One("#Typed").GetAttribute("value")));
        Assert.True((await ada.OpenReceipt(words)).IsReceipt());
    }

    [Fact]
    public async Task Sending_many_guesses_at_once_gains_nothing()
    {
        await using var app = new IdeasApp();
        var eve = app.Somebody();
        var form = await eve.Get("/receipt");

        var pages = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => eve.Send(form, ("Typed", Holding.WrongWords))));

        Assert.InRange(pages.Count(page => page.Status is HttpStatusCode.BadRequest), 1, ReceiptGuesses.FromOneAddress + Math.Max(1, Environment.ProcessorCount / 2));
    }

    [Fact]
    public void Who_guesses_from_many_addresses_has_to_wait_too()
    {
        using var guesses = new ReceiptGuesses();
        var addresses = Enumerable.Range(1, ReceiptGuesses.FromAll + 1)
            .Select(number => new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse($"192.0.{number / 200}.{number % 200}") } }).ToList();

        addresses.SkipLast(1).ToList().ForEach(guesses.CountWrong);

        Assert.False(guesses.Allow(addresses[^1]));
    }

    [Fact]
    public async Task Right_words_are_never_counted_as_guesses()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var words = await ada.TakeReceipt(campaign);

        for (var i = 0; i <= ReceiptGuesses.FromOneAddress; i++)
        {
            Assert.True((await app.Somebody().OpenReceipt(words)).IsReceipt());
        }
    }

    [Fact]
    public async Task The_open_receipt_is_kept_in_a_sealed_cookie_of_its_own_pages_for_half_an_hour()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 1);

        var opened = await eve.Type(await ada.TakeReceipt(campaign));
        var cookie = opened.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("receipt=", StringComparison.Ordinal));
        var (open, json) = (await eve.Get("/receipt/mine"), await eve.Get("/receipt/mine.json"));
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        var (late, lateJson, lateErase) = (await eve.Get("/receipt/mine"), await eve.Get("/receipt/mine.json"), await eve.Get("/receipt/erase"));

        Assert.Contains("; max-age=1800; path=/receipt; samesite=strict; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain((await app.Receipts(campaign)).Single().ParticipantId.Value.ToString("N"), cookie, StringComparison.OrdinalIgnoreCase);
        Assert.All([open, json], page => Assert.Equal((HttpStatusCode.OK, true), (page.Status, page.Headers.CacheControl?.NoStore)));
        Assert.All([late, lateJson, lateErase], page => Assert.StartsWith("/receipt", page.Location, StringComparison.Ordinal));
        Assert.Equal(app.Sentence("ReceiptNotice.Expired"), (await eve.Follow(late)).Notice);
    }

    [Fact]
    public async Task Closing_forgets_it_in_this_browser_and_the_words_open_it_again()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), app.Somebody());
        await ada.Answer(campaign, duels: 1);
        var words = await ada.TakeReceipt(campaign);

        var closed = await eve.Follow(await eve.Send(await eve.OpenReceipt(words)));

        Assert.Equal(app.Sentence("ReceiptNotice.Closed"), closed.Notice);
        Assert.False((await eve.Open("/receipt/mine")).IsReceipt());
        Assert.True((await eve.OpenReceipt(words)).IsReceipt());
    }

    [Fact]
    public async Task A_forged_cookie_opens_nothing()
    {
        var page = await app.Somebody().Holding("receipt", "CfDJ8forged").Get("/receipt/mine");

        Assert.StartsWith("/receipt?", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_holds_everything_that_is_kept_by_readable_names()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open.With("Bikes", "Later start").AskingUnit("Care", "School")), app.Somebody(), app.Somebody());
        var welcome = await ada.Open(campaign.Home);
        var duel = await ada.Follow(await ada.Send(welcome, WelcomeTests.Choosing(welcome, "School")));
        await ada.Choose(duel, "Bikes");
        await ada.Propose(campaign, "Swim at lunch");
        await eve.OpenReceipt(await ada.TakeReceipt(campaign));

        var data = JsonDocument.Parse((await eve.Get("/receipt/mine.json")).Source).RootElement;

        var (vote, idea) = ((await app.Votes(campaign)).Single(), data.GetProperty("ideas")[0]);
        Assert.Equal((campaign.Code, "Mitä muutetaan?"), (data.GetProperty("campaign").GetProperty("code").GetString(), data.GetProperty("campaign").GetProperty("question").GetString()));
        Assert.Equal(vote.ParticipantId.Value, data.GetProperty("participant").GetGuid());
        Assert.Equal(("Yksikkö", "School"), (data.GetProperty("background")[0].GetProperty("question").GetString(), data.GetProperty("background")[0].GetProperty("answer").GetString()));
        Assert.Equal((duel.Pair().Left, duel.Pair().Right), (data.GetProperty("duels")[0].GetProperty("left").GetString(), data.GetProperty("duels")[0].GetProperty("right").GetString()));
        Assert.Equal((vote.Choice.ToString(), true), (data.GetProperty("duels")[0].GetProperty("answer").GetString(), data.GetProperty("duels")[0].GetProperty("counts").GetBoolean()), IgnoringCase);
        Assert.Equal(vote.AnsweredAt, data.GetProperty("duels")[0].GetProperty("answeredAt").GetDateTimeOffset());
        Assert.Equal(("Swim at lunch", "live"), (idea.GetProperty("text").GetProperty("fi").GetString(), idea.GetProperty("state").GetString()));
    }

    private static IEqualityComparer<(string?, bool)> IgnoringCase =>
        EqualityComparer<(string?, bool)>.Create((a, b) => string.Equals(a.Item1, b.Item1, StringComparison.OrdinalIgnoreCase) && a.Item2 == b.Item2);

    private static string Idea(AngleSharp.Dom.IElement vote, int place) => vote.QuerySelectorAll("p")[place].QuerySelector("span:last-child")!.Line();
}
