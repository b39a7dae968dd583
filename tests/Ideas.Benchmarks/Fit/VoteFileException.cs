namespace Ideas.Benchmarks.Fit;

/// <summary>Votes that cannot be read, said in one sentence.</summary>
internal sealed class VoteFileException(string message) : Exception(message)
{
    /// <param name="name">The file.</param>
    /// <param name="line">The line on which the record begins, counted from 1.</param>
    /// <param name="what">What is wrong there.</param>
    public VoteFileException(string name, long line, string what) : this(FormattableString.Invariant($"{name}, line {line}: {what}"))
    {
    }
}
