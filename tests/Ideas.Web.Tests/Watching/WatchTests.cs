using System.Globalization;
using System.Net;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Watching;

/// <summary>An admin sees how a campaign is going.</summary>
public sealed class WatchTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task The_figures_are_those_of_the_votes()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        await app.Vote(campaign, people: 6, duels: 5);
        var participant = ParticipantId.New();
        foreach (var reason in new SkipReason?[] { SkipReason.SameIdea, SkipReason.SameIdea, null })
        {
            var (_, ticket) = app.Get<Dealer>().Next(await app.Live(campaign), participant, openTicket: null);
            await app.Get<VoteIngest>().AcceptAsync(new Answer(campaign.Id, participant, ticket, Choice.Skip, app.Clock.GetUtcNow(), reason), CancellationToken.None);
        }

        var page = await kaisa.Open(Address(campaign));

        var votes = await app.Votes(campaign);
        Assert.Equal(["7", "33", "9 %"], page.All("dl.stats dd").Take(3).Select(figure => figure.Line()));
        Assert.Equal(
            [app.Sentence("SkipReason.SameIdea") + "2", app.Sentence("watch.no-reason") + "1"],
            page.All("section[aria-labelledby=skips] tbody tr").Select(row => row.Line()));
        var left = (double)votes.Count(vote => vote.Choice is Choice.Left) / votes.Count(vote => vote.Choice is not Choice.Skip);
        Assert.Contains($"{(100 * left).ToString("N1", CultureInfo.GetCultureInfo("fi"))} %", page.One("section[aria-labelledby=sides] p:first-of-type").Line(), StringComparison.Ordinal);
        var shown = campaign.Ideas.Values.Select(idea => votes.Count(vote => vote.LeftId == idea || vote.RightId == idea)).Order().ToList();
        Assert.Equal(app.Sentence("watch.exposure.spread", shown[0], shown[3], shown[5]), page.One("section[aria-labelledby=exposure] p").Line());
        Assert.Equal("33", page.One("section[aria-labelledby=by-hour] tbody td.num").Line());
    }

    [Fact]
    public async Task Units_show_under_the_small_group_rule()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Varikko", "Kirjasto")), await app.Admin());
        await app.Vote(campaign, people: 21, duels: 1);
        await Tell(campaign, ("Koulu", 12), ("Varikko", 3), ("Kirjasto", 6));

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal(
            [$"Koulu {app.Sentence("watch.at-least", 10)}", $"Varikko {app.Sentence("watch.hidden")}", $"Kirjasto {app.Sentence("watch.hidden")}"],
            page.All(".watch-groups li").Select(line => line.Line()));
    }

    [Fact]
    public async Task A_figure_of_a_group_never_moves_with_one_voter()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6).AskingUnit("Koulu", "Kirjasto")), await app.Admin());
        await app.Vote(campaign, people: 19, duels: 1);
        await Tell(campaign, ("Koulu", 9), ("Kirjasto", 10));
        var before = await Lines();
        await app.Vote(campaign, people: 1, duels: 1);
        await Tell(campaign, ("Koulu", 10), ("Kirjasto", 10));

        var (twenty, nineteen) = (await Lines(), before);
        await app.Vote(campaign, people: 4, duels: 1);

        Assert.Equal(app.Sentence("watch.groups", 5, 15), nineteen.Rule);
        Assert.Equal(app.Sentence("watch.groups", 5, 20), twenty.Rule);
        Assert.Equal(twenty, await Lines());

        async Task<(string Rule, string Groups)> Lines()
        {
            var page = await kaisa.Open(Address(campaign));
            return (page.One("section[aria-labelledby=by-0] p").Line(), string.Join(", ", page.All(".watch-groups li").Select(line => line.Line())));
        }
    }

    [Fact]
    public async Task With_few_voters_nothing_tells_when_and_how_they_answered()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        await app.Vote(campaign, people: 4, duels: 3);
        var few = await kaisa.Open(Address(campaign));
        await app.Vote(campaign, people: 1, duels: 3);

        var five = await kaisa.Open(Address(campaign));

        Assert.Equal(app.Sentence("watch.few", 5), few.Notice);
        Assert.Equal((2, 4), (few.All("dl.stats dd").Count, five.All("dl.stats dd").Count));
        Assert.Equal((0, 3), (few.All("#by-hour, #skips, #sides").Count, five.All("#by-hour, #skips, #sides").Count));
    }

    [Fact]
    public async Task An_hour_in_which_few_answered_is_hidden_and_never_alone()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        foreach (var people in new[] { 8, 1, 6 })
        {
            await app.Vote(campaign, people, duels: 2);
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal(["16", app.Sentence("watch.hidden"), app.Sentence("watch.hidden")], page.All("section[aria-labelledby=by-hour] tbody td.num").Select(figure => figure.Line()));
    }

    [Fact]
    public async Task Ideas_that_came_late_are_told_of()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), await app.Admin());
        await app.Vote(campaign, people: 6, duels: 5);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Read(async context =>
        {
            context.Ideas.Add(new Idea(IdeaId.New(), campaign.Id, LocalizedText.Of("fi", "Uusi"), "fi", IdeaState.Live, null, app.Clock.GetUtcNow()));
            return await context.SaveChangesAsync();
        });

        var page = await kaisa.Open(Address(campaign));

        Assert.Equal(
            $"{app.Sentence("watch.late.count.one")} {app.Sentence("watch.late.placed", 0, Idea.RankedFrom)}",
            page.One("section[aria-labelledby=late] p:first-of-type").Line());
    }

    [Fact]
    public async Task Two_days_on_the_charts_are_by_day_and_the_newest_hours_stay_within_reach()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(6));
        foreach (var pause in new[] { 0, 30, 20, 1 })
        {
            app.Clock.Advance(TimeSpan.FromHours(pause));
            await app.Vote(campaign, people: 6, duels: 3);
        }

        var kaisa = await app.Admin();
        var (first, hours) = (await kaisa.Open(Address(campaign)), await kaisa.Open($"{Address(campaign)}?by=Hours"));
        var days = await kaisa.Open($"{Address(campaign)}?by=Days");

        Assert.Equal(app.Sentence("watch.by.Days"), first.One(".tabs [aria-current]").Line());
        Assert.Equal(Labels(first), Labels(days));
        Assert.Equal((3, 3), (Labels(days).Count, Labels(hours).Count));
        Assert.Equal(app.Sentence("watch.by.Hours"), hours.One(".tabs [aria-current]").Line());
    }

    [Fact]
    public async Task A_campaign_without_votes_says_so()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(2)), await app.Admin());

        Assert.Equal(app.Sentence("watch.none"), (await kaisa.Open(Address(campaign))).One(".empty p").Line());
    }

    [Theory]
    [InlineData(Roles.Moderator)]
    [InlineData(Roles.Leader)]
    public async Task Nobody_else_sees_it(string role)
    {
        var (campaign, other) = (await app.Given(ACampaign.Open.WithIdeas(2)), await app.SignedIn(role));

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get(Address(campaign))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"{Address(campaign)}/voters")).Status);
    }

    private static List<string> Labels(Page page) => [.. page.All("section[aria-labelledby=by-hour] tbody th").Select(label => label.Line())];

    private static string Address(GivenCampaign campaign) => $"/campaigns/{campaign.Code}/watch";

    private Task<int> Tell(GivenCampaign campaign, params (string Unit, int People)[] units) => app.Read(async context =>
    {
        var question = (await context.Campaigns.Include(c => c.BackgroundQuestions).ThenInclude(q => q.Options).SingleAsync(c => c.Id == campaign.Id)).BackgroundQuestions[0];
        var people = await context.Participants.Include(p => p.Segments).Where(p => p.CampaignId == campaign.Id).ToListAsync();
        foreach (var (participant, unit) in people.Zip(units.SelectMany(unit => Enumerable.Repeat(unit.Unit, unit.People))))
        {
            participant.Answer(question, question.Options.Single(option => option.Key == unit));
        }

        return await context.SaveChangesAsync();
    });
}
