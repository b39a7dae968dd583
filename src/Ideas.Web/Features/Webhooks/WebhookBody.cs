using System.Globalization;
using System.Text.Json.Nodes;

namespace Ideas.Web.Features.Webhooks;

/// <summary>
/// A message as JSON: an Adaptive Card, which is what a workflow of Teams takes, and beside it the same in fields of ours for
/// other programs (docs/decisions/webhooks.md).
/// </summary>
internal static class WebhookBody
{
    /// <param name="url">Where to read more; left out of the card while the site has no address of its own.</param>
    public static string Write(WebhookEvent what, DateTimeOffset at, string language, WebhookNews news, string url, string open)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["lang"] = language,
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextBlock", ["text"] = news.Title, ["weight"] = "Bolder", ["size"] = "Medium", ["wrap"] = true },

                // Not a TextBlock: there, what people wrote could bring links and pictures along as Markdown.
                new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = news.Text }) }),
        };
        if (url.StartsWith("http", StringComparison.Ordinal))
        {
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = open, ["url"] = url });
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card }),
            ["event"] = what.ToString(),
            ["at"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["title"] = news.Title,
            ["text"] = news.Text,
            ["url"] = url,
        }.ToJsonString();
    }
}
