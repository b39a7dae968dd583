using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Ideas.Web.Tests.Desk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

public sealed class DeskTests(House house) : BrowserTest(house)
{
    private const string Lunch = "Pidempi lounastauko perjantaisin";
    private const string Lunches = "Pidemmät lounastauot perjantaisin";
    private const string Quiet = "Hiljainen huone puheluille";

    [Fact]
    public async Task A_messy_workbook_of_two_thousand_rows_comes_in_whole_or_not_at_all()
    {
        var (code, visitor) = (await House.Admin.CreateOpenCampaignAsync("Kävelykokoukset", Quiet), await AdminAsync());
        var desk = new Desk(visitor, code);

        await desk.ChooseAsync("Henkilöstökysely 2026 (lopullinen) v2.xlsx", Messy(2_000));
        Assert.Equal(("1 995", "5"), (await desk.FigureAsync("Kunnossa"), await desk.FigureAsync("Virheitä")));
        await Expect(desk.ErrorOfRow(10)).ToContainTextAsync("Solussa on kaava");
        await Expect(desk.ErrorOfRow(20)).ToContainTextAsync("Ideasarake on tyhjä");
        await Expect(desk.ErrorOfRow(30)).ToContainTextAsync("Lyhennä ideaa 11 merkkiä");
        await Expect(desk.ErrorOfRow(40)).ToContainTextAsync("jo rivillä 5");
        await Expect(desk.ErrorOfRow(50)).ToContainTextAsync("jo kampanjassa");
        await visitor.TakePictureAsync("desk-import");
        Problems.AssertNone(await visitor.Page.FindProblemsAsync("import"));

        await desk.PressAsync("Tuo 1");
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("mitään ei tuotu");
        await desk.LeaveOutAsync();
        await desk.PressAsync("Tuo 1");
        await Expect(visitor.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("ideaa on tuotu");
        await desk.ShowAsync("Live");

        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Mukana 1.997") })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("1 / 40")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_ideas_are_merged_and_taken_apart_again()
    {
        var (code, visitor) = (await House.Admin.CreateOpenCampaignAsync(Lunch, Lunches, Quiet), await AdminAsync());
        var desk = new Desk(visitor, code);
        await desk.ShowAlikeAsync();
        Problems.AssertNone(await visitor.Page.FindProblemsAsync("alike"));
        await visitor.TakePictureAsync("desk-alike");

        await visitor.PressAsync(visitor.Page.Locator(".alike-side").Filter(new() { HasText = Lunch }).GetByRole(AriaRole.Button, new() { Name = "Yhdistä: tämä jää" }));
        await desk.ExpectNoticeAsync("Ideat on yhdistetty.");
        await desk.ShowAsync("Retired");
        await Expect(desk.Item(Lunches)).ToContainTextAsync($"Yhdistetty ideaan: {Lunch}");
        await desk.PressAsync("Pura yhdistäminen");

        await desk.ExpectNoticeAsync("Yhdistäminen on purettu.");
        await desk.ShowAsync("Live");
        await Expect(desk.Ideas).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_queue_is_worked_through_by_keys_alone_and_they_can_be_turned_off()
    {
        var (code, visitor) = (await CollectAsync(), await AdminAsync());
        var desk = new Desk(visitor, code);
        await desk.ShowAsync("Pending");
        Problems.AssertNone(await visitor.Page.FindProblemsAsync("desk"));
        await visitor.TakePictureAsync("desk-queue");
        var waiting = await desk.Ideas.AllInnerTextsAsync();

        await desk.PressKeyAsync("j");
        await desk.ExpectFocusOnAsync(waiting[0]);
        await desk.PressKeyAsync("j");
        await desk.PressKeyAsync("k");
        await desk.PressKeyAsync("a");
        await desk.ExpectNoticeAsync("Idea on mukana.");
        await desk.ExpectFocusOnAsync(waiting[1]);
        await desk.PressKeyAsync("e");
        await visitor.Page.Keyboard.PressAsync("Control+A");
        await desk.TypeAsync("Uusi sanamuoto j a r");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await desk.ExpectNoticeAsync("Sanamuoto on muutettu.");
        await Expect(desk.Item("Uusi sanamuoto j a r")).ToContainTextAsync(waiting[1]);
        await desk.PressKeyAsync("r");
        await desk.TypeAsync("Toinen idea sanoo saman");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await desk.ExpectNoticeAsync("Idea on poistettu käytöstä.");
        await Expect(desk.Ideas).ToHaveCountAsync(0);

        await desk.ShowAsync("Live");
        await desk.PressKeyAsync("?");
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Pikanäppäimet käytössä" }).UncheckAsync();
        await visitor.Page.ReloadAsync();
        await desk.PressKeyAsync("j");
        await Expect(visitor.Page.Locator("[data-idea]:focus")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_script_ideas_are_approved_in_bulk()
    {
        var (code, visitor) = (await CollectAsync(), await VisitAsync(Screen.Desk, hasScript: false));
        await new Admin(visitor).SignInAsync();
        var desk = new Desk(visitor, code);
        await desk.ShowAsync("Pending");

        foreach (var box in await visitor.Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await desk.PressAsync("Hyväksy valitut");

        await desk.ExpectNoticeAsync("2 ideaa on nyt mukana.");
    }

    /// <summary>A campaign in which two ideas of employees wait.</summary>
    private async Task<string> CollectAsync()
    {
        var code = await House.Admin.CreateCampaignAsync(new() { Ideas = ["Kävelykokoukset", Quiet], IsModerated = true });
        await House.Admin.OpenCampaignAsync();
        foreach (var idea in new[] { "Yhteinen aamukahvi tiistaisin", "Pyörille katos aseman viereen" })
        {
            await (await JoinAsync(code)).SuggestAsync(idea, isModerated: true);
        }

        return code;
    }

    private async Task<Visitor> AdminAsync()
    {
        var visitor = await VisitAsync(Screen.Desk);
        await new Admin(visitor).SignInAsync();
        return visitor;
    }

    /// <summary>A title and a note above, an empty column and row, the idea in the last column, and five rows with errors.</summary>
    private static byte[] Messy(int ideas)
    {
        var rows = new List<object?[]?> { new object?[] { "Henkilöstökysely 2026" }, null, new object?[] { "Pvm", null, "Kuvaus", "Yksikkö", "Ehdotus" } };
        for (var number = 1; number <= ideas; number++)
        {
            rows.Add([new DateTime(2026, 1, 1).AddDays(number % 300), null, number % 3 == 0 ? "Tarkempi\nselitys" : null, "Sote", (rows.Count + 1) switch
            {
                10 => new ACell("Laskettu", "CONCAT(A1,B1)"),
                20 => null,
                30 => new string('x', 151),
                40 => "EHDOTUS NUMERO 2!",
                50 => Quiet,
                _ => number % 2 == 0 ? $"¤Ehdotus numero {number}" : $"  Ehdotus numero {number} ",
            }]);
        }

        return AWorkbook.Of(("Ohje", [["Täytä seuraava välilehti."]]), ("Vastaukset", [.. rows]));
    }
}
