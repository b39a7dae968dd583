using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Board;

public sealed class FilterTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Each_filter_shows_the_cards_that_fit_and_says_how_many_of_how_many()
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("Bikes", "Later start", "Fewer forms").WithBoardOf(3)), await app.Leader());
        await app.Vote(campaign, people: 12, duels: 3);
        await app.Push(campaign);
        var other = await app.GivenCard();
        var cards = (await app.OnBoard(campaign)).ToDictionary(card => campaign.Ideas.Single(idea => idea.Value == card.IdeaId).Key);
        await leader.Send(await leader.Get(cards["Bikes"].Address()), ("state", "InDiscussion"), ("Owner", "HR"), ("NextStep", "Ask"), ("Due", "2026-03-01"), ("Customers", "Better"));
        await leader.Send(await leader.Get(cards["Later start"].Address()), ("state", "NotNow"), ("Owner", "Economy"), ("Answer", "No MONEY"), ("Customers", "Worse"));

        Assert.Equal(["Bikes", "Fewer forms", "Later start"], await Shown($"campaign={campaign.Id.Value}"));
        Assert.Equal(["Bikes"], await Shown("owner=HR"));
        Assert.Equal(["Later start"], await Shown("state=NotNow"));
        Assert.Equal(["Bikes"], await Shown("aim=Customers"));
        Assert.Equal(["Bikes"], await Shown("waits=true"));
        Assert.Equal(["Later start"], await Shown("text=money"));
        Assert.Empty(await Shown("owner=HR&text=money"));
        Assert.Equal(4, (await Shown("state=17&aim=Wealth&campaign=x&owner=")).Count);

        var page = await leader.Get("/board?owner=HR");
        Assert.Equal(app.Sentence("filter.shown", 1, 4), page.One(".board-shown").Line());
        Assert.Equal("HR", page.One("#f-owner option[selected]").GetAttribute("value"));
        Assert.True(page.One(".board-filter").HasAttribute("open"));
        Assert.Contains(other.Address(), (await leader.Get("/board")).Source, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Shown(string query) =>
        [.. (await app.Somebody().Get($"/board?{query}")).All(".board-card h3").Select(title => title.Line()).Order(StringComparer.Ordinal)];
}
