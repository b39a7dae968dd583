namespace Ideas.Web.Data;

/// <summary>
/// The folder for everything the program writes. One process at a time holds it: live scores and dealt pairs are in that
/// process's memory, and a second one would not know of them.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="IOException">Another process holds the folder, or it cannot be written.</exception>
    public DataFolder(DirectoryInfo directory)
    {
        Directory = directory;
        try
        {
            held = new FileStream(Path.Combine(directory.FullName, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem)
        {
            throw new IOException($"Ideas is already running on {directory.FullName}. Stop it first, or choose another folder with Data:Directory.", problem);
        }
    }

    public DirectoryInfo Directory { get; }

    public void Dispose() => held.Dispose();
}
