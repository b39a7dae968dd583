using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>The product's whole story, as its people live it.</summary>
public sealed class JourneyTests(House house) : BrowserTest(house)
{
    private const string Bikes = "Pyörähuolto työpaikan pihaan kaksi kertaa vuodessa";
    private const string Meetings = "Kokouksettomat keskiviikot koko taloon";
    private const string Visits = "Johto käy kerran kuussa työvuorossa";
    private const string Substitutes = "Gemensam vikariepool för skolor och daghem";
    private const string Paper = "Lomakkeet yhdelle sivulle";
    private const string Song = "Yhteinen työmaalaulu";
    private const string Posters = "Strategiajuliste joka seinälle";

    private const int Round = 10;

    private static readonly string[] Order = [Bikes, Meetings, Visits, Substitutes, Paper, Song, Posters];

    [Fact]
    public async Task A_question_becomes_ideas_duels_a_ranking_and_an_answer_on_the_board()
    {
        var server = await StartServerAsync();
        var admin = await VisitAsync(server);
        var code = await OpenCampaignAsync(server, new Admin(admin));
        var screen = await ShowLiveAsync(server, code);
        Vote[] employees = [await EmployeeAsync(server, code, Bikes), await EmployeeAsync(server, code, Visits), await EmployeeAsync(server, code, Substitutes, swedish: true)];

        await ApproveAsync(new Admin(admin), code, Bikes, Visits, Substitutes);
        foreach (var employee in employees)
        {
            await employee.BackToDuelsAsync();
        }

        await VoteAsync(employees[0], screen);
        await VoteThroughACrashAsync(employees[1], screen, server);
        await Expect(screen.Rows.First).ToContainTextAsync(Meetings);
        await EndAsync(employees[2]);
        await Expect(screen.Rows.First).ToContainTextAsync(Bikes);
        await screen.ExpectVotesAsync(3 * PairsWithoutOwn);

        // A result is for everybody from five voters on.
        foreach (var place in Enumerable.Range(1, 2))
        {
            var colleague = new Vote(await VisitAsync(server), code, Words.Finnish);
            await colleague.OpenAsync();
            await EndAsync(colleague, AllPairs);
            await screen.ExpectVotesAsync((3 * PairsWithoutOwn) + (place * AllPairs));
        }

        await Expect(screen.Rows.First).ToContainTextAsync(Bikes);
        await screen.ExpectSurenessAsync(top: 2);
        await screen.ExpectNeverReloadedAsync();
        await screen.Visitor.TakePictureAsync("journey-live");

        var leader = await VisitAsync(server);
        await new Leader(leader).ChoosePasswordAsync(await new Admin(admin).InviteLeaderAsync("Liisa Leino", "liisa.leino@kunta.example"));
        var results = new Results(leader);
        await results.OpenAsync(code);
        await results.ExpectWinnerAsync(Bikes);
        await leader.TakePictureAsync("journey-results");

        await new Admin(admin).ShowAsync(code);
        await new Admin(admin).CloseCampaignAsync();
        await AnswerAsync(new Board(leader));
        await ReadAnswerAsync(employees[2].Visitor);

        await Expect(screen.Rows.First).ToContainTextAsync(Bikes);
    }

    /// <summary>Seven ideas; nobody is shown their own, so that everybody has the pairs of six.</summary>
    private static int PairsWithoutOwn => (Order.Length - 1) * (Order.Length - 2) / 2;

    /// <summary>Of whoever has written none.</summary>
    private static int AllPairs => Order.Length * (Order.Length - 1) / 2;

    private static async Task<string> OpenCampaignAsync(IdeasServer server, Admin admin)
    {
        await admin.CreateFirstAdminAsync(server.FirstAdminLink!);
        await admin.SignInAsync();
        var code = await admin.CreateCampaignAsync(new() { IsModerated = true, BoardSize = 2, Ideas = [Posters, Meetings, Song, Paper] });
        await admin.OpenCampaignAsync();
        return code;
    }

    private async Task<LiveScreen> ShowLiveAsync(IdeasServer server, string code)
    {
        var screen = new LiveScreen(await VisitAsync(server, Screen.Desk));
        await screen.OpenAsync(code);
        await screen.ExpectVotesAsync(0);
        return screen;
    }

    private async Task<Vote> EmployeeAsync(IdeasServer server, string code, string idea, bool swedish = false)
    {
        var visitor = await VisitAsync(server, language: swedish ? Swedish : Finnish);
        var vote = new Vote(visitor, code, swedish ? Words.Swedish : Words.Finnish);
        await vote.OpenAsync();
        await vote.SuggestAsync(idea, isModerated: true);
        return vote;
    }

    private static async Task ApproveAsync(Admin admin, string code, params string[] ideas)
    {
        await admin.ShowDeskAsync(code);
        foreach (var idea in ideas)
        {
            await admin.ApproveAsync(idea);
        }
    }

    private static async Task VoteAsync(Vote vote, LiveScreen screen)
    {
        await vote.Visitor.TakePictureAsync("journey-duel");
        await vote.PreferByAsync(Order, atMost: 1);
        await screen.ExpectVotesAsync(1);

        await vote.PreferByAsync(Order);
        await Expect(vote.Thanks).ToBeVisibleAsync();
        await vote.Visitor.TakePictureAsync("journey-thanks");
        await screen.ExpectVotesAsync(Round);

        await EndAsync(vote);
        await screen.ExpectVotesAsync(PairsWithoutOwn);
    }

    private static Task EndAsync(Vote vote) => EndAsync(vote, PairsWithoutOwn);

    private static async Task EndAsync(Vote vote, int pairs)
    {
        for (var left = pairs; left > 0; left -= Round)
        {
            if (await vote.Thanks.IsVisibleAsync())
            {
                await vote.TenMoreAsync();
            }

            await vote.PreferByAsync(Order);
        }

        await Expect(vote.AllSeen).ToBeVisibleAsync();
    }

    private static async Task VoteThroughACrashAsync(Vote vote, LiveScreen screen, IdeasServer server)
    {
        vote.Visitor.Forgive("net::ERR_CONNECTION_REFUSED");
        screen.Visitor.Forgive("WebSocket connection");
        await vote.PreferByAsync(Order, atMost: 4);
        var (pair, place) = (await vote.PairAsync(), await vote.PlaceAsync());

        await server.KillAsync();
        await Expect(screen.Connection).ToBeVisibleAsync();
        await server.StartAgainAsync();
        await vote.OpenAsync();

        Assert.Equal(pair, await vote.PairAsync());
        Assert.Equal(place, await vote.PlaceAsync());
        await Expect(screen.Connection).ToBeHiddenAsync();
        await screen.ExpectVotesAsync(PairsWithoutOwn + 4);

        await vote.PreferByAsync(Order, atMost: 1);
        await screen.ExpectVotesAsync(PairsWithoutOwn + 5);
        await EndAsync(vote);
    }

    private static async Task AnswerAsync(Board board)
    {
        var due = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30));
        await board.OpenAsync();
        await board.ExpectNewAsync(Bikes, Meetings);
        await board.OpenCardAsync(Bikes);

        await board.MoveAsync("Kokeilussa", nextStep: "Kysytään tarjous kahdelta pyöräpajalta");
        await board.ExpectAsksForAsync("Kirjoita, kuka", "Anna päivä", "Kirjoita julkinen vastaus");
        await board.ExpectStillSaysAsync("Seuraava askel", "Kysytään tarjous kahdelta pyöräpajalta");
        await board.ExpectChosenAsync("Kokeilussa");

        await board.MoveAsync("Kokeilussa", owner: "Työhyvinvointipäällikkö", due: due, answer: "Hyvä idea. Kokeillaan keväällä kahdella työpaikalla.");
        await board.ExpectSavedAsync();
    }

    private static async Task ReadAnswerAsync(Visitor employee)
    {
        await employee.GoAsync("/board");
        var card = employee.Page.GetByRole(Microsoft.Playwright.AriaRole.Listitem).Filter(new() { HasText = Bikes });
        await Expect(card).ToContainTextAsync("Hyvä idea. Kokeillaan keväällä kahdella työpaikalla.");
        await Expect(card).ToContainTextAsync("Työhyvinvointipäällikkö");
        await Expect(card).ToContainTextAsync("Kysytään tarjous kahdelta pyöräpajalta");
        await employee.TakePictureAsync("journey-board");
    }
}
