using Microsoft.Playwright;

namespace Ideas.Browser.Tests.Harness;

/// <summary>A walk from screen to screen. On each, axe must find nothing and nothing may be too wide; with IDEAS_SCREENSHOTS set, it also takes the pictures.</summary>
/// <param name="suffix">Tells the pictures of this walk from those of others.</param>
/// <param name="find">How to look for problems; everything, unless another walk does that and this one differs in its theme or its screen alone.</param>
/// <param name="dark">The suffix of the dark pictures, for a walk that looks at each screen in the dark too: there only its colours differ.</param>
public sealed class Tour(Visitor visitor, string suffix, bool takesPictures = true, Func<IPage, string, Task<IReadOnlyList<string>>>? find = null, string? dark = null)
{
    private readonly List<string> problems = [];

    /// <summary>Looks at the page of an address, or at what is there now.</summary>
    public async Task SeeAsync(string name, string? path = null)
    {
        if (path is not null)
        {
            await visitor.GoAsync(path);
        }

        problems.AddRange(await (find ?? Accessibility.FindProblemsAsync)(visitor.Page, $"{name} ({suffix})"));
        await TakePicturesAsync($"{name}-{suffix}");
        if (dark is not null)
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            problems.AddRange(await visitor.Page.FindPaleAsync($"{name} ({dark})"));
            await TakePicturesAsync($"{name}-{dark}");
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }

    public void End() => Problems.AssertNone(problems);

    private Task TakePicturesAsync(string name) => takesPictures ? visitor.TakePicturesAsync(name) : Task.CompletedTask;
}
