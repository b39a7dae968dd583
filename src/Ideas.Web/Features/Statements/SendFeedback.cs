using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Statements;

internal enum FeedbackOutcome
{
    Sent,
    Empty,
    TextTooLong,
    ContactTooLong,

    /// <summary>So much came from one address that it may be a script.</summary>
    TooMany,
}

/// <summary>Keeps what somebody says of the service's accessibility, for an admin to answer.</summary>
internal sealed class SendFeedback(IdeasContext context, [FromKeyedServices(SendFeedback.Limit)] GuessLimit limit, TimeProvider clock)
{
    public const string Limit = "feedback";

    /// <summary>In a while; a whole city hall may share an address.</summary>
    public const int PerAddress = 20;

    public async Task<FeedbackOutcome> RunAsync(HttpContext http, string? text, string? contact, CancellationToken ct)
    {
        var (said, reach) = (Tidy(text), Tidy(contact));
        if (said.Length is 0 or > Feedback.MaxText)
        {
            return said.Length == 0 ? FeedbackOutcome.Empty : FeedbackOutcome.TextTooLong;
        }

        if (reach.Length > Feedback.MaxContact)
        {
            return FeedbackOutcome.ContactTooLong;
        }

        if (!limit.Allows(http))
        {
            return FeedbackOutcome.TooMany;
        }

        context.Feedback.Add(new Feedback(said, reach.Length == 0 ? null : reach, clock.GetUtcNow()));
        await context.SaveChangesAsync(ct);
        limit.CountWrong(http);
        return FeedbackOutcome.Sent;
    }

    /// <summary>Browsers send two signs for the end of a line, and count one.</summary>
    private static string Tidy(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}
