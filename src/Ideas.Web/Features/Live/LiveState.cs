using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Live;

/// <summary>One line of the top ten. <paramref name="Share"/> is the bar's length, 0 to 100.</summary>
public sealed record LiveRow(Guid Id, string Text, string Language, int Score, int Share);

/// <summary>Everything a screen shows, at one version.</summary>
public sealed record LiveState(long Version, string State, int Participants, long Votes, int Ideas, IReadOnlyList<LiveRow> Top)
{
    public const int Rows = 10;

    public static LiveState Of(CampaignState state, LiveStandings standings, string language) => new(
        standings.Version,
        state.ToString(),
        standings.Participants,
        standings.Votes,
        standings.Ideas.Count,
        [.. standings.Top(Rows).Select(idea => Row(idea, language))]);

    private static LiveRow Row(LiveIdea idea, string language)
    {
        var wording = idea.For(language);
        return new LiveRow(idea.Id.Value, wording.Breakable(), wording.Language, (int)Math.Round(idea.Elo), idea.Share);
    }

    /// <summary>What a screen that shows <paramref name="earlier"/>, or something between the two, needs to become this one.</summary>
    public LiveDelta Since(LiveState? earlier)
    {
        var known = earlier?.Top.ToHashSet() ?? [];
        return new LiveDelta(
            earlier?.Version ?? 0, Version, State, Participants, Votes, Ideas,
            [.. Top.Select(row => row.Id)],
            [.. Top.Where(row => !known.Contains(row))]);
    }
}

/// <summary>A screen older than <paramref name="From"/> has missed something and fetches the whole state.</summary>
public sealed record LiveDelta(
    long From, long Version, string State, int Participants, long Votes, int Ideas, IReadOnlyList<Guid> Order, IReadOnlyList<LiveRow> Changed);
