namespace Ideas.Web.Features.Organisation;

/// <summary>Why somebody is not signed in with the organisation's account.</summary>
public enum OrganisationProblem
{
    /// <summary>The provider, or the way back from it, failed: wrong state, a used code, no answer.</summary>
    Failed,

    /// <summary>The person or the organisation said no.</summary>
    Denied,

    /// <summary>Nobody invited this person, and no group gives a role.</summary>
    Unknown,
    Blocked,
}
