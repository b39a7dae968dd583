using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Results;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Api;

/// <summary>The newest ranking of a campaign.</summary>
/// <param name="Code">Of the campaign.</param>
/// <param name="ComputedAt">When it was computed; null before the first time.</param>
/// <param name="IsFinal">Whether the campaign has ended and this result does not change any more.</param>
/// <param name="Checksum">SHA-256 of a final result.</param>
/// <param name="Detail">How much may be told: Nothing with fewer voters than the smallest group, Places with fewer than twice as many, else Figures.</param>
/// <param name="Participants">How many people have voted.</param>
/// <param name="Votes">How many answers count, skipped pairs among them.</param>
/// <param name="TellsApart">False while the votes do not tell the ideas apart: then ideas come by the alphabet, and have no rank.</param>
/// <param name="Top">How many ideas the top has that tiers and sureness speak of.</param>
/// <param name="SureInHundred">How sure the top is, in percent; null while that cannot be said.</param>
/// <param name="VotesToSettle">About how many more votes make the top sure; null where nothing is said of it.</param>
/// <param name="Ranked">Ideas with a place, the best first.</param>
/// <param name="NotComparable">Ideas that have been in too few duels for a place.</param>
internal sealed record ApiResults(
    string Code, DateTimeOffset? ComputedAt, bool IsFinal, string? Checksum,
    [property: JsonConverter(typeof(JsonStringEnumConverter<ResultDetail>))] ResultDetail Detail,
    int Participants, long Votes, bool TellsApart, int Top, int? SureInHundred, int? VotesToSettle,
    IReadOnlyList<ApiRankedIdea> Ranked, IReadOnlyList<ApiIdea> NotComparable)
{
    public static ApiResults Of(string code, ResultsView results) => new(
        code, results.ComputedAt, results.IsFinal, results.Checksum, results.Detail, results.Participants, results.Votes, results.TellsApart, results.Top,
        results.Meter?.Percent, results.Meter is { State: "going" } meter ? meter.Votes : null,
        [.. results.Groups.SelectMany(group => group).Select(row => ApiRankedIdea.Of(row, results))],
        [.. results.NotYet.Select(row => new ApiIdea(row.Id.Value, ApiText.Of(row.Idea), results.Detail is ResultDetail.Figures ? row.Comparisons : null, row.Theme, row.Board))]);
}

/// <summary>One idea without a place.</summary>
/// <param name="Id">Of the idea, the same for ever.</param>
/// <param name="Idea">Its words.</param>
/// <param name="Comparisons">In how many decided duels it was; null where no figures are told.</param>
/// <param name="Theme">What it is about, if a moderator has said so.</param>
/// <param name="Board">The state of its card; null when it is not on the board.</param>
internal sealed record ApiIdea(
    Guid Id, ApiText Idea, int? Comparisons, string? Theme, [property: JsonConverter(typeof(JsonStringEnumConverter<BoardState>))] BoardState? Board);

/// <summary>One idea with a place. Scores are Elo points; 1500 is an idea like all others. Where only places are told, all figures are null.</summary>
/// <param name="Id">Of the idea, the same for ever.</param>
/// <param name="Idea">Its words.</param>
/// <param name="Rank">Its place, from 1; null while the votes do not tell the ideas apart.</param>
/// <param name="BestRank">The best place that the votes still allow, with 95 % confidence; null while the votes do not tell the ideas apart.</param>
/// <param name="WorstRank">The worst place that they still allow.</param>
/// <param name="Score">How strong it is.</param>
/// <param name="Low">The lower end of the score's 95 % interval.</param>
/// <param name="High">The upper end of the score's 95 % interval.</param>
/// <param name="ChanceInHundred">How often people prefer it to an idea drawn at random.</param>
/// <param name="Comparisons">In how many decided duels it was; null where no figures are told.</param>
/// <param name="Tier">Whether it is surely in the top, at its edge, or surely below.</param>
/// <param name="Division">How widely tastes about it differ, from 0; null where too few people told.</param>
/// <param name="Theme">What it is about, if a moderator has said so.</param>
/// <param name="Board">The state of its card; null when it is not on the board.</param>
/// <param name="SubmittedOn">The day, in Finland, on which it was suggested. The moment would tell too much of who did.</param>
/// <param name="TakenIn">Ideas that were merged into it.</param>
internal sealed record ApiRankedIdea(
    Guid Id, ApiText Idea, int? Rank, int? BestRank, int? WorstRank, int? Score, int? Low, int? High, int? ChanceInHundred, int? Comparisons,
    [property: JsonConverter(typeof(JsonStringEnumConverter<IdeaTier>))] IdeaTier? Tier,
    double? Division,
    string? Theme,
    [property: JsonConverter(typeof(JsonStringEnumConverter<BoardState>))] BoardState? Board,
    DateOnly SubmittedOn,
    IReadOnlyList<ApiText> TakenIn)
{
    public static ApiRankedIdea Of(ResultRow row, ResultsView results)
    {
        var figures = results.Detail is ResultDetail.Figures ? row : null;
        var bounds = results.TellsApart ? figures : null;
        return new ApiRankedIdea(
            row.Id.Value, ApiText.Of(row.Idea), results.TellsApart ? row.Rank : null, bounds?.BestRank, bounds?.WorstRank, figures?.Score, figures?.Low, figures?.High, figures?.ChanceInHundred, figures?.Comparisons,
            bounds?.Tier, figures?.Division, row.Theme, row.Board, DateOnly.FromDateTime(HelsinkiTime.Of(row.SubmittedAt).DateTime), [.. row.TakenIn.Select(ApiText.Of)]);
    }
}
