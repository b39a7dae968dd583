namespace Ideas.Web.Domain;

[Flags]
public enum BoardFields
{
    None = 0,
    Owner = 1,
    NextStep = 2,
    Due = 4,
    Answer = 8,
}
