using Ideas.Web.Features.Board;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Home;

public sealed class HomeTests
{
    [Fact]
    public async Task A_leader_lands_on_what_needs_them_today_and_an_admin_on_the_campaigns()
    {
        await using var app = new IdeasApp();

        var places = new Dictionary<string, string?>();
        foreach (var role in Roles.All)
        {
            places[role] = (await app.Somebody().SignIn(await app.Account(role), Staff.Password)).Location;
        }

        Assert.Equal(("/home", "/campaigns", "/campaigns"), (places[Roles.Leader], places[Roles.Admin], places[Roles.Moderator]));
    }

    [Fact]
    public async Task It_says_what_is_new_overdue_promised_and_about_to_close()
    {
        await using var app = new IdeasApp();
        var (email, closing) = (await app.Account(Roles.Leader, "Liisa Leader"), await app.Given(ACampaign.Open.WithIdeas(2).Closing(app.Clock.GetUtcNow().AddDays(9))));
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).WithBoardOf(3).AnsweringBy(new DateOnly(2026, 3, 6)));
        await app.Vote(campaign, people: 14, duels: 3);
        await app.Close(campaign);
        await app.Push(campaign);
        var cards = await app.OnBoard(campaign);
        Assert.Equal(3, cards.Count);
        await Give(app, cards[0], "Liisa Leader", new DateOnly(2026, 3, 7));
        await Give(app, cards[1], "HR", new DateOnly(2026, 3, 4));
        app.Clock.Advance(TimeSpan.FromDays(3));
        var liisa = app.Somebody();
        await liisa.SignIn(email, Staff.Password);

        var home = await liisa.Get("/home");

        Assert.Equal([cards[0].Address()], Links(home, "own"));
        Assert.Contains(app.Sentence("owner.left.other", 2), home.One("section[aria-labelledby=own]").Line(), StringComparison.Ordinal);
        Assert.Equal([cards[2].Address()], Links(home, "fresh"));
        Assert.Equal([cards[1].Address()], Links(home, "overdue"));
        Assert.Contains(app.Sentence("owner.late.one"), home.One("section[aria-labelledby=overdue]").Line(), StringComparison.Ordinal);
        Assert.Equal([$"/results/{campaign.Code}"], Links(home, "promises"));
        Assert.Contains(app.Sentence("promise.left.one"), home.One("section[aria-labelledby=promises]").Line(), StringComparison.Ordinal);
        Assert.Equal([$"/results/{closing.Code}"], Links(home, "closing"));
        Assert.Contains(app.Sentence("home.closes.other", 6), home.One("section[aria-labelledby=closing]").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_needs_doing_it_says_so()
    {
        await using var app = new IdeasApp();
        await app.Given(ACampaign.Open.WithIdeas(2));

        var home = await (await app.Leader()).Get("/home");

        Assert.Equal(app.Sentence("home.nothing"), home.One(".empty").Line());
        Assert.Equal(app.Sentence("home.changes.none"), home.All("section[aria-labelledby=changes] p")[1].Line());
    }

    [Fact]
    public async Task What_others_did_since_the_last_visit_is_told_and_one_s_own_doings_are_not()
    {
        await using var app = new IdeasApp();
        var (card, email) = (await app.GivenCard(), await app.Account(Roles.Leader, "Liisa Leader"));
        var (liisa, account) = (app.Somebody(), await app.Read(context => context.Users.AsNoTracking().SingleAsync(known => known.Email == email)));
        await liisa.SignIn(email, Staff.Password);
        var first = await liisa.Get("/home");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await Give(app, card, "HR", null);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Account(Roles.Leader, "Veli");
        await app.Read(async context =>
        {
            context.BoardComments.Add(new BoardComment(card.Id, "Kannatan.", await context.Users.Where(known => known.DisplayName == "Veli").Select(known => known.Id).SingleAsync(), "Veli", app.Clock.GetUtcNow()));
            return await context.SaveChangesAsync();
        });

        var second = await liisa.Get("/home");
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        var same = await liisa.Get("/home");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        var third = await liisa.Get("/home");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Give(app, await app.Card(card), "Liisa Leader", null, account);
        var fourth = await liisa.Get("/home");

        Assert.Equal([app.Sentence("HomeNews.Pushed")], Changes(first).Select(change => change.Split(" · ")[0]));
        Assert.Equal([$"{app.Sentence("HomeNews.Comment")} · Veli", app.Sentence("HomeNews.Card")], Changes(second));
        Assert.Equal(Changes(second), Changes(same));
        Assert.Empty(Changes(third));
        Assert.Empty(Changes(fourth));
    }

    private static List<string> Changes(Page home) => [.. home.All(".home-changes p").Select(change => string.Join(' ', change.ChildNodes.OfType<AngleSharp.Dom.IText>().Select(text => text.Data.Trim())).Trim())];

    private static IEnumerable<string?> Links(Page home, string section) => home.One($"section[aria-labelledby={section}]").QuerySelectorAll("a").Select(link => link.GetAttribute("href"));

    private static async Task Give(IdeasApp app, BoardItem card, string owner, DateOnly? due, Ideas.Web.Data.Account? by = null) => Assert.IsType<BoardOutcome.Changed>(await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(
        new CardChange(card.Id, card.Version, BoardState.InDiscussion, owner, due is null ? null : "Kysytään yksiköiltä", due, null, "fi"), by, CancellationToken.None)));
}
