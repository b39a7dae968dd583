namespace Ideas.Web.Features.Organisation;

/// <summary>What became of a sign-in with the organisation's account.</summary>
internal abstract record OrganisationOutcome
{
    private OrganisationOutcome()
    {
    }

    public sealed record SignedIn : OrganisationOutcome;

    /// <summary>Two-factor sign-in is on, so a code of our own is asked for, whoever vouches.</summary>
    public sealed record CodeNeeded : OrganisationOutcome;

    public sealed record Refused(OrganisationProblem Why) : OrganisationOutcome;
}
