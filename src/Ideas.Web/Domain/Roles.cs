namespace Ideas.Web.Domain;

public static class Roles
{
    public const string Admin = nameof(Admin);
    public const string Moderator = nameof(Moderator);
    public const string Leader = nameof(Leader);

    public static readonly IReadOnlyList<string> All = [Admin, Moderator, Leader];
}
