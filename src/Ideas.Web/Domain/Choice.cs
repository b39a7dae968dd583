namespace Ideas.Web.Domain;

public enum Choice
{
    Left,
    Right,
    Skip,
}
