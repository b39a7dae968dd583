using Ideas.Browser.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideas.Browser.Tests.Pages;

/// <summary>Three words: taken after a round, typed on any device.</summary>
public sealed class Receipt(Visitor visitor, ReceiptTexts texts)
{
    public ILocator Choices => Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = texts.Chosen });

    private IPage Page => visitor.Page;

    public Task ExpectAgreementAsync(int same, int of) => Expect(Page.GetByText(string.Format(null, texts.Agree, same, of))).ToBeVisibleAsync();

    /// <summary>Takes the receipt that the own result offers, and reads its words.</summary>
    public async Task<string> TakeAsync()
    {
        await PressAsync(texts.Take);
        await Expect(Heading(texts.Words)).ToBeVisibleAsync();
        var words = await Page.Locator(".receipt-words").InnerTextAsync();
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public async Task TypeAsync(string words)
    {
        await visitor.GoAsync("/receipt");
        await Page.GetByLabel(texts.Label).FillAsync(words);
        await PressAsync(texts.Open);
    }

    public Task ExpectOpenAsync() => Expect(Heading(texts.Choices)).ToBeVisibleAsync();

    public Task ExpectWrongAsync() => Expect(Page.GetByText(texts.Wrong).First).ToBeVisibleAsync();

    /// <summary>Answers the name of the file and what is in it.</summary>
    public async Task<(string Name, string Text)> DownloadAsync()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = texts.Download })));
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    public async Task EraseAsync()
    {
        await visitor.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = texts.Erase }));
        await PressAsync(texts.Yes);
        await Expect(Page.GetByText(texts.Erased)).ToBeVisibleAsync();
    }

    public async Task CloseAsync()
    {
        await PressAsync(texts.Close);
        await Expect(Heading(texts.OpenHeading)).ToBeVisibleAsync();
    }

    private ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private Task PressAsync(string button) => visitor.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}

/// <summary>What the receipt's pages say, in the holder's language.</summary>
public sealed record ReceiptTexts(
    string Agree, string Take, string Words, string OpenHeading, string Label, string Open, string Wrong, string Choices, string Chosen, string Download, string Erase, string Yes, string Erased, string Close)
{
    public static ReceiptTexts Finnish { get; } = new(
        "{1} valinnastasi {0} käy yksiin kollegojesi kanssa.", "Ota kuitti", "Nämä ovat sanasi", "Avaa kuitti", "Kolme sanaa", "Avaa", "Näillä sanoilla ei löytynyt kuittia.",
        "Valintasi", "Valitsit:", "Lataa tietosi", "Poista tietosi", "Kyllä, poista tietoni", "Tietosi on poistettu", "Sulje kuitti");

    public static ReceiptTexts Swedish { get; } = new(
        "I {0} av dina {1} val håller dina kolleger med dig.", "Ta ditt kvitto", "Det här är dina ord", "Öppna kvittot", "Tre ord", "Öppna", "Inget kvitto hittades med de här orden.",
        "Dina val", "Du valde:", "Ladda ner dina uppgifter", "Radera dina uppgifter", "Ja, radera mina uppgifter", "Dina uppgifter är raderade", "Stäng kvittot");
}
