using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Ideas.Load.Server;

/// <summary>A temporary folder for one run, and the published server in it unless another one was named.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ideas-load-");

    private Workplace()
    {
    }

    /// <summary>The folder that holds Ideas.Web.dll.</summary>
    public string Published { get; private set; } = "";

    public static async Task<Workplace> CreateAsync(DirectoryInfo? server, TextWriter error, CancellationToken ct)
    {
        var place = new Workplace();
        try
        {
            place.Published = server?.FullName ?? await place.PublishAsync(error, ct);
            return File.Exists(Path.Combine(place.Published, "Ideas.Web.dll")) ? place : throw new LoadException("There is no Ideas.Web.dll in the folder that --server names.");
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>A folder of its own for one server's data.</summary>
    public DirectoryInfo Data(string name) => folder.CreateSubdirectory(name);

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> PublishAsync(TextWriter error, CancellationToken ct)
    {
        error.WriteLine("Publishing the server …");
        var root = typeof(Workplace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;
        var target = Path.Combine(folder.FullName, "server");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src", "Ideas.Web"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var output = await publish.StandardOutput.ReadToEndAsync(ct);
            await publish.WaitForExitAsync(ct);
            return publish.ExitCode == 0 ? target : throw new LoadException($"The server cannot be published:{Environment.NewLine}{output}");
        }
        finally
        {
            if (!publish.HasExited) publish.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>The run cannot go on; the message says why.</summary>
internal sealed class LoadException(string message) : Exception(message);
