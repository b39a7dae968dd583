using Ideas.Web.Data;
using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Receipts;

internal abstract record FindOutcome
{
    private FindOutcome()
    {
    }

    public sealed record Found(Receipt Receipt) : FindOutcome;

    /// <summary>There is no receipt with these words.</summary>
    public sealed record Wrong : FindOutcome;

    /// <summary>Words were wrong too often of late.</summary>
    public sealed record TooMany : FindOutcome;

    /// <summary>Too many hash at the moment.</summary>
    public sealed record Busy : FindOutcome;
}

/// <summary>Finds a receipt by its words, and slows down whoever guesses.</summary>
internal sealed class FindReceipt(IdeasContext context, ReceiptHash hashing, ReceiptGuesses guesses)
{
    public async Task<FindOutcome> RunAsync(TypedWords.Three words, HttpContext http, CancellationToken ct)
    {
        if (!guesses.Allow(http))
        {
            return new FindOutcome.TooMany();
        }

        using var turn = await hashing.TakeTurnAsync(ct);
        if (turn is null)
        {
            return new FindOutcome.Busy();
        }

        // Others may have been wrong while this one waited.
        if (!guesses.Allow(http))
        {
            return new FindOutcome.TooMany();
        }

        var hash = await turn.HashAsync(words.Key);
        if (await context.Receipts.AsNoTracking().SingleOrDefaultAsync(r => r.Hash == hash, ct) is { } receipt)
        {
            return new FindOutcome.Found(receipt);
        }

        guesses.CountWrong(http);
        return new FindOutcome.Wrong();
    }
}
