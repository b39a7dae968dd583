using Ideas.Web.Domain;

namespace Ideas.Web.Features.Results;

public abstract record VotesFileOutcome
{
    private VotesFileOutcome()
    {
    }

    public sealed record Ready(string Name, CampaignId Campaign, Func<Stream, Task> WriteAsync) : VotesFileOutcome;

    public sealed record TooFewVoters : VotesFileOutcome;

    public sealed record NotThere : VotesFileOutcome;
}
