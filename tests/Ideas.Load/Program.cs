using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Ideas.Load.Commands;
using Ideas.Load.Naive;
using Ideas.Load.Server;

namespace Ideas.Load;

/// <summary>Puts a real server under load, and checks afterwards that its database holds what it promised.</summary>
internal static class Program
{
    private const int Interrupted = 130;

    private static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code: 0 when all is well, 1 when a vote was lost, doubled, changed or invented, 2 when there was no telling.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var commands = new RootCommand(
            """
            Puts a real server under load and prints what it does, as Markdown. The server is the published program in a process of its own, with the settings of production, an own data folder and a port of the loopback; anti-forgery, tickets and every other check stay on, and phones do what the page's script does. Afterwards the server is stopped and its database read: a vote that was acknowledged and is not there, is there twice, or was never sent, makes the exit code 1. Build with -c Release.
            """)
        {
            VotesCommand.Create(),
            ViewersCommand.Create(),
            MixedCommand.Create(),
            CrashCommand.Create(),
            StartCommand.Create(),
            PhoneCommand.Create(),
            NaiveServer.Create(),
        };
        var line = commands.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Action is ParseErrorAction usage) usage.ShowHelp = line.CommandResult.Command == commands;
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration
            {
                Output = line.Errors.Count == 0 ? output : error,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (LoadException problem)
        {
            error.WriteLine(problem.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Interrupted; the server was ended.");
            return Interrupted;
        }
    }
}
