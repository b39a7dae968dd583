namespace Ideas.Web.Domain;

/// <summary>A part of the organisation. Campaigns that ask for the unit copy the tree as it is then.</summary>
public sealed class Unit
{
    public const int MaxName = 120;

    private Unit()
    {
    }

    public Unit(Guid? parent, LocalizedText name, int position) => (Id, ParentId, Name, Position) = (Guid.CreateVersion7(), parent, name, position);

    public Guid Id { get; private set; }
    public Guid? ParentId { get; private set; }
    public LocalizedText Name { get; private set; } = new();
    public int Position { get; private set; }

    public void Move(Guid? parent, LocalizedText name, int position) => (ParentId, Name, Position) = (parent, name, position);
}
