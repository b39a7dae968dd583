namespace Ideas.Web.Features.Webhooks;

/// <summary>What channels are told.</summary>
public enum WebhookEvent
{
    /// <summary>Sent by hand, to see whether it gets through.</summary>
    Test,
    CampaignClosed,
    CardMoved,
    CardAnswered,

    /// <summary>A card's day is near.</summary>
    CardDue,
    CardOverdue,

    /// <summary>The day of a promise is near, and answers are missing.</summary>
    PromiseNear,
    PromiseOverdue,
}

/// <summary>What a message says, in the language of its channel.</summary>
/// <param name="Title">What happened, in words of ours alone.</param>
/// <param name="Text">To what; may hold what people wrote.</param>
public sealed record WebhookNews(string Title, string Text);
