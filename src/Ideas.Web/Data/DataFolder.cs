namespace Ideas.Web.Data;

/// <summary>
/// The folder for everything the program writes. One process at a time holds it: live scores and dealt pairs are in that
/// process's memory, and a second one would not know of them.
/// </summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>The keys that seal cookies and open duels; a folder in the folder.</summary>
    public const string Keys = "keys";

    private readonly FileStream held;

    /// <exception cref="CannotStartException">Another process holds the folder, or it cannot be written.</exception>
    public DataFolder(DirectoryInfo directory)
    {
        Directory = directory;
        try
        {
            held = new FileStream(Path.Combine(directory.FullName, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"Ideas cannot have the folder {directory.FullName} for itself: {problem.Message} "
                + "If Ideas is running there already, stop it first, or choose another folder with Data:Directory.",
                problem);
        }
    }

    public DirectoryInfo Directory { get; }

    public void Dispose() => held.Dispose();

    /// <summary>Participants' ids and password hashes are nobody else's business on this machine.</summary>
    public static DirectoryInfo CreatePrivate(string path) => OperatingSystem.IsWindows()
        ? System.IO.Directory.CreateDirectory(path)
        : System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>The folder that the settings name, made if need be.</summary>
    /// <exception cref="CannotStartException">It cannot be made.</exception>
    public static DirectoryInfo Create(IConfiguration configuration)
    {
        var path = configuration["Data:Directory"] is { Length: > 0 } named ? named : "data";
        try
        {
            return CreatePrivate(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"Ideas cannot make its folder {path}: {problem.Message} Choose another with Data:Directory.", problem);
        }
    }
}
