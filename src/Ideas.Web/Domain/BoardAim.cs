namespace Ideas.Web.Domain;

/// <summary>What every idea is weighed against.</summary>
public enum BoardAim
{
    Customers,
    Staff,
    Effectiveness,
    Productivity,
}
