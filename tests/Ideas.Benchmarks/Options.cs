using System.CommandLine;
using System.Globalization;

namespace Ideas.Benchmarks;

/// <summary>Options that answer bad values with a sentence.</summary>
internal static class Options
{
    /// <summary>A number with a decimal point, whatever this computer's language.</summary>
    public static Option<double?> Number(string name, string unit, double least, double most, string description) => new(name)
    {
        Description = description,
        HelpName = unit,
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from {least:0.######} to {most}, not '{text}'."));
            return null;
        },
    };

    /// <summary>A whole number that has a usual value.</summary>
    public static Option<int> Whole(string name, int usual, int least, string description, string unit = "N", int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} {(most == int.MaxValue ? "on" : $"to {most}")}, not '{text}'."));
            return usual;
        },
    };

    /// <summary>Some of a number of words, parted by commas; all of them when left out.</summary>
    public static Option<IReadOnlyList<T>> Some<T>(string name, string description, IReadOnlyDictionary<string, T> words) => new(name)
    {
        Description = $"{description}: {string.Join(", ", words.Keys)}. Several are parted by commas; all when left out.",
        HelpName = "LIST",
        CustomParser = argument =>
        {
            var chosen = new List<T>();
            foreach (var word in argument.Tokens.Single().Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (words.TryGetValue(word, out var value)) chosen.Add(value);
                else argument.AddError($"{name} knows {string.Join(", ", words.Keys)}, not '{word}'.");
            }

            return chosen;
        },
    };
}
