using System.Net;
using Ideas.Web.Features.Joining;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Live;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Joining;

/// <summary>Each test has an address of its own, behind a proxy that tells it.</summary>
public sealed class CodeGuardTests(CodeGuardTests.House house) : IClassFixture<CodeGuardTests.House>
{
    private const string Wrong = "QQQQQ9";

    private static int addresses;

    private readonly IdeasApp app = house.App;

    private readonly string address = $"203.0.113.{Interlocked.Increment(ref addresses)}";

    public static TheoryData<string> Doors => ["/?code={0}", "/j/{0}", "/j/{0}/idea", "/j/{0}/qr.svg", "/live/{0}", "/live/{0}/state?language=fi"];

    [Theory]
    [MemberData(nameof(Doors))]
    [InlineData("/live/hub?code={0}&language=fi")]
    public async Task After_too_many_wrong_codes_a_door_tells_right_from_wrong_no_more(string door)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        await Guess(CodeGuard.WrongTries);

        foreach (var code in new[] { Wrong, campaign.Code })
        {
            var page = await Stranger().Get(At(door, code));

            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10)), (page.Status, page.Headers.RetryAfter?.Delta));
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_wrong_code_counts_at_every_door(string door)
    {
        await Guess(CodeGuard.WrongTries - 1);
        var last = await Stranger().Get(At(door, Wrong));

        Assert.Equal(HttpStatusCode.NotFound, last.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Stranger().Get($"/?code={Wrong}")).Status);
    }

    [Fact]
    public async Task A_vote_for_an_unknown_campaign_counts_as_a_wrong_code_too()
    {
        await Guess(CodeGuard.WrongTries - 1);

        var (last, over) = (await Stranger().Post($"/j/{Wrong}/vote"), await Stranger().Post($"/j/{Wrong}/vote"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (last.Status, over.Status));
    }

    [Fact]
    public async Task Up_to_there_wrong_codes_are_simply_not_found_and_right_ones_cost_nothing()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));

        for (var i = 0; i < CodeGuard.WrongTries; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Stranger().Get($"/?code={campaign.Code}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Stranger().Get($"/j/{Wrong}")).Status);
        }
    }

    [Fact]
    public async Task Other_addresses_are_not_slowed()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        await Guess(CodeGuard.WrongTries);

        Assert.Equal(HttpStatusCode.Redirect, (await app.Somebody().From("198.51.100.1").Get($"/?code={campaign.Code}")).Status);
    }

    [Fact]
    public async Task All_addresses_of_one_home_network_are_one()
    {
        await Guess(CodeGuard.WrongTries, "2001:db8:7:7::1");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.Somebody().From("2001:db8:7:7:abcd::2").Get($"/j/{Wrong}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().From("2001:db8:7:8::1").Get($"/j/{Wrong}")).Status);
    }

    [Fact]
    public async Task Who_takes_part_goes_on_undisturbed()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), Stranger());
        var duel = await ada.Duel(campaign);
        await Guess(CodeGuard.WrongTries);

        var (vote, page) = (await ada.Vote(duel, Choice.Left), await ada.Get(campaign.Home));

        Assert.Equal((HttpStatusCode.OK, true), (vote.Status, page.IsDuel()));
        Assert.Single(await app.Votes(campaign));
    }

    [Fact]
    public async Task So_does_who_is_writing_a_first_idea()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Collecting), Stranger());
        var form = await ada.Get($"{campaign.Home}/idea");
        await Guess(CodeGuard.WrongTries);

        var sent = await ada.Follow(await ada.Send(form, ("text", "Bikes")));

        Assert.Equal(app.Sentence("idea.thanks"), sent.Heading);
    }

    [Theory]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("00000000000000000000000000000001.CfDJ8abcdef")]
    [InlineData("00000000000000000000000000000001.")]
    public async Task A_participant_made_up_by_the_guesser_opens_nothing(string participant)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2));
        await Guess(CodeGuard.WrongTries);

        foreach (var code in new[] { Wrong, campaign.Code })
        {
            var page = await Stranger().Holding("participant", participant).Get($"/j/{code}/idea");

            Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        }
    }

    [Fact]
    public async Task Nor_does_the_pass_of_another_campaign()
    {
        var (mine, other) = (await app.Given(ACampaign.Open.WithIdeas(2)), await app.Given(ACampaign.Open.WithIdeas(2)));
        var pass = (await Stranger().Get($"/live/{mine.Code}")).One("[data-feed]").GetAttribute("data-state")!.Split("pass=")[1];
        await Guess(CodeGuard.WrongTries);

        Assert.Equal(HttpStatusCode.OK, (await Stranger().Get($"/live/{mine.Code}/state?language=fi&pass={pass}")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Stranger().Get($"/live/{other.Code}/state?language=fi&pass={pass}")).Status);
    }

    [Fact]
    public async Task Whoever_is_signed_in_goes_on()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(2)), (await app.Admin()).From(address));
        await Guess(CodeGuard.WrongTries);

        Assert.Equal(HttpStatusCode.OK, (await kaisa.Get($"/live/{campaign.Code}")).Status);
    }

    [Fact]
    public async Task A_screen_that_asks_for_an_unknown_campaign_made_a_wrong_guess()
    {
        await using var alone = new IdeasApp();
        for (var i = 0; i < CodeGuard.WrongTries; i++)
        {
            using var screen = await Screen.Open(alone, Wrong);
            Assert.Null(screen.Welcome);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await alone.Somebody().Get($"/?code={Wrong}")).Status);
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    public async Task The_front_page_says_so_beside_the_field_which_keeps_what_was_typed(string language)
    {
        await Guess(CodeGuard.WrongTries);

        var page = await Stranger().Speaking(language).Get($"/?code={Wrong}");

        Assert.Equal(app.SentenceIn(language, "front.code.limit"), page.FieldErrors["Code"]);
        Assert.Equal(Wrong, page.One("#Code").GetAttribute("value"));
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    public async Task Other_pages_say_so_in_the_readers_language(string language)
    {
        await Guess(CodeGuard.WrongTries);

        var page = await Stranger().Speaking(language).Get($"/j/{Wrong}");

        Assert.Equal((app.SentenceIn(language, "error.many"), app.SentenceIn(language, "error.many.text")), (page.Heading, page.One(".lead").Line()));
    }

    [Fact]
    public async Task An_empty_field_is_no_guess()
    {
        for (var i = 0; i <= CodeGuard.WrongTries; i++)
        {
            await Stranger().Get("/?code=");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Stranger().Get($"/?code={Wrong}")).Status);
    }

    private static string At(string door, string code) => door.Replace("{0}", code, StringComparison.Ordinal);

    private Person Stranger() => app.Somebody().From(address);

    private async Task Guess(int times, string? from = null)
    {
        using var guesser = app.Somebody().From(from ?? address);
        for (var i = 0; i < times; i++)
        {
            await guesser.Get($"/live/{Wrong}/state?language=fi");
        }
    }

    /// <summary>A host that believes what a proxy says of addresses.</summary>
    public sealed class House : IAsyncDisposable
    {
        public IdeasApp App { get; } = new() { Settings = { ["Site:Proxies:0"] = "127.0.0.1" } };

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
