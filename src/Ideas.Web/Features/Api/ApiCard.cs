using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;

namespace Ideas.Web.Features.Api;

/// <summary>One card of the idea board, as everybody sees it.</summary>
/// <param name="Id">Of the card, the same for ever.</param>
/// <param name="IdeaId">Of its idea.</param>
/// <param name="Idea">The idea's words.</param>
/// <param name="Campaign">The code of the campaign that it comes from.</param>
/// <param name="Rank">Its place when it came to the board; null while the campaign does not show places to everybody.</param>
/// <param name="PushedAt">When it came to the board.</param>
/// <param name="State">How far it is.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="NextStep">What happens next.</param>
/// <param name="Due">By which day, in Finland.</param>
/// <param name="Answer">What leadership answers.</param>
/// <param name="Aims">What leadership expects of it.</param>
/// <param name="Trial">The trial that goes on, or that ended last.</param>
/// <param name="ChangedAt">When the card was last changed.</param>
internal sealed record ApiCard(
    Guid Id, Guid IdeaId, ApiText Idea, string Campaign, int? Rank, DateTimeOffset PushedAt,
    [property: JsonConverter(typeof(JsonStringEnumConverter<BoardState>))] BoardState State,
    string? Owner, ApiText? NextStep, DateOnly? Due, ApiText? Answer, ApiAims Aims, ApiTrial? Trial, DateTimeOffset ChangedAt)
{
    public static ApiCard Of(CardView view) => new(
        view.Id.Value, view.IdeaId.Value, ApiText.Of(view.Idea), view.Code, view.ShowsPlace ? view.Rank : null, view.PushedAt, view.State,
        view.Card.OwnerName, Said(view.Card.NextStep, view.Card.Language), view.Card.Due, Said(view.Card.Answer, view.Card.Language),
        new ApiAims(view.Card.Aims.Customers, view.Card.Aims.Staff, view.Card.Aims.Effectiveness, view.Card.Aims.Productivity),
        view.Experiment is { } trial ? ApiTrial.Of(trial) : null, view.ChangedAt);

    private static ApiText? Said(string? text, string language) => text is null ? null : new(text, language);
}

/// <summary>What leadership expects of an idea for each of the four aims; null where nobody has judged.</summary>
/// <param name="Customers">For customers' experience.</param>
/// <param name="Staff">For the staff's experience.</param>
/// <param name="Effectiveness">For what is achieved.</param>
/// <param name="Productivity">For what it costs.</param>
internal sealed record ApiAims(
    [property: JsonConverter(typeof(JsonStringEnumConverter<AimMark>))] AimMark? Customers,
    [property: JsonConverter(typeof(JsonStringEnumConverter<AimMark>))] AimMark? Staff,
    [property: JsonConverter(typeof(JsonStringEnumConverter<AimMark>))] AimMark? Effectiveness,
    [property: JsonConverter(typeof(JsonStringEnumConverter<AimMark>))] AimMark? Productivity);

/// <summary>A small trial of an idea.</summary>
/// <param name="What">What is tried.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Before">The measure before.</param>
/// <param name="After">The measure after.</param>
/// <param name="Learned">What was learned.</param>
/// <param name="Outcome">What it led to; null while it goes on.</param>
/// <param name="Language">The language of its words.</param>
internal sealed record ApiTrial(
    string What, DateOnly From, DateOnly Until, string Measure, string? Before, string? After, string? Learned,
    [property: JsonConverter(typeof(JsonStringEnumConverter<ExperimentOutcome>))] ExperimentOutcome? Outcome,
    string Language)
{
    public static ApiTrial Of(Experiment trial) =>
        new(trial.What, trial.From, trial.Until, trial.Measure, trial.Before, trial.After, trial.Learned, trial.Outcome, trial.Language);
}
