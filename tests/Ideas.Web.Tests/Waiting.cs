using System.Diagnostics;

namespace Ideas.Web.Tests;

public static class Waiting
{
    /// <summary>Asks again until it is so. Whatever takes longer than this will not come.</summary>
    public static async Task Until(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "It did not become so within a minute.");
            await Task.Yield();
        }
    }
}
