using Ideas.Browser.Tests.Harness;
using Ideas.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests;

/// <summary>Writing an idea on a phone.</summary>
public sealed class IdeaTests(House house) : BrowserTest(house)
{
    private const string Flexible = "Liukuva työaika kaikille";
    private const string Pool = "Gemensam vikariepool för skolor och daghem";

    private static readonly string[] Ideas = [Flexible, Pool, "Yhteinen aamukahvi", "Kasveja toimistoon"];

    [Fact]
    public async Task While_typing_the_same_idea_is_found_and_one_tap_leads_to_a_duel_with_it()
    {
        var (vote, form) = await WriterAsync();

        await form.WriteAsync("Työajat liukuviksi", "Myös kouluille.");
        await Expect(form.Similar).ToContainTextAsync([Flexible]);
        await vote.Visitor.TakePictureAsync("idea-similar");
        await form.PreferAsync(Flexible);

        await Expect(vote.Skip).ToBeVisibleAsync();
        var (left, right) = await vote.PairAsync();
        Assert.Contains(Flexible, new[] { left, right });
        await form.OpenAsync();
        await Expect(form.Text).ToHaveValueAsync("");
    }

    [Fact]
    public async Task In_Swedish_too()
    {
        var code = await House.Admin.CreateOpenCampaignAsync(Ideas);
        var visitor = await VisitAsync(language: Swedish);
        var form = new IdeaForm(visitor, code);
        await form.OpenAsync();

        await form.WriteAsync("gemensamma vikarier för daghem");
        await Expect(visitor.Page.GetByText("Finns din idé redan här?")).ToBeVisibleAsync();
        await Expect(form.Similar).ToContainTextAsync([Pool]);
        await form.WriteAsync("Cyklar för arbetsresor");
        await Expect(form.Similar).ToHaveCountAsync(0);
        await form.SendAsync("Lägg till idén");

        await Expect(visitor.Page.GetByText("Din idé är nu med i duellerna.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_shown_while_typing_is_not_asked_again()
    {
        var (_, form) = await WriterAsync();

        await form.WriteAsync("Liukuvat työajat kaikille");
        await Expect(form.Similar).ToContainTextAsync([Flexible]);
        await form.SendAsync();

        await Expect(form.Thanks).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_the_page_asks_once()
    {
        var (vote, form) = await WriterAsync(hasScript: false);

        await form.WriteAsync("Liukuvat työajat kaikille");
        await form.SendAsync();
        await Expect(form.Similar).ToContainTextAsync([Flexible]);
        await Expect(form.Text).ToHaveValueAsync("Liukuvat työajat kaikille");
        await form.PreferAsync(Flexible);

        await Expect(vote.Skip).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phone_number_is_warned_of_while_typing_and_sent_only_on_purpose()
    {
        var (vote, form) = await WriterAsync();

        await form.WriteAsync("Soita 040 123 4567, niin kerron lisää");
        await Expect(form.Notice).ToContainTextAsync("puhelinnumero");
        await form.SendAsync();
        await Expect(vote.Visitor.Page.GetByText("Lähetä silti")).ToBeVisibleAsync();
        await vote.Visitor.TakePictureAsync("idea-warning");
        await Expect(form.Text).ToHaveValueAsync("Soita 040 123 4567, niin kerron lisää");
        await form.SendAsync("Lähetä silti");

        await Expect(form.Thanks).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_a_closed_page_until_it_is_sent()
    {
        var (vote, form) = await WriterAsync();
        await form.WriteAsync("Pöytäjalkapallo", "Kahvihuoneeseen.\nKaikille.");

        await vote.Visitor.Page.ReloadAsync();
        await Expect(form.Text).ToHaveValueAsync("Pöytäjalkapallo");
        await Expect(form.Details).ToHaveValueAsync("Kahvihuoneeseen.\nKaikille.");
        await Expect(form.Details).ToBeVisibleAsync();
        await form.SendAsync();
        await Expect(form.Thanks).ToBeVisibleAsync();
        await form.OpenAsync();

        await Expect(form.Text).ToHaveValueAsync("");
        await Expect(form.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_idea_sent_without_network_waits_and_arrives_once()
    {
        var (vote, form) = await WriterAsync();
        await form.WriteAsync("Pöytäjalkapallo");

        await vote.Visitor.Context.SetOfflineAsync(true);
        await form.SendAsync();
        await Expect(form.Notice).ToContainTextAsync("Ei yhteyttä.");
        await Expect(form.Text).ToHaveValueAsync("Pöytäjalkapallo");
        await vote.Visitor.Context.SetOfflineAsync(false);

        await Expect(form.Thanks).ToBeVisibleAsync();
        await form.OpenAsync();
        await Expect(form.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_author_changes_an_own_idea_until_somebody_has_voted_on_it()
    {
        var code = await House.Admin.CreateOpenCampaignAsync("Yhteinen aamukahvi");
        var (ada, bob) = (await VisitAsync(), new Vote(await VisitAsync(), code, Words.Finnish));
        var form = new IdeaForm(ada, code);
        await form.AddAsync("Pöytäjalkapalo", "Kahvihuoneeseen.");

        await form.ChangeAsync("Pöytäjalkapalo");
        await form.Text.FillAsync("Pöytäjalkapallo");
        await form.SendAsync("Tallenna");
        await Expect(ada.Page.GetByText("Ideasi on muutettu.")).ToBeVisibleAsync();
        await form.ChangeAsync("Pöytäjalkapallo");
        await form.Text.FillAsync("Biljardi");
        await bob.OpenAsync();
        await bob.PreferAsync("Pöytäjalkapallo");
        await form.SendAsync("Tallenna");

        await Expect(ada.Page.GetByText("koska siitä on jo äänestetty")).ToBeVisibleAsync();
        await Expect(form.Text).ToHaveValueAsync("Biljardi");
    }

    [Fact]
    public async Task The_longer_text_is_read_on_the_ideas_own_page()
    {
        var (vote, form) = await WriterAsync();

        await form.AddAsync("Pöytäjalkapallo", "Kahvihuoneeseen.\nKaikille.");
        await vote.Visitor.PressAsync(form.Own.GetByText("Pöytäjalkapallo", new() { Exact = true }));
        await Expect(vote.Visitor.Page.GetByText("Kahvihuoneeseen.\nKaikille.")).ToBeVisibleAsync();
        var somebodyElse = await VisitAsync();
        await somebodyElse.GoAsync(new Uri(vote.Visitor.Page.Url).PathAndQuery);

        await Expect(somebodyElse.Page.GetByText("Kahvihuoneeseen.\nKaikille.")).ToBeVisibleAsync();
    }

    private async Task<(Vote Vote, IdeaForm Form)> WriterAsync(bool hasScript = true)
    {
        var code = await House.Admin.CreateOpenCampaignAsync(Ideas);
        var vote = await JoinAsync(code, hasScript: hasScript);
        var form = new IdeaForm(vote.Visitor, code);
        await form.OpenAsync();
        return (vote, form);
    }
}
