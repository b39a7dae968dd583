using System.CommandLine;
using System.Globalization;

namespace Ideas.Load;

/// <summary>Options that answer bad values with a sentence.</summary>
internal static class Options
{
    public static readonly Option<DirectoryInfo?> Server = new("--server")
    {
        Description = "A folder with a published server; without it, this program publishes the source it was built from.",
        HelpName = "DIR",
    };

    public static readonly Option<bool> Plain = new("--plain") { Description = "Ask for pages without compression, so that it can be told what compression costs." };

    public static readonly Option<int> Clients = Whole("--clients", 64, 1, "Connections; the participants share them.");

    public static readonly Option<int> Ideas = Whole("--ideas", 200, 30, "Ideas in the campaign.");

    public static readonly Option<int> WarmUp = Whole("--warm-up", 30_000, 0, "Votes before that, until the compiler has done its work; for a minute at most.");

    /// <summary>A whole number that has a usual value.</summary>
    public static Option<int> Whole(string name, int usual, int least, string description, string unit = "N") => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least) return number;
            argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} on, not '{text}'."));
            return usual;
        },
    };
}
