namespace Ideas.Ranking;

/// <summary>What <see cref="PairPicker"/> asks about the participant for whom it picks. Items go by their index.</summary>
public interface IVoter
{
    /// <summary>True for an item this participant must not judge, such as an own idea.</summary>
    bool IsBarred(int item);

    /// <summary>True for a pair this participant has answered; the order of the two does not matter.</summary>
    bool HasSeen(int first, int second);

    /// <summary>How often the item stood in this participant's last few duels, ≥ 0. Those met often wait when others can be had.</summary>
    int Met(int item);
}
