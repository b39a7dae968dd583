namespace Ideas.Browser.Tests.Harness;

/// <summary>A walk from screen to screen. On each, axe must find nothing and nothing may be too wide; with IDEAS_SCREENSHOTS set, it also takes the pictures.</summary>
/// <param name="suffix">Tells the pictures of this walk from those of others.</param>
public sealed class Tour(Visitor visitor, string suffix, bool takesPictures = true)
{
    private readonly List<string> problems = [];

    /// <summary>Looks at the page of an address, or at what is there now.</summary>
    public async Task SeeAsync(string name, string? path = null)
    {
        if (path is not null)
        {
            await visitor.GoAsync(path);
        }

        problems.AddRange(await visitor.Page.FindProblemsAsync($"{name} ({suffix})"));
        if (takesPictures)
        {
            await visitor.TakePicturesAsync($"{name}-{suffix}");
        }
    }

    public void End() => Problems.AssertNone(problems);
}
