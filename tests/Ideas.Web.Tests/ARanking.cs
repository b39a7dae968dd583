using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests;

/// <summary>A ranking to be given to a test, whatever votes there are: <c>ARanking.Of(5).WithTop(2, sureness: 0.8, votesToGo: 300)</c>.</summary>
public sealed record ARanking
{
    private int Ideas { get; init; }

    private IdeaTier?[] Tiers { get; init; } = [];

    private double?[] Divisions { get; init; } = [];

    private int[] Comparisons { get; init; } = [];

    private double Raised { get; init; }

    private bool IsTied { get; init; }

    private bool IsFinal { get; init; }

    private double Careless { get; init; }

    /// <summary>How many people give a vote before it, which it counts as read.</summary>
    public int Voters { get; private init; }

    private Settledness Top { get; init; } = new(5, 0.5, null);

    /// <summary>The campaign's first ideas, in the order in which they were given.</summary>
    public static ARanking Of(int ideas) => new() { Ideas = ideas };

    /// <summary>Of so many people's votes, on which what may be told of it depends.</summary>
    public ARanking By(int voters) => this with { Voters = voters };

    public ARanking WithTop(int ideas, double sureness, int? votesToGo = null) => this with { Top = new Settledness(ideas, sureness, votesToGo) };

    public ARanking WithTiers(params IdeaTier?[] tiers) => this with { Tiers = tiers };

    /// <summary>How widely tastes differ, by idea; null where nobody can say.</summary>
    public ARanking Dividing(params double?[] divisions) => this with { Divisions = divisions };

    public ARanking WithComparisons(params int[] comparisons) => this with { Comparisons = comparisons };

    /// <summary>Every score so many points higher.</summary>
    public ARanking Raising(double points) => this with { Raised = points };

    /// <summary>No two ideas are surely in order.</summary>
    public ARanking Tied() => this with { IsTied = true };

    public ARanking Final() => this with { IsFinal = true };

    public ARanking WithCareless(double share) => this with { Careless = share };

    public RankingSnapshot Make(GivenCampaign campaign, DateTimeOffset now, long throughSequence = 0)
    {
        var rows = campaign.Ideas.Values.Take(Ideas).Select((idea, place) => new RankingRow(
            idea, place + 1, IsTied ? 1 : place + 1, IsTied ? Ideas : place + 1, 1700 - (20 * place) + Raised, 30, place < Comparisons.Length ? Comparisons[place] : 40, 0.7 - (0.01 * place), 0.5, place < Tiers.Length ? Tiers[place] : IdeaTier.Below, place < Divisions.Length ? Divisions[place] : null));
        return new RankingSnapshot(campaign.Id, now, throughSequence, 0, IsFinal, new RankingMethod(1, Careless), Top, rows);
    }
}

public static class GivingRankings
{
    /// <summary>Stores a ranking and shows it on every screen, as the job does.</summary>
    public static async Task<RankingSnapshot> Rank(this IdeasApp app, GivenCampaign campaign, ARanking ranking)
    {
        await app.Vote(campaign, ranking.Voters, duels: 12);
        var through = ranking.Voters == 0 ? 0 : await app.Read(context => context.Votes.Where(vote => vote.CampaignId == campaign.Id).MaxAsync(vote => vote.Sequence));
        var snapshot = ranking.Make(campaign, app.Clock.GetUtcNow(), through);
        await app.Read(context =>
        {
            context.Rankings.Add(snapshot);
            return context.SaveChangesAsync();
        });
        await app.Get<LiveCampaigns>().AnchorAsync(snapshot);
        return snapshot;
    }
}
