namespace Ideas.Browser.Tests.Harness;

public static class Problems
{
    /// <summary>Fails with all of them in full, where <c>Assert.Empty</c> would cut them short.</summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        var found = string.Join(Environment.NewLine, problems);
        Assert.True(found.Length == 0, found);
    }
}
