using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>An admin's way from a template to the first duel of an employee, with the preview beside it.</summary>
public sealed class WizardTests(House house) : BrowserTest(house)
{
    private static readonly string[] Steps = ["question", "time", "way", "look", "background", "board"];

    [Theory]
    [InlineData("fi", "Tiimin pikaretro", "Kysymys", "Johdon lupaus", "Luo luonnos", "Avaa duellit", "Mitä opimme keväästä?")]
    [InlineData("sv", "Teamets snabbretro", "Fråga", "Ledningens löfte", "Skapa utkast", "Öppna duellerna", "Vad lärde vi oss i våras?")]
    public async Task A_template_becomes_a_campaign_and_the_preview_follows_the_typing(string language, string template, string question, string promise, string create, string open, string typed)
    {
        var visitor = await AdminAsync(Screen.Desk, language);
        var page = visitor.Page;
        await visitor.GoAsync("/campaigns/new");
        await visitor.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = template, Exact = true }));
        var preview = page.Locator($"[data-preview={language}]");

        await Expect(preview.Locator("[data-of]")).ToHaveTextAsync("1 / 6");
        await Field(page, question).FillAsync(typed);
        await Field(page, promise).FillAsync("Lupaus 2026");
        await Expect(preview.Locator("[data-shows=Question]").First).ToHaveTextAsync(typed);
        await Expect(preview.Locator("[data-shows=Promise]")).ToHaveTextAsync("Lupaus 2026");
        await visitor.PressAsync(page.Locator("[data-show=en]"));
        await Expect(page.Locator("[data-preview=en] [data-shows=Question]").First).ToBeVisibleAsync();
        await Expect(preview).ToBeHiddenAsync();
        await GoAsync(visitor, "look");
        await page.Locator("#Colour").FillAsync("#8a1538");
        await Expect(page.Locator("[data-colour-says]")).ToContainTextAsync("#8a1538");
        await Expect(page.Locator("[data-preview-sheet]")).ToHaveCountAsync(1);
        await visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = create }));
        await visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = open }));
        var vote = new Vote(await VisitAsync(language: language == "fi" ? Finnish : Swedish), new Uri(page.Url).Segments[^1], language == "fi" ? Words.Finnish : Words.Swedish);
        await vote.OpenAsync();

        await Expect(vote.Question).ToContainTextAsync(typed);
        await Expect(vote.Visitor.Page.Locator(".progress")).ToContainTextAsync("1 / 6");
        Assert.Equal("#8a1538", await vote.Visitor.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--stage').trim()"));
        Problems.AssertNone(await vote.Visitor.Page.FindProblemsAsync("duel in a colour"));
    }

    [Fact]
    public async Task A_mistake_on_a_step_that_is_not_shown_is_told_and_reached()
    {
        var visitor = await AdminAsync(Screen.Phone, "fi");
        var page = visitor.Page;
        await visitor.GoAsync("/campaigns/new/form?from=retro");
        await GoAsync(visitor, "board");
        await page.Locator("#BoardSize").FillAsync("99");
        await GoAsync(visitor, "way");
        await page.Locator("#RoundLength").FillAsync("3");
        await GoAsync(visitor, "question");

        await visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Luo luonnos" }));

        await Expect(page.Locator("#RoundLength")).ToBeVisibleAsync();
        await Expect(page.Locator(".wizard-steps .is-wrong")).ToHaveCountAsync(2);
        await visitor.PressAsync(page.Locator("#errors a[href='#BoardSize']"));
        await Expect(page.Locator("#BoardSize")).ToBeFocusedAsync();
        await Expect(page.Locator("#BoardSize")).ToHaveValueAsync("99");
    }

    [Fact]
    public async Task On_a_phone_the_preview_is_one_press_away_and_shows_what_the_welcome_will()
    {
        var visitor = await AdminAsync(Screen.Phone, "fi");
        var page = visitor.Page;
        await visitor.GoAsync("/campaigns/new/form?from=retro");
        await page.Locator("#In_fi__Description").FillAsync("Kerromme tuloksista maanantaina.");
        await GoAsync(visitor, "way");
        await page.Locator("#RoundLength").FillAsync("20");
        await GoAsync(visitor, "background");
        await page.Locator("#AsksUnit").CheckAsync();
        var preview = page.Locator("[data-preview=fi]");

        await visitor.PressAsync(page.Locator("[data-preview-jump]"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Näin se näkyy puhelimessa" })).ToBeInViewportAsync();
        await Expect(preview).ToContainTextAsync("Aikaa menee noin 4 minuuttia.");
        await Expect(preview).ToContainTextAsync("Kerromme tuloksista maanantaina.");
        await Expect(preview).ToContainTextAsync("Missä yksikössä työskentelet?");
        await visitor.PressAsync(page.Locator("[data-preview-back]"));
        await Expect(page.Locator("[data-preview-jump]")).ToBeFocusedAsync();
        await Expect(page.Locator("#AsksUnit")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_colour_that_cannot_be_read_is_said_beside_it_and_the_picker_follows()
    {
        var visitor = await AdminAsync(Screen.Phone, "fi");
        var page = visitor.Page;
        await visitor.GoAsync("/campaigns/new/form?from=retro");
        await GoAsync(visitor, "look");

        await page.Locator("#Colour").FillAsync("#ffee00");

        await Expect(page.Locator("[data-colour-says].is-wrong")).ToContainTextAsync("Esikatselu näyttää siihen asti Ideasin vihreän.");
        await Expect(page.Locator("[data-colour-pick]")).ToHaveValueAsync("#ffee00");
        await page.Locator("#Colour").FillAsync("#8a1538");
        await Expect(page.Locator("[data-colour-says]:not(.is-wrong)")).ToContainTextAsync("#8a1538");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_step_is_accessible_and_fits_a_phone(ColorScheme theme)
    {
        var visitor = await AdminAsync(Screen.Phone, "fi");
        var page = visitor.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        await visitor.GoAsync("/campaigns/new");
        Func<IPage, string, Task<IReadOnlyList<string>>> find = theme is ColorScheme.Dark ? Accessibility.FindPaleAsync : Accessibility.FindProblemsAsync;
        var problems = new List<string>(await find(page, "start"));
        await visitor.GoAsync("/units");
        problems.AddRange(await find(page, "units"));
        await visitor.GoAsync("/campaigns/new/form?from=ideation");
        foreach (var step in Steps)
        {
            await GoAsync(visitor, step);
            problems.AddRange(await find(page, step));
        }

        Problems.AssertNone(problems);
    }

    [Fact]
    public async Task Without_a_script_every_step_stands_on_one_page_and_the_server_draws_the_preview()
    {
        var visitor = await AdminAsync(Screen.Phone, "fi", hasScript: false);
        var page = visitor.Page;
        await visitor.GoAsync("/campaigns/new/form?from=retro");
        await page.Locator("#In_sv__Question").EvaluateAsync("field => field.closest('details').open = true");
        await page.Locator("#In_sv__Question").FillAsync("Vad nu?");
        await visitor.PressAsync(page.Locator("[data-show=sv]"));

        await Expect(page.Locator("[data-preview=sv] [data-shows=Question]").First).ToHaveTextAsync("Vad nu?");
        await Expect(page.Locator(".wizard-step:visible")).ToHaveCountAsync(Steps.Length);
        await visitor.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Luo luonnos" }));
        await Expect(page.GetByText("Kampanja on luotu luonnokseksi.")).ToBeVisibleAsync();
    }

    private async Task<Visitor> AdminAsync(Screen screen, string language, bool hasScript = true)
    {
        var visitor = await VisitAsync(screen, hasScript: hasScript);
        await new Admin(visitor).SignInAsync();
        await visitor.GoAsync($"/language/{language}");
        return visitor;
    }

    private static Task GoAsync(Visitor visitor, string step) => visitor.PressAsync(visitor.Page.Locator($".wizard-steps a[href='#step-{step}']"));

    private static ILocator Field(IPage page, string label) => page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
}
