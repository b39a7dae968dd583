using System.Text;
using Ideas.Load.Phones;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Load;

/// <summary>What the load program reads from the page that the server really renders.</summary>
public sealed class DuelPageTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const string Hand = "[{&quot;ticket&quot;:&quot;T-1&quot;},{&quot;ticket&quot;:&quot;T-2&quot;}]";

    [Fact]
    public async Task The_page_that_the_server_renders_is_understood()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3));
        var html = (await app.Somebody().Duel(campaign)).Source;

        var page = DuelPage.Read(Encoding.UTF8.GetBytes(html), Encoding.ASCII.GetBytes($"/j/{campaign.Code}"));

        Assert.Equal(3, page.Tickets().Count);
        Assert.All(page.Tickets(), ticket => Assert.True(ticket.Length > 100));
        Assert.True(page.Token.Length > 100);
    }

    [Fact]
    public void A_page_without_a_duel_offers_no_ticket()
    {
        var page = DuelPage.Read("<main><h1>Thank you</h1></main>"u8, "/j/FASTER"u8);

        Assert.Empty(page.Tickets());
    }

    [Fact]
    public void A_form_that_leads_elsewhere_is_not_the_duel()
    {
        var page = DuelPage.Read(Form("/signout"), "/j/FASTER"u8);

        Assert.Empty(page.Tickets());
    }

    [Fact]
    public void The_duel_carries_its_ticket_and_its_token()
    {
        var page = DuelPage.Read(Form("/j/FASTER"), "/j/FASTER"u8);

        Assert.Equal(["T-1", "T-2"], page.Tickets().Select(Encoding.ASCII.GetString));
        Assert.Equal("A-1", Encoding.ASCII.GetString(page.Token));
    }

    [Fact]
    public async Task The_answers_of_the_server_are_understood()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        var first = await ada.Duel(campaign);

        var next = NextStep.Read(Encoding.UTF8.GetBytes((await ada.Vote(first, Choice.Left)).Source));
        var ticket = Encoding.ASCII.GetString(next.Ticket);
        await ada.Answer(campaign, duels: 8);
        var last = NextStep.Read(Encoding.UTF8.GetBytes((await ada.Vote(await ada.Duel(campaign), Choice.Left)).Source));

        Assert.True(ticket.Length > 100 && ticket != first.Ticket());
        Assert.Equal($"{campaign.Home}/thanks", Encoding.ASCII.GetString(last.Go));
    }

    private static byte[] Form(string action) => Encoding.UTF8.GetBytes(
        $"""
        <form action="/signout"></form>
        <form class="duel " method="post" action="{action}" data-vote data-hand="{Hand}">
          <input type="hidden" name="ticket" value="T-1">
          <button name="choice" value="Left">a</button><button name="choice" value="Right">b</button>
          <input name="form-token" type="hidden" value="A-1" /></form>
        """);
}
