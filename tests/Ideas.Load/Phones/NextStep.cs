namespace Ideas.Load.Phones;

/// <summary>What a phone takes from the answer to a vote: the next duel, or where to go.</summary>
internal readonly ref struct NextStep
{
    /// <summary>The next duel, sealed.</summary>
    public ReadOnlySpan<byte> Ticket { get; private init; }

    /// <summary>The address of the next page.</summary>
    public ReadOnlySpan<byte> Go { get; private init; }

    /// <param name="json">As it came, in UTF-8. Neither a ticket nor an address of ours has a sign that JSON escapes.</param>
    public static NextStep Read(ReadOnlySpan<byte> json) => new() { Ticket = Value(json, "{\"duel\":{\"ticket\":\""u8), Go = Value(json, "{\"go\":\""u8) };

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> json, ReadOnlySpan<byte> start)
    {
        if (!json.StartsWith(start)) return default;
        var value = json[start.Length..];
        return value[..Math.Max(0, value.IndexOf((byte)'"'))];
    }
}
