using System.Net;
using Ideas.Web.Features.Inviting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Inviting;

public sealed class PersonalLinkTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_link_lets_one_person_in_to_vote()
    {
        var (campaign, ada) = (await app.Given(Invitations.OpenToLinks), app.Somebody());
        var link = await app.GivenLink(campaign);

        var landing = await ada.UseLink(link);
        await ada.Answer(campaign, duels: 1);

        Assert.Equal($"{campaign.Home}/welcome", landing.Location);
        Assert.Equal(Assert.Single(await app.Participants(campaign)).Id, Assert.Single(await app.Votes(campaign)).ParticipantId);
        Assert.True(Assert.Single(await app.PersonalLinks(campaign)).IsUsed);
    }

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);

        for (var preview = 0; preview < 3; preview++)
        {
            var page = await app.Somebody().Get(link);
            Assert.Equal((HttpStatusCode.OK, app.Sentence("link.fresh")), (page.Status, page.Heading));
        }

        Assert.False(Assert.Single(await app.PersonalLinks(campaign)).IsUsed);
        Assert.Empty(await app.Participants(campaign));
    }

    [Fact]
    public async Task A_used_link_says_so_and_lets_nobody_in()
    {
        var (campaign, eve) = (await app.Given(Invitations.OpenToLinks), app.Somebody());
        var link = await app.GivenLink(campaign);
        var form = await eve.Get(link);
        await app.Somebody().UseLink(link);

        var sent = await eve.Send(form);

        Assert.Equal(app.Sentence("link.used"), sent.Heading);
        Assert.Single(await app.Participants(campaign));
        Assert.Equal($"{campaign.Home}/door", (await eve.Get(campaign.Home)).Location);
    }

    [Fact]
    public async Task Whoever_only_opens_a_link_does_not_learn_whether_it_is_used()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var (links, watcher) = (await app.GivenLinks(campaign, 2), app.Somebody());
        await app.Somebody().UseLink(links["Person 1"]);

        var (used, unused) = (await watcher.Get(links["Person 1"]), await watcher.Get(links["Person 2"]));

        Assert.Equal((unused.Status, unused.One("main").Line()), (used.Status, used.One("main").Line()));
        Assert.Equal(app.Sentence("link.fresh"), used.Heading);
    }

    [Fact]
    public async Task Of_many_who_use_one_link_at_once_one_gets_in()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);
        var people = Enumerable.Range(0, 8).Select(_ => app.Somebody()).ToList();
        var forms = await Task.WhenAll(people.Select(person => person.Get(link)));

        var landings = await Task.WhenAll(people.Zip(forms, (person, form) => person.Send(form)));

        Assert.Single(landings, landing => landing.Location is not null);
        Assert.Single(await app.Participants(campaign));
    }

    [Theory]
    [InlineData("/i/")]
    [InlineData("/i/short")]
    [InlineData("/i/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/i/AAAAAAAAAAAAAAAAAAAAA!")]
    public async Task A_link_that_is_none_is_not_known(string link)
    {
        var page = await app.Somebody().Get(link);

        Assert.Equal((HttpStatusCode.NotFound, app.Sentence("link.unknown")), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);
        for (var i = 0; i < LinkGuesses.WrongTries; i++)
        {
            await app.Somebody().Get("/i/AAAAAAAAAAAAAAAAAAAAAA");
        }

        var page = await app.Somebody().Get(link);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10)), (page.Status, page.Headers.RetryAfter?.Delta));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/welcome")]
    [InlineData("/idea")]
    [InlineData("/ranking")]
    [InlineData("/thanks")]
    [InlineData("/receipt")]
    public async Task Without_a_link_every_page_leads_to_the_door(string page)
    {
        var campaign = await app.Given(Invitations.OpenToLinks);

        var answer = await app.Somebody().Open(campaign.Home + page);

        Assert.Equal(app.Sentence("door.PersonalLink"), answer.Heading);
        Assert.Empty(await app.Participants(campaign));
    }

    [Fact]
    public async Task No_door_makes_a_participant_without_a_link()
    {
        var (campaign, open) = (await app.Given(Invitations.OpenToLinks), await app.Given(ACampaign.Open.WithIdeas(6)));
        var eve = app.Somebody().Holding("participant", ParticipantId.New().Value.ToString("N"));
        var elsewhere = await eve.Duel(open);
        (string, string?)[] token = [.. elsewhere.FormFields("form.duel").Where(field => field.Name == "form-token")];

        var answers = new[]
        {
            await eve.Post($"{campaign.Home}/vote", [.. token, ("ticket", elsewhere.Ticket()), ("choice", "Left")]),
            await eve.Post(campaign.Home, [.. token, ("ticket", elsewhere.Ticket()), ("choice", "Left")]),
            await eve.Post($"{campaign.Home}/idea", [.. token, ("Text", "Bikes")]),
            await eve.Post($"{campaign.Home}/welcome", token),
            await eve.Post($"{campaign.Home}/similar", [.. token, ("text", "Bikes")]),
            await eve.Post($"{campaign.Home}/break-room?handler=On", token),
        };

        Assert.DoesNotContain(answers, answer => answer.Status is HttpStatusCode.OK || answer.Location == campaign.Home);
        Assert.Empty(await app.Participants(campaign));
        Assert.Empty(await app.Votes(campaign));
        Assert.DoesNotContain(await app.Ideas(campaign), idea => idea.AuthorId is not null);
    }

    [Fact]
    public async Task Past_the_entrance_too_a_stranger_neither_votes_nor_adds_an_idea()
    {
        var (campaign, stranger) = (await app.Given(Invitations.OpenToLinks), ParticipantId.New());
        var (_, ticket) = app.Get<Ideas.Web.Features.Voting.Dealer>().Next(await app.Live(campaign), stranger, openTicket: null);

        var outcome = await app.Answer(campaign, stranger, ticket, Choice.Left);
        var added = await app.Read(context => context.AddParticipantOnceAsync(stranger, campaign.Id, CancellationToken.None));

        Assert.Equal(RefusalReason.NoPersonalLink, Assert.IsType<Ideas.Web.Features.Voting.VoteOutcome.Refused>(outcome).Reason);
        Assert.False(added);
        Assert.Empty(await app.Participants(campaign));
    }

    [Fact]
    public async Task Whoever_erased_the_own_data_has_had_the_one_vote()
    {
        var (campaign, ada) = (await app.Given(Invitations.OpenToLinks), app.Somebody());
        await ada.UseLink(await app.GivenLink(campaign));
        await ada.Answer(campaign, duels: 2);
        var duel = await ada.Duel(campaign);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));
        var participant = (await app.Votes(campaign))[0].ParticipantId;
        await ada.Erase();

        var late = await app.Answer(campaign, participant, duel.Ticket(), Choice.Left);

        Assert.IsType<Ideas.Web.Features.Voting.VoteOutcome.Refused>(late);
        Assert.Equal(2, (await app.Votes(campaign)).Count);
        Assert.Single(await app.Participants(campaign));
    }

    [Fact]
    public async Task A_tablet_cannot_be_everybodys_where_each_has_a_link()
    {
        var (campaign, ada) = (await app.Given(Invitations.OpenToLinks), app.Somebody());

        var page = await ada.Get($"{campaign.Home}/break-room");

        Assert.Equal(app.Sentence("break-room.personal"), page.Notice);
        Assert.Empty(page.All("form[action*='handler=On']"));
    }

    [Fact]
    public async Task Revoked_links_open_nothing_and_used_ones_stay_used()
    {
        var (campaign, kaisa, ada) = (await app.Given(Invitations.OpenToLinks), await app.Admin(), app.Somebody());
        var links = await app.GivenLinks(campaign, 3);
        await ada.UseLink(links["Person 1"]);

        var page = await kaisa.Follow(await kaisa.SendForm(await kaisa.Get(campaign.Invite()), "form[action*='handler=Revoke']"));

        Assert.StartsWith(app.Sentence("invite.done.revoked"), page.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Somebody().Get(links["Person 2"])).Status);
        Assert.True(Assert.Single(await app.PersonalLinks(campaign)).IsUsed);
        Assert.True((await ada.Duel(campaign)).IsDuel());
    }

    [Fact]
    public async Task Once_over_a_link_says_what_became_of_the_result_and_stays_unused()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);
        await app.Close(campaign);

        var page = await app.Somebody().Get(link);

        Assert.Equal(app.Sentence("link.over"), page.Heading);
        Assert.Contains(app.Sentence("published.Soon"), page.One("main").Line(), StringComparison.Ordinal);
        Assert.False(Assert.Single(await app.PersonalLinks(campaign)).IsUsed);
    }

    [Fact]
    public async Task Everything_after_the_link_works_as_ever()
    {
        var (campaign, ada) = (await app.Given(Invitations.OpenToLinks), app.Somebody());
        await ada.UseLink(await app.GivenLink(campaign));

        await ada.Propose(campaign, "Swim at lunch");
        await ada.Answer(campaign, duels: 3);

        Assert.Equal(3, (await app.Votes(campaign)).Count);
        Assert.Equal(Assert.Single(await app.Participants(campaign)).Id, (await app.Ideas(campaign)).Single(idea => idea.Text.Fi == "Swim at lunch").AuthorId);
    }
}
