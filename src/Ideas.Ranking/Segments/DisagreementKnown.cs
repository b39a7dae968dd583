namespace Ideas.Ranking;

/// <summary>The items found to divide so far, in their order, with the segments' leads on them.</summary>
internal sealed class DisagreementKnown
{
    private readonly int[] turn;
    private readonly double[,] leads;

    public DisagreementKnown(DisagreementTable table)
    {
        turn = new int[table.Crowd.Items];
        Array.Fill(turn, int.MaxValue);
        leads = new double[table.Segments.Length, turn.Length];
    }

    public int Count { get; private set; }

    public bool Has(int item) => turn[item] < int.MaxValue;

    public void Add(int[] items, DisagreementLeads found)
    {
        foreach (var item in items)
        {
            turn[item] = Count++;
            for (var label = 0; label < leads.GetLength(0); label++) leads[label, item] = found.Lead(label, item);
        }
    }

    /// <summary>The lead that a segment grants an opponent of <paramref name="item"/>; 0 unless the opponent was found earlier.</summary>
    public double OfOpponent(int label, int item, int opponent) => turn[opponent] < turn[item] ? leads[label, opponent] : 0;
}
