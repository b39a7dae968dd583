using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Live;
using Ideas.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Demo;

/// <summary>
/// While somebody watches a demo campaign's live screen, simulated participants keep voting in it, a vote now and then,
/// so that the screen shows what it is for. Nothing happens when nobody watches, and a start adds only so many votes.
/// </summary>
internal sealed class DemoPulse(IServiceScopeFactory scopes, LiveCampaigns live, LiveScreens screens, Dealer dealer, VoteIngest ingest, TimeProvider clock) : BackgroundService
{
    private const int MostVotes = 1000;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1.5);

    private readonly Dictionary<string, DemoVoters> voters = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        var (random, votes) = (new Random(), 0);
        var current = new Dictionary<string, (DemoVoter Voter, int Left)>();
        try
        {
            while (votes < MostVotes && await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (code, simulation) in voters)
                {
                    if (await live.FindAsync(code, stoppingToken) is { } campaign && screens.Any(campaign.Facts.Id))
                    {
                        var (voter, left) = current.TryGetValue(code, out var known) && known.Left > 0
                            ? known
                            : (await NewcomerAsync(campaign.Facts.Id, random, stoppingToken), campaign.Facts.RoundLength);
                        current[code] = (voter, left - 1);
                        await simulation.VoteOnceAsync(voter, clock.GetUtcNow(), random, stoppingToken);
                        votes++;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops, and so does the play.
        }
    }

    /// <summary>Lets a loaded campaign take part. Call before the program serves its first screen.</summary>
    public async Task JoinAsync(DemoCampaign recipe, CancellationToken ct)
    {
        if (recipe.State is not CampaignState.Open || await live.FindAsync(recipe.Code, ct) is not { } campaign)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
        var known = recipe.Ideas.ToDictionary(idea => idea.Text);
        var ideas = (await context.Ideas.AsNoTracking().Where(i => i.CampaignId == campaign.Facts.Id).ToListAsync(ct))
            .Where(idea => known.ContainsKey(idea.Text))
            .ToDictionary(idea => idea.Id, idea => known[idea.Text]);
        voters[recipe.Code] = new DemoVoters(recipe, campaign, ideas, dealer, ingest);
    }

    private async Task<DemoVoter> NewcomerAsync(CampaignId campaign, Random random, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IdeasContext>();
        var newcomer = new Participant(ParticipantId.New(), campaign, isDemo: true);
        context.Participants.Add(newcomer);
        await context.SaveChangesAsync(ct);
        return new DemoVoter(newcomer.Id, random.Next(), []);
    }
}
