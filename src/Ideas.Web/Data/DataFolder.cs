namespace Ideas.Web.Data;

/// <summary>
/// The folder for everything the program writes. One process at a time holds it: live scores and dealt pairs are in that
/// process's memory, and a second one would not know of them.
/// </summary>
public sealed class DataFolder : IDisposable
{
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
}
