using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

/// <summary>Somebody with a browser, who notes whatever should never happen on any page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const string HoldsItsText = """
        element => {
          const [text, box] = [document.createRange(), element.getBoundingClientRect()];
          text.selectNodeContents(element);
          const words = text.getBoundingClientRect();
          return words.top >= box.top && words.bottom <= box.bottom && words.left >= box.left && words.right <= box.right;
        }
        """;

    // Both are said of a load that broke off too, because a test cut the network; a wrong answer is noted by its status, and the icons have a test of their own.
    private readonly List<string> forgiven = ["Failed to load resource", "trying to use the following icon from the Manifest"];
    private readonly List<string> amiss = [];
    private readonly Uri site;
    private readonly bool isPhone;

    internal Visitor(IBrowserContext context, IPage page, Uri site, bool isPhone)
    {
        (Context, Page, this.site, this.isPhone) = (context, page, site, isPhone);
        page.Request += (_, request) => Check(request.Url);
        page.WebSocket += (_, socket) => Check(socket.Url);
        page.PageError += (_, error) => amiss.Add($"uncaught on {page.Url}: {error}");
        page.Console += (_, message) => Check(message);
        page.Response += (_, response) => Check(response);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public IEnumerable<string> Amiss => amiss.Where(problem => !forgiven.Exists(problem.Contains));

    /// <summary>For a test that brings a trouble about on purpose.</summary>
    public void Forgive(string fragment) => forgiven.Add(fragment);

    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    public Task PressAsync(ILocator target) => isPhone ? target.TapAsync() : target.ClickAsync();

    /// <summary>All of it lies within the screen without scrolling, and its text lies within it.</summary>
    public async Task ExpectWhollyVisibleAsync(ILocator target)
    {
        await Page.ExpectAtRestAsync();
        var (box, screen) = ((await target.BoundingBoxAsync())!, Page.ViewportSize!);
        var isInside = box.X >= 0 && box.Y >= 0 && box.X + box.Width <= screen.Width && box.Y + box.Height <= screen.Height;
        var name = await target.InnerTextAsync();
        Assert.True(isInside, $"\"{name}\" reaches from {box.X:0},{box.Y:0} to {box.X + box.Width:0},{box.Y + box.Height:0} on {Page.Url}.");
        Assert.True(await target.EvaluateAsync<bool>(HoldsItsText), $"\"{name}\" does not hold its text on {Page.Url}.");
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Check(string address)
    {
        var uri = new Uri(address);
        if (uri.Authority != site.Authority && uri.Scheme is not ("data" or "blob"))
        {
            amiss.Add($"outside request on {Page.Url}: {address}");
        }
    }

    private void Check(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            amiss.Add($"{message.Type} on {Page.Url}: {message.Text}");
        }
    }

    /// <summary>A page may answer "not found" or "ask again"; what a page consists of must be there.</summary>
    private void Check(IResponse response)
    {
        if (response.Status >= 400 && response.Request.ResourceType is not ("document" or "fetch" or "xhr"))
        {
            amiss.Add($"{response.Status} on {Page.Url}: {response.Url}");
        }
    }
}
