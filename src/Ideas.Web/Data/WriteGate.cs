namespace Ideas.Web.Data;

/// <summary>
/// SQLite has one writer at a time and answers a second one with "busy"; everything of ours that writes
/// waits here instead, where waiting is in order and costs nothing.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        return new Pass(gate);
    }

    /// <summary>Returns once everything that was inside the gate has come out.</summary>
    public async Task PassAsync(CancellationToken ct) => (await EnterAsync(ct)).Dispose();

    public void Dispose() => gate.Dispose();

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? open = gate;

        public void Dispose() => Interlocked.Exchange(ref open, null)?.Release();
    }
}
