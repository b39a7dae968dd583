using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>What an admin does: signs in, makes a campaign, opens, moderates, closes.</summary>
public sealed class Admin(Visitor visitor)
{
    private const string Email = "aino.admin@kunta.example";
    private const string Password = "hauki keinu lyhty";

    private IPage Page => visitor.Page;

    public async Task CreateFirstAdminAsync(Uri link)
    {
        await visitor.GoAsync(link.PathAndQuery);
        await Field("Nimi").FillAsync("Aino Admin");
        await Field("Sähköposti").FillAsync(Email);
        await Page.GetByLabel("Salasana").FillAsync(Password);
        await PressAsync("Luo ylläpitäjä");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Kirjaudu", Exact = true })).ToBeVisibleAsync();
    }

    public async Task SignInAsync()
    {
        await visitor.GoAsync("/signin");
        await Field("Sähköposti").FillAsync(Email);
        await Page.GetByLabel("Salasana").FillAsync(Password);
        await PressAsync("Kirjaudu");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Kampanjat" })).ToBeVisibleAsync();
    }

    /// <summary>Gives a leader an account and answers the link with which that person chooses a password.</summary>
    public async Task<Uri> InviteLeaderAsync(string name, string email)
    {
        await visitor.GoAsync("/people");
        await Field("Nimi").FillAsync(name);
        await Field("Sähköposti").FillAsync(email);
        await Page.GetByRole(AriaRole.Radio, new() { Name = "Johto" }).CheckAsync();
        await PressAsync("Luo kutsulinkki");
        return new Uri(await Field("Linkki").InputValueAsync());
    }

    /// <summary>Fills in the form by hand and answers the code of the new draft.</summary>
    public async Task<string> CreateCampaignAsync(CampaignPlan plan)
    {
        await visitor.GoAsync("/campaigns");
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Uusi kampanja" }));
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Tyhjä kampanja" }));
        await Field("Kysymys").FillAsync(plan.Question);
        await Field("Johdon lupaus").FillAsync(plan.Promise);
        await Field("Aloitusideat").FillAsync(string.Join('\n', plan.Ideas));
        await StepAsync("Miten se toimii");
        await Page.GetByRole(AriaRole.Radio, new() { Name = plan.IsModerated ? "Hyväksytään ennen duelleja" : "Tulevat mukaan heti" }).CheckAsync();
        await StepAsync("Ideataulu");
        await Page.GetByLabel("Taululle vietäviä ideoita").FillAsync($"{plan.BoardSize}");
        await PressAsync("Luo luonnos");
        await Expect(Page.GetByText("Kampanja on luotu luonnokseksi.")).ToBeVisibleAsync();
        return new Uri(Page.Url).Segments[^1];
    }

    public async Task OpenCampaignAsync()
    {
        await PressAsync("Avaa duellit");
        await Expect(Page.GetByText("Kampanja on avattu.")).ToBeVisibleAsync();
    }

    public async Task<string> CreateOpenCampaignAsync(params string[] ideas)
    {
        var code = await CreateCampaignAsync(new() { Ideas = ideas });
        await OpenCampaignAsync();
        return code;
    }

    public Task ShowAsync(string code) => visitor.GoAsync($"/campaigns/{code}");

    public Task ShowDeskAsync(string code) => visitor.GoAsync($"/campaigns/{code}/desk");

    public async Task ApproveAsync(string idea)
    {
        var waiting = Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = idea });
        await visitor.PressAsync(waiting.GetByRole(AriaRole.Button, new() { Name = "Hyväksy" }));
        await Expect(Page.GetByText("Idea on mukana.")).ToBeVisibleAsync();
    }

    public async Task CloseCampaignAsync()
    {
        await visitor.PressAsync(Page.GetByText("Päätä kampanja", new() { Exact = true }));
        await PressAsync("Kyllä, päätä kampanja");
        await Expect(Page.GetByText("Kampanja on päättynyt.")).ToBeVisibleAsync();
    }

    /// <summary>Goes to a step of the campaign's form.</summary>
    public Task StepAsync(string name) =>
        visitor.PressAsync(Page.GetByRole(AriaRole.Navigation, new() { Name = "Vaiheet" }).GetByRole(AriaRole.Link, new() { Name = name }));

    private ILocator Field(string label) => Page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    private Task PressAsync(string button) => visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}

public sealed record CampaignPlan
{
    public string Question { get; init; } = "Miten arjestamme tulisi sujuvampaa jo tänä syksynä?";

    public string Promise { get; init; } = "Johtoryhmä vastaa kahteen parhaaseen ideaan kuukauden kuluessa.";

    public int BoardSize { get; init; } = 2;

    public bool IsModerated { get; init; }

    public IReadOnlyList<string> Ideas { get; init; } = [];
}
