using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Ideas.Benchmarks.Fit;
using Ideas.Benchmarks.Simulation;
using Ideas.Benchmarks.Speed;

namespace Ideas.Benchmarks;

/// <summary>Shows what the ranking does: on files of votes, against the clock, and against the truth.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one command line. After a usage error nothing goes to <paramref name="output"/>.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var commands = new RootCommand("Shows what the ranking of Ideas does: on files of votes, against the clock, and against the truth.")
        {
            FitCommand.Create(),
            SpeedCommand.Create(),
            SimulateCommand.Create(),
            MeterCommand.Create(),
        };
        var line = commands.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction usage) usage.ShowHelp = line.CommandResult.Command == commands;
        return line.Invoke(new InvocationConfiguration { Output = line.Errors.Count == 0 ? output : error, Error = error });
    }
}
