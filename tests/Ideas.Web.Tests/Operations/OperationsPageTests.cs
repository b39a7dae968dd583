using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ideas.Web.Tests.Operations;

/// <summary>docs/operations.md, against what it tells of.</summary>
public sealed partial class OperationsPageTests
{
    private readonly string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/operations.md"));

    [Fact]
    public void It_names_every_setting_with_its_default_and_no_other()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json")));

        var documented = Rows().Matches(Section("Settings")).Select(row => (Name: row.Groups[1].Value, Default: row.Groups[2].Value.Trim('`', ' ')));

        Assert.Equal(Flat("", settings.RootElement).OrderBy(entry => entry.Name), documented.OrderBy(entry => entry.Name));
    }

    [Fact]
    public void Every_file_of_the_repository_that_it_links_to_is_there()
    {
        var links = Links().Matches(page).Select(link => link.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal) && !link.StartsWith('#')).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", link)), link));
    }

    private string Section(string heading) => page.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    /// <summary>Levels of logging are one setting for readers: a name for every part of the program.</summary>
    private static IEnumerable<(string Name, string Default)> Flat(string above, JsonElement element)
    {
        foreach (var entry in element.EnumerateObject())
        {
            var name = above + entry.Name;
            if (name is "Logging:LogLevel")
            {
                yield return (name, entry.Value.GetProperty("Default").GetString()!);
            }
            else if (entry.Value.ValueKind is JsonValueKind.Object)
            {
                foreach (var inner in Flat(name + ":", entry.Value))
                {
                    yield return inner;
                }
            }
            else
            {
                var value = entry.Value.ValueKind is JsonValueKind.Array ? "" : entry.Value.ToString();
                yield return (name, value.Length == 0 ? "none" : value.ToLowerInvariant() is "true" or "false" ? value.ToLowerInvariant() : value);
            }
        }
    }

    [GeneratedRegex(@"^\| `([A-Za-z]+(?::[A-Za-z]+)*)` \|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();
}
