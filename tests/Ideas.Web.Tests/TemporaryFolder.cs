namespace Ideas.Web.Tests;

/// <summary>A temporary folder for what one host writes. It outlives a restart, and goes with the last host.</summary>
public sealed class TemporaryFolder
{
    private int owners;

    public string Path { get; } = Directory.CreateTempSubdirectory("ideas-").FullName;

    public TemporaryFolder Taken()
    {
        Interlocked.Increment(ref owners);
        return this;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref owners) == 0)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
