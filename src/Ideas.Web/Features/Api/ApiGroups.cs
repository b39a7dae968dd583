using System.Text.Json.Serialization;
using Ideas.Web.Domain;
using Ideas.Web.Features.Groups;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Api;

/// <summary>What the groups of one background question think, as far as it may be told.</summary>
/// <param name="Key">Of the question, the same for ever.</param>
/// <param name="Question">What people were asked about themselves.</param>
/// <param name="SmallestGroup">Of fewer people than this nothing is told.</param>
/// <param name="FiguresFrom">With fewer people than this a group has places and no figures.</param>
/// <param name="Groups">Every group, those of which nothing is told included; empty before the first ranking.</param>
/// <param name="Ideas">Ideas by the rank that everybody gives them.</param>
/// <param name="CommonGround">Ids of ideas that every group with figures surely likes, best first.</param>
/// <param name="DividingLines">Ideas that one group surely likes more than another, the most divided first.</param>
internal sealed record ApiGroupQuestion(
    string Key, ApiText Question, int SmallestGroup, int FiguresFrom, IReadOnlyList<ApiGroup> Groups, IReadOnlyList<ApiGroupedIdea> Ideas, IReadOnlyList<Guid> CommonGround, IReadOnlyList<ApiDividingLine> DividingLines)
{
    public static ApiGroupQuestion Of(Campaign campaign, BackgroundQuestion question, GroupsView? view) => new(
        question.Key, ApiText.Of(question.Text.For(Texts.Language, campaign.Language)), campaign.SmallestGroup, ResultStageRule.FiguresFrom * campaign.SmallestGroup,
        [.. (view?.Shown ?? []).Concat(view?.Hidden ?? []).Select(ApiGroup.Of)],
        [.. (view?.Rows ?? []).Select(row => new ApiGroupedIdea(
            row.Id.Value, ApiText.Of(row.Idea), row.Rank, row.ChanceInHundred, [.. row.Cells.Zip(view!.Shown).Where(pair => pair.First is not null).Select(pair => new ApiGroupFigure(pair.Second.Option, pair.First!.Place, pair.First.ChanceInHundred))]))],
        [.. (view?.Common ?? []).Select(row => row.Id.Value)],
        [.. (view?.Dividing ?? []).Select(line => new ApiDividingLine(ApiText.Of(line.Idea), ApiText.Of(line.More), line.MoreInHundred, ApiText.Of(line.Less), line.LessInHundred))]);
}

/// <summary>One group.</summary>
/// <param name="Id">Of the answer that makes the group.</param>
/// <param name="Name">The answer.</param>
/// <param name="Level">Hidden: nothing is told, because it is too small or would let a smaller one be worked out. Places: the order of ideas only. Figures: everything.</param>
/// <param name="AtLeast">How many of its people voted at the least; null when it is hidden.</param>
/// <param name="ComputedAt">Of when its figures are; null when it is hidden.</param>
internal sealed record ApiGroup(
    Guid Id, ApiText Name, [property: JsonConverter(typeof(JsonStringEnumConverter<GroupLevel>))] GroupLevel Level, int? AtLeast, DateTimeOffset? ComputedAt)
{
    public static ApiGroup Of(GroupHead head) => new(head.Option, ApiText.Of(head.Name), head.Level, head.AtLeast, head.Level is GroupLevel.Hidden ? null : head.ComputedAt);
}

/// <summary>One idea over the groups.</summary>
/// <param name="Id">Of the idea.</param>
/// <param name="Idea">Its words.</param>
/// <param name="Rank">The place that everybody gives it; null where the votes do not tell the ideas apart.</param>
/// <param name="ChanceInHundred">How often anybody prefers it to another idea.</param>
/// <param name="Groups">What single groups say of it. A group that is missing here may not be told.</param>
internal sealed record ApiGroupedIdea(Guid Id, ApiText Idea, int? Rank, int ChanceInHundred, IReadOnlyList<ApiGroupFigure> Groups);

/// <summary>One idea as one group sees it.</summary>
/// <param name="Group">The id of the group.</param>
/// <param name="Place">Among the ideas that may be told of the group, from 1.</param>
/// <param name="ChanceInHundred">How often the group prefers it to another idea; null where only the place may be told.</param>
internal sealed record ApiGroupFigure(Guid Group, int Place, int? ChanceInHundred);

/// <summary>An idea that one group surely likes more than another.</summary>
/// <param name="Idea">Its words.</param>
/// <param name="More">The group that likes it more.</param>
/// <param name="MoreInHundred">How often that group prefers it to another idea.</param>
/// <param name="Less">The group that likes it less.</param>
/// <param name="LessInHundred">How often that one does.</param>
internal sealed record ApiDividingLine(ApiText Idea, ApiText More, int MoreInHundred, ApiText Less, int LessInHundred);
