namespace Ideas.Load.Phones;

/// <summary>What a phone takes from the duel's page, found without parsing the page as a whole.</summary>
internal readonly ref struct DuelPage
{
    private DuelPage(ReadOnlySpan<byte> hand, ReadOnlySpan<byte> token)
    {
        Hand = hand;
        Token = token;
    }

    /// <summary>The pairs in hand as JSON, the open one first; empty when the page offers no pair.</summary>
    public ReadOnlySpan<byte> Hand { get; }

    /// <summary>The form's anti-forgery token.</summary>
    public ReadOnlySpan<byte> Token { get; }

    /// <param name="page">The page as it came, in UTF-8.</param>
    /// <param name="action">Where the form must lead.</param>
    public static DuelPage Read(ReadOnlySpan<byte> page, ReadOnlySpan<byte> action)
    {
        var start = page.IndexOf("<form class=\"duel "u8);
        if (start < 0) return default;
        var form = page[start..];
        var end = form.IndexOf("</form>"u8);
        if (end < 0) return default;
        form = form[..end];
        var head = form[..form.IndexOf((byte)'>')];
        return Value(head, "action=\""u8).SequenceEqual(action) && form.IndexOf("value=\"Left\""u8) > 0 && form.IndexOf("value=\"Right\""u8) > 0
            ? new DuelPage(Value(head, "data-hand=\""u8), Value(form, "name=\"form-token\" type=\"hidden\" value=\""u8))
            : default;
    }

    /// <summary>The sealed duels in hand. Nothing in one needs escaping.</summary>
    public Queue<byte[]> Tickets()
    {
        var tickets = new Queue<byte[]>();
        var rest = Hand;
        for (int start; (start = rest.IndexOf("&quot;ticket&quot;:&quot;"u8)) >= 0;)
        {
            rest = rest[(start + "&quot;ticket&quot;:&quot;".Length)..];
            tickets.Enqueue(rest[..rest.IndexOf((byte)'&')].ToArray());
        }

        return tickets;
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before)
    {
        var start = text.IndexOf(before);
        if (start < 0) return default;
        var value = text[(start + before.Length)..];
        var end = value.IndexOf((byte)'"');
        return end < 0 ? default : value[..end];
    }
}
