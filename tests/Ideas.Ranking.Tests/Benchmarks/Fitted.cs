using System.Text;
using System.Text.Json;
using Ideas.Benchmarks;

namespace Ideas.Ranking.Tests.Benchmarks;

/// <summary>What <c>fit</c> said about a file, run as from the command line.</summary>
internal sealed record Fitted(int Exit, string Output, string Error)
{
    private const string Name = "votes.csv";

    /// <summary>Fits text as a file in UTF-8.</summary>
    public static Fitted Text(string text, params string[] options) => Bytes(Encoding.UTF8.GetBytes(text), options);

    /// <summary>The file's folder is cut from the messages.</summary>
    public static Fitted Bytes(byte[] bytes, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, Name);
            File.WriteAllBytes(path, bytes);
            var fitted = Run(["fit", path, .. options]);
            return fitted with { Error = fitted.Error.Replace(path, Name, StringComparison.Ordinal) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Fitted Run(params string[] line)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = Program.Run(line, output, error);
        return new Fitted(exit, output.ToString(), error.ToString());
    }

    /// <summary>The items in the order of the answer, which must hold exactly what is promised.</summary>
    public Line[] Items => JsonSerializer.Deserialize<Answer>(Output, Exactly)!.Items;

    /// <summary>Names, best first, and how often each was compared.</summary>
    public IEnumerable<(string Item, int Comparisons)> Counts => Items.Select(line => (line.Item, line.Comparisons));

    private static JsonSerializerOptions Exactly { get; } = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal sealed record Line(string Item, double Strength, double StandardError, double Elo, int Rank, int Comparisons);

    private sealed record Answer(Line[] Items);
}
