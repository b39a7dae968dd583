using System.Security.Cryptography;
using System.Text;

namespace Ideas.Web.Features.Receipts;

/// <summary>
/// The slow hash that is kept instead of words. It is slow on purpose, so only so many run at once, and the others wait in
/// line: whoever asks for many takes no more than half of the processors.
/// </summary>
internal sealed class ReceiptHash(ReceiptPepper pepper) : IDisposable
{
    private const int Iterations = 600_000;
    private const int Length = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A turn to hash, or null when the line is too long. It is held until disposed.</summary>
    public async Task<Turn?> TakeTurnAsync(CancellationToken ct) => await turns.WaitAsync(Patience, ct) ? new Turn(this) : null;

    public void Dispose() => turns.Dispose();

    internal sealed class Turn(ReceiptHash owner) : IDisposable
    {
        public Task<byte[]> HashAsync(string words) => Task.Run(() =>
            Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(words), owner.Pepper, Iterations, HashAlgorithmName.SHA256, Length));

        public void Dispose() => owner.turns.Release();
    }

    private byte[] Pepper => pepper.Value;
}
