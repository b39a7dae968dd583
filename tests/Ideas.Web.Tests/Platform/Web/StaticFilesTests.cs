namespace Ideas.Web.Tests.Platform.Web;

/// <summary>With a wrong content root, files come back with status 200 and no bytes; so the size is what counts.</summary>
public sealed class StaticFilesTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Every_file_is_served_as_it_stands_on_the_disk()
    {
        var root = Path.Combine(Repository.Root, "wwwroot");
        using var client = app.CreateClient();

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var address = "/" + Path.GetRelativePath(root, file).Replace('\\', '/');
            var served = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            var kept = await File.ReadAllBytesAsync(file);
            Assert.True(served.SequenceEqual(kept), $"{address}: {served.Length} bytes instead of {kept.Length}");
        }
    }
}
