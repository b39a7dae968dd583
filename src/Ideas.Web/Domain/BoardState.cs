namespace Ideas.Web.Domain;

public enum BoardState
{
    New,
    InDiscussion,
    TryingOut,
    Done,
    NotNow,
}
