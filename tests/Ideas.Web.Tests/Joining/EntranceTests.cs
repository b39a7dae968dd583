using System.Net;
using Ideas.Web.Features.Joining;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.BreakRoom;
using Ideas.Web.Tests.Inviting;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Joining;

/// <summary>Who gets into a campaign that is not open to all.</summary>
public sealed class EntranceTests : IDisposable
{
    private const string Word = "Kevät-talkoot";

    private static readonly ACampaign Worded = ACampaign.Open.WithIdeas(6).Admitting(CampaignAccess.Word, Word);

    private readonly IdeasApp app = new() { Settings = { ["Site:Proxies:0"] = "127.0.0.1" } };

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("kevät-talkoot")]
    [InlineData("  KEVÄT TALKOOT ")]
    [InlineData("Kevät–talkoot")]
    [InlineData("”kevättalkoot”")]
    public async Task The_word_opens_however_it_is_typed(string typed)
    {
        var (campaign, ada) = (await app.Given(Worded), app.Somebody());

        var landing = await Say(ada, campaign, typed);
        await ada.Answer(campaign, duels: 1);

        Assert.Equal(campaign.Home, landing.Location);
        Assert.Single(await app.Votes(campaign));
    }

    [Theory]
    [InlineData("kevat-talkoot", "door.word.wrong")]
    [InlineData("--", "door.word.empty")]
    [InlineData("", "door.word.empty")]
    public async Task Another_word_does_not(string typed, string why)
    {
        var (campaign, ada) = (await app.Given(Worded), app.Somebody());

        var page = await Say(ada, campaign, typed);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(why)), (page.Status, page.FieldErrors["Word"]));
        Assert.Equal($"{campaign.Home}/door", (await ada.Get(campaign.Home)).Location);
    }

    [Fact]
    public async Task Who_guesses_locks_the_own_browser_for_right_and_wrong_alike_and_not_the_workplace()
    {
        var (campaign, eve) = (await app.Given(Worded), app.Somebody());
        for (var i = 0; i < WordGuesses.FromOneBrowser; i++)
        {
            await Say(eve, campaign, $"guess {i}");
        }

        var (right, colleague) = (await Say(eve, campaign, Word), await Say(app.Somebody(), campaign, Word));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10)), (right.Status, right.Headers.RetryAfter?.Delta));
        Assert.Equal(app.Sentence("door.word.limit", 10), right.FieldErrors["Word"]);
        Assert.Equal(campaign.Home, colleague.Location);
    }

    [Fact]
    public async Task A_guesser_with_ever_new_browsers_meets_the_limit_of_the_address()
    {
        var (campaign, ada) = (await app.Given(Worded), app.Somebody());
        await Say(ada, campaign, Word);
        for (var i = 0; i < WordGuesses.FromOneAddress; i += WordGuesses.FromOneBrowser)
        {
            var browser = app.Somebody();
            var door = await browser.Get($"{campaign.Home}/door");
            for (var j = 0; j < WordGuesses.FromOneBrowser; j++)
            {
                await browser.Send(door, ("Word", $"guess {i + j}"));
            }
        }

        var (stranger, elsewhere) = (await Say(app.Somebody(), campaign, Word), await Say(app.Somebody().From("198.51.100.7"), campaign, Word));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromHours(1)), (stranger.Status, stranger.Headers.RetryAfter?.Delta));
        Assert.Equal(campaign.Home, elsewhere.Location);
        Assert.NotEqual($"{campaign.Home}/door", (await ada.Get(campaign.Home)).Location);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}/welcome")]
    [InlineData("{0}/idea")]
    [InlineData("{0}/ranking")]
    [InlineData("{0}/thanks")]
    [InlineData("{0}/receipt")]
    [InlineData("{0}/break-room")]
    [InlineData("/live/{1}")]
    [InlineData("/LIVE/{1}")]
    public async Task A_stranger_is_led_to_the_door_from_every_page(string address)
    {
        var campaign = await app.Given(Worded);

        var page = await app.Somebody().Open(At(address, campaign));

        Assert.Equal(app.Sentence("door.Word"), page.Heading);
        Assert.DoesNotContain("Mitä muutetaan", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}/manifest.webmanifest")]
    [InlineData("/live/{1}/state?language=fi")]
    [InlineData("/live/hub?code={1}&language=fi")]
    [InlineData("/live/hub/negotiate?code={1}&language=fi")]
    public async Task What_scripts_ask_is_refused(string address)
    {
        var campaign = await app.Given(Worded);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Somebody().Get(At(address, campaign))).Status);
    }

    [Theory]
    [InlineData("{0}/qr.svg")]
    [InlineData("/receipt")]
    public async Task What_invitations_show_stays_open(string address)
    {
        var campaign = await app.Given(Worded);

        Assert.Equal(HttpStatusCode.OK, (await app.Somebody().Get(At(address, campaign))).Status);
    }

    [Theory]
    [InlineData(12, false, true)]
    [InlineData(12, true, false)]
    [InlineData(4, false, false)]
    public async Task Outside_the_result_page_opens_once_the_result_is_out_and_shows_not_even_the_question_before(int people, bool isUnpublished, bool isOpen)
    {
        var campaign = await app.Given(isUnpublished ? Worded.Unpublished() : Worded);
        await app.Vote(campaign, people, duels: 3);
        var running = await app.Somebody().Get($"{campaign.Home}/result");
        await app.Close(campaign);
        var soon = await app.Somebody().Get($"{campaign.Home}/RESULT");
        await app.RunJobs();

        var after = await app.Somebody().Get($"{campaign.Home}/result");

        Assert.All([running, soon], page => Assert.Equal($"{campaign.Home}/door", page.Location));
        Assert.Equal(isOpen ? null : $"{campaign.Home}/door", after.Location);
        Assert.Equal(after.Location, (await app.Somebody().Get($"{campaign.Home}/what-happened")).Location);
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await app.Somebody().Get($"{campaign.Home}/what-happened.atom")).Status);
    }

    [Fact]
    public async Task A_new_word_is_asked_of_everybody_and_nothing_is_lost()
    {
        var (campaign, kaisa, ada) = (await app.Given(Worded), await app.Admin(), app.Somebody());
        await Say(ada, campaign, Word);
        await ada.Answer(campaign, duels: 2);

        await kaisa.ChangeAccess(campaign, CampaignAccess.Word, "Syystalkoot", isSure: true);
        var outside = await ada.Get(campaign.Home);
        await Say(ada, campaign, "syystalkoot");
        await ada.Answer(campaign, duels: 1);

        Assert.Equal($"{campaign.Home}/door", outside.Location);
        Assert.Equal(3, (await app.Votes(campaign)).Count);
        Assert.Single((await app.Votes(campaign)).Select(vote => vote.ParticipantId).Distinct());
    }

    [Fact]
    public async Task On_a_shared_tablet_the_word_is_said_once()
    {
        var (campaign, tablet) = (await app.Given(Worded), app.Somebody());
        await Say(tablet, campaign, Word);
        await tablet.SendForm(await tablet.Get($"{campaign.Home}/break-room"), "form[action*='handler=On']");
        await tablet.TakePart(campaign);

        await tablet.Next(await tablet.Get($"{campaign.Home}/ranking"));
        await tablet.TakePart(campaign);

        Assert.Equal(2, (await app.Votes(campaign)).Select(vote => vote.ParticipantId).Distinct().Count());
    }

    [Fact]
    public async Task A_screen_that_said_the_word_goes_on_with_its_pass_and_shows_it()
    {
        var (campaign, screen) = (await app.Given(Worded), app.Somebody());

        var live = await screen.Follow(await screen.SendForm(await screen.Open($"/live/{campaign.Code}"), "main form", ("Word", Word)));

        Assert.Equal(Word, live.One(".live-join .live-word strong").Line());
        Assert.Equal(HttpStatusCode.OK, (await app.Somebody().Get(live.One("[data-feed]").GetAttribute("data-state")!)).Status);
    }

    [Fact]
    public async Task The_pass_of_a_campaign_that_was_open_does_not_know_its_word()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        var state = (await app.Somebody().Get($"/live/{campaign.Code}")).One("[data-feed]").GetAttribute("data-state")!;

        await kaisa.ChangeAccess(campaign, CampaignAccess.Word, Word);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Somebody().Get(state)).Status);
    }

    [Theory]
    [InlineData("10.20.3.4", true)]
    [InlineData("2001:db8::7", true)]
    [InlineData("10.21.0.1", false)]
    [InlineData("2001:db9::7", false)]
    public async Task Only_the_organisations_networks_get_in(string address, bool isIn)
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6).Admitting(CampaignAccess.Network, networks: "10.20.0.0/16 2001:db8::/32"));

        var page = await app.Somebody().From(address).Open($"{campaign.Home}/welcome");

        Assert.Equal(isIn ? "Mitä muutetaan?" : app.Sentence("door.Network"), page.Heading);
    }

    [Fact]
    public async Task An_address_that_no_proxy_of_ours_vouches_for_is_not_believed()
    {
        await using var alone = new IdeasApp();
        var campaign = await alone.Given(ACampaign.Open.WithIdeas(6).Admitting(CampaignAccess.Network, networks: "10.20.0.0/16"));

        var page = await alone.Somebody().From("10.20.3.4").Open(campaign.Home);

        Assert.Equal(alone.Sentence("door.Network"), page.Heading);
    }

    [Theory]
    [InlineData(CampaignAccess.Word)]
    [InlineData(CampaignAccess.Network)]
    [InlineData(CampaignAccess.PersonalLink)]
    public async Task Staff_present_any_campaign_and_strangers_none_of_these(CampaignAccess access)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4).Admitting(access, Word, "10.20.0.0/16")), await app.Moderator());

        var (live, hub, stranger) = (await kaisa.Get($"/live/{campaign.Code}"), await kaisa.Get($"/live/{campaign.Code}/state?language=fi"), await app.Somebody().Get($"/live/{campaign.Code}"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, $"{campaign.Home}/door?to=live"), (live.Status, hub.Status, stranger.Location));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_door_speaks_the_readers_language(string language)
    {
        var (campaign, ada) = (await app.Given(Worded), app.Somebody());
        await ada.Get($"/language/{language}");

        Assert.Equal(app.SentenceIn(language, "door.Word"), (await ada.Open(campaign.Home)).Heading);
    }

    [Theory]
    [InlineData("10.1.2.3/16", "10.1.0.0/16")]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("10.0.0.0/8,\n2001:DB8::1/32", "10.0.0.0/8 2001:db8::/32")]
    public void Networks_are_read_as_people_write_them(string typed, string expected) => Assert.Equal((expected, (string?)null), NetworkList.Read(typed));

    private static async Task<Page> Say(Person person, GivenCampaign campaign, string word) =>
        await person.Send(await person.Get($"{campaign.Home}/door"), ("Word", word));

    private static string At(string address, GivenCampaign campaign) =>
        address.Replace("{0}", campaign.Home, StringComparison.Ordinal).Replace("{1}", campaign.Code, StringComparison.Ordinal);
}
