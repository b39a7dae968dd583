namespace Ideas.Ranking;

/// <summary>How much one item divides people.</summary>
/// <param name="Item">Index of the item.</param>
/// <param name="Voters">Voters who answered on it more than once: only they tell of it.</param>
/// <param name="Variance">
/// Variance of people's own tastes about it, in logits², ≥ 0; 0 where they agree, and where no voter answered on any item twice. With few voters it
/// is pulled to that of all items.
/// </param>
public readonly record struct DividedItem(int Item, int Voters, double Variance);
