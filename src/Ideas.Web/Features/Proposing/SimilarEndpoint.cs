using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

/// <summary>
/// Tells the script what an unfinished idea is like, and what in it looks personal. Nothing of it is kept. It is posted, because
/// addresses end up in the logs of servers on the way, beside who asked.
/// </summary>
internal static class SimilarEndpoint
{
    private const int MaxBody = 16 * 1024;

    public static void MapProposing(this WebApplication app) => app.MapPost("/j/{code}/similar", FindAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBody));

    /// <summary>The sentence on what looks personal.</summary>
    public static string Say(PersonalData found, Texts texts) =>
        texts["idea.personal", string.Join(", ", Enum.GetValues<PersonalData>().Where(kind => kind is not PersonalData.None && found.HasFlag(kind)).Select(kind => texts.Of(kind)))];

    private static async Task<Results<JsonHttpResult<SimilarAnswer>, NotFound>> FindAsync(
        HttpContext http, string code, LiveCampaigns campaigns, Device device, SimilarIdeas similar, IAntiforgery antiforgery, Texts texts)
    {
        if (CampaignCode.Read(code) is not { } known || await campaigns.FindAsync(known, http.RequestAborted) is not { Facts.IsPublic: true } campaign)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        if (!await antiforgery.IsFormValidAsync(http))
        {
            return TypedResults.Json(new SimilarAnswer([], null), SimilarJson.Default.SimilarAnswer, statusCode: StatusCodes.Status400BadRequest);
        }

        var (text, details) = (http.Request.Form["text"].ToString(), http.Request.Form["details"].ToString());
        var ideas = similar.Find(campaign, device.Participant(campaign.Facts), text).Select(idea => Show(idea, texts));
        var personal = PersonalDataFinder.Find(Short(text), Short(details));
        return TypedResults.Json(new SimilarAnswer([.. ideas], personal is PersonalData.None ? null : Say(personal, texts)), SimilarJson.Default.SimilarAnswer);
    }

    private static SimilarText Show(CampaignIdea idea, Texts texts)
    {
        var wording = idea.For(Texts.Language);
        return new SimilarText(idea.Id.Value, wording.Breakable(), wording.Language, wording.Language == Texts.Language ? null : texts["language." + wording.Language]);
    }

    /// <summary>Nothing longer than this is taken as an idea anyway.</summary>
    private static string Short(string text) => text.Length > 2 * Idea.MaxDetails ? text[..(2 * Idea.MaxDetails)] : text;
}

/// <param name="Personal">A warning in the reader's language, if there is one to give.</param>
internal sealed record SimilarAnswer(SimilarText[] Ideas, string? Personal);

/// <param name="OtherLanguage">The name of the text's language, when it is not the reader's.</param>
internal sealed record SimilarText(Guid Id, string Text, string Language, string? OtherLanguage);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SimilarAnswer))]
internal sealed partial class SimilarJson : JsonSerializerContext;
