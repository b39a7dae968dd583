using Ideas.Web.Domain;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Live;

/// <summary>One line of the top ten. <paramref name="Share"/> is the bar's length, 0 to 100. Both are null where so few voted that only places show.</summary>
internal sealed record LiveRow(Guid Id, string Text, string Language, int? Score, int? Share);

/// <summary>Everything a screen shows, at one version.</summary>
/// <param name="Hidden">Why the viewer may not see how the ideas are doing; null when it shows.</param>
/// <param name="Newest">The ideas that came last. Being new tells nothing of how they are doing, so they show to everybody.</param>
internal sealed record LiveState(
    long Version, string State, int Participants, long Votes, int Ideas, Meter? Meter, bool TellsApart, IReadOnlyList<LiveRow> Top, string? Hidden, IReadOnlyList<LiveRow> Newest)
{
    public const int TopRows = 10;

    /// <summary>Everything that <see cref="Hidden"/> may be.</summary>
    public static readonly IReadOnlyList<string> Reasons =
        [nameof(ResultsVisibility.AfterVoting), nameof(ResultsVisibility.AfterClosing), nameof(ResultStage.Unpublished), nameof(ResultStage.Soon), nameof(ResultStage.Few)];

    public static LiveState Of(LiveStandings standings, LiveViewer viewer)
    {
        var counts = new LiveState(
            standings.Version, standings.State.ToString(), standings.Participants, standings.Votes, standings.Ideas.Count, null, true, [],
            standings.Visibility.Why(standings.Stage), [.. standings.Newest.Select(idea => Row(idea, viewer.Language, false))]);
        return standings.Visibility.Shows(standings.Stage, viewer.Presents)
            ? counts with
            {
                Meter = Meter.Of(standings.Settledness, standings.State),
                TellsApart = standings.TellsApart,
                Top = [.. standings.Top(TopRows).Select(idea => Row(idea, viewer.Language, standings.ShowsFigures))],
                Hidden = null,
            }
            : counts;
    }

    private static LiveRow Row(LiveIdea idea, string language, bool showsFigures)
    {
        var wording = idea.For(language);
        return new LiveRow(idea.Id.Value, wording.Breakable(), wording.Language, showsFigures ? (int)Math.Round(idea.Elo) : null, showsFigures ? idea.Share : null);
    }

    /// <summary>This state as sent to screens that show <paramref name="earlier"/> or anything newer; null: to a screen that shows nothing.</summary>
    public LiveMessage Since(LiveState? earlier)
    {
        var known = earlier?.Rows().Select(row => (row.Id, row.Text)).ToHashSet() ?? [];
        return new LiveMessage(
            earlier?.Version ?? 0, Version, State, Participants, Votes, Ideas, Meter, TellsApart,
            [.. Top.Select(row => new LiveScore(row.Id, row.Score, row.Share))],
            [.. Rows().Where(row => known.Add((row.Id, row.Text))).Select(row => new LiveText(row.Id, row.Text, row.Language))],
            Hidden,
            earlier is not null && Ids(earlier.Newest).SequenceEqual(Ids(Newest)) ? null : [.. Ids(Newest)]);
    }

    private static IEnumerable<Guid> Ids(IEnumerable<LiveRow> rows) => rows.Select(row => row.Id);

    private IEnumerable<LiveRow> Rows() => Top.Concat(Newest);
}

internal sealed record LiveScore(Guid Id, int? Score, int? Share);

internal sealed record LiveText(Guid Id, string Text, string Language);

/// <summary>
/// All numbers at one version, and the texts that a screen at version <paramref name="From"/> may lack.
/// An older screen has missed something, and asks for the whole state.
/// </summary>
/// <param name="Newest">Null when they are the same as at version <paramref name="From"/>.</param>
internal sealed record LiveMessage(
    long From, long Version, string State, int Participants, long Votes, int Ideas, Meter? Meter, bool TellsApart, IReadOnlyList<LiveScore> Top, IReadOnlyList<LiveText> Texts,
    string? Hidden, IReadOnlyList<Guid>? Newest);
