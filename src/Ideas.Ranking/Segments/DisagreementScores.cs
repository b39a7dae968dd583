namespace Ideas.Ranking;

/// <summary>
/// How far each voter's answers on each item lie from what the crowd would say: slope and information about the item's
/// strength, summed over the voter's votes and weighed by <see cref="DisagreementTaste"/>. An opponent that is known to divide
/// counts at the strength it has in the voter's segment.
/// </summary>
internal sealed class DisagreementScores
{
    public DisagreementScores(DisagreementTable table, DisagreementKnown known)
    {
        var (crowd, entries, own) = (table.Crowd, new List<Entry>(), new Entry[table.Crowd.Items]);
        Ends = new int[table.Labels.Length];
        for (var voter = 0; voter < Ends.Length; voter++)
        {
            var votes = table.Votes.AsSpan((voter == 0 ? 0 : table.Ends[voter - 1])..table.Ends[voter]);
            foreach (var (winner, loser, tie) in votes)
            {
                var (label, lead, score) = (table.Labels[voter], crowd.Strength[winner] - crowd.Strength[loser], tie ? 0.5 : 1);
                own[winner].Take(winner, crowd.Surprise(lead - known.OfOpponent(label, winner, loser), score));
                own[loser].Take(loser, crowd.Surprise(-lead - known.OfOpponent(label, loser, winner), 1 - score));
            }

            foreach (var (winner, loser, _) in votes)
            {
                Move(ref own[winner], entries);
                Move(ref own[loser], entries);
            }

            Ends[voter] = entries.Count;
        }

        Entries = [.. entries];
        DisagreementTaste.TakeOut(Entries, crowd.Items);
    }

    /// <summary>One entry for each item a voter judged, voter after voter.</summary>
    public Entry[] Entries { get; }

    /// <summary>Where the entries of each voter end.</summary>
    public int[] Ends { get; }

    private static void Move(ref Entry entry, List<Entry> entries)
    {
        if (entry.Answers > 0) entries.Add(entry);
        entry = default;
    }

    /// <param name="Item">Index of the item.</param>
    /// <param name="Answers">Votes of this voter on it.</param>
    /// <param name="Slope">Sum of their slopes; positive where the voter likes the item more than the crowd.</param>
    /// <param name="Information">Sum of their information.</param>
    public record struct Entry(int Item, int Answers, double Slope, double Information)
    {
        public void Take(int item, (double Slope, double Information) vote) =>
            (Item, Answers, Slope, Information) = (item, Answers + 1, Slope + vote.Slope, Information + vote.Information);
    }
}
