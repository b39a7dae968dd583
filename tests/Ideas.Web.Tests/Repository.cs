using System.Reflection;

namespace Ideas.Web.Tests;

/// <summary>The files that the program was built from.</summary>
public static class Repository
{
    public static string Root => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    /// <summary>Text of every file below a folder whose name ends so, by its path from that folder.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder, params string[] endings)
    {
        var below = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(below, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(below, file)));
    }
}
