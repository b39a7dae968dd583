namespace Ideas.Ranking;

/// <content>Pairs for somebody who has chosen one of the two items.</content>
public sealed partial class PairPicker
{
    /// <summary>
    /// A pair with a given item, in random order of sides: with the partner that tells most of it, among those that are in play,
    /// allowed and unseen with it. Null exactly when there is none, or when the item itself is barred or out of play.
    /// </summary>
    /// <param name="item">Index of the item.</param>
    /// <param name="voter">For whom.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public (int First, int Second)? NextWith(int item, IVoter voter, Random random)
    {
        Check(item, nameof(item));
        ArgumentNullException.ThrowIfNull(voter);
        ArgumentNullException.ThrowIfNull(random);
        if (!items[item].InPlay || voter.IsBarred(item)) return null;
        if (!listed) List();
        var partner = Partner(item, inPlay, false, voter, random);
        if (partner < 0) partner = AnyPartner(item, voter, random);
        if (partner < 0) return null;
        return random.Next(2) == 0 ? (item, partner) : (partner, item);
    }

    /// <summary>Looks at every partner that an item may still meet; at those met often only when there is no other.</summary>
    private int AnyPartner(int item, IVoter voter, Random random)
    {
        var left = inPlay.Where(i => i != item && !voter.IsBarred(i) && !voter.HasSeen(item, i)).ToArray();
        if (left.Length == 0) return -1;
        var rested = Array.FindAll(left, i => voter.Met(i) < Often);
        return rested.Length > 0 ? rested[random.Next(rested.Length)] : left[random.Next(left.Length)];
    }
}
