namespace Ideas.Web.Features.Accounts;

/// <summary>
/// Who may do what changes one at a time, so that two admins cannot take the last right from each other. So do second steps of signing in.
/// </summary>
public sealed class PeopleTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
