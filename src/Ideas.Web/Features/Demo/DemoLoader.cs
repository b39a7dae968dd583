using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Demo;

/// <summary>Turns a seed file into a campaign with ideas, simulated participants, votes and a board. Runs once a campaign.</summary>
internal sealed class DemoLoader(
    IdeasContext context, LiveCampaigns live, Dealer dealer, VoteIngest ingest, RankCampaign rank, RankingTurns turns, BoardFeed feed, AuditTrail audit, TellWebhooks webhooks, Texts texts, IServiceProvider services, TimeProvider clock)
{
    /// <summary>How many rankings each campaign has behind it.</summary>
    private const int Moments = 8;

    public async Task LoadAsync(DemoCampaign recipe, CancellationToken ct)
    {
        if (await context.Campaigns.AnyAsync(c => c.Code == recipe.Code, ct))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var (opened, closes) = (now.AddDays(-recipe.OpensDaysAgo), now.AddDays(recipe.ClosesInDays));
        var campaign = Campaign(recipe, opened, now);
        var ideas = recipe.Ideas.ToDictionary(_ => IdeaId.New());
        var voters = Voters(recipe, campaign);
        context.Campaigns.Add(campaign);
        context.Ideas.AddRange(ideas.Select(pair => Idea(pair.Key, pair.Value, campaign.Id, opened)));
        await context.SaveChangesAsync(ct);

        if (await live.GetAsync(campaign.Id) is { } running && recipe.Participants.Count > 0)
        {
            var until = closes < now ? closes : now;
            await VoteAsync(new DemoVoters(recipe, running, ideas, dealer, ingest), campaign.Id, voters, opened, until, ct);
        }

        // The dates come last, so that the calendar does not close what is still being filled.
        campaign.Schedule(opened, recipe.DuelsOpenInDays is { } days ? now.AddDays(days) : opened, closes);
        if (recipe.State is CampaignState.Closed)
        {
            // FillBoardAsync runs the board rule; the sweep is not to run it at the same time.
            campaign.Close(closes);
            campaign.BoardDone();
        }

        await context.SaveChangesAsync(ct);
        await live.RefreshAsync(campaign.Id);
        await (recipe.State is CampaignState.Closed ? FillBoardAsync(recipe, campaign.Id, ideas, closes, ct) : rank.RunAsync(campaign.Id.Value, ct));
    }

    /// <summary>People come one part after the other, and a ranking of each moment is kept, so that the way of an idea can be seen.</summary>
    private async Task VoteAsync(DemoVoters people, CampaignId campaign, List<DemoVoter> voters, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var step = (until - from) / Moments;
        foreach (var (moment, part) in voters.Chunk((voters.Count + Moments - 1) / Moments).Index())
        {
            var then = from + (step * (moment + 1));
            await people.VoteAsync(part, from + (step * moment), then, ct);
            await ActivatorUtilities.CreateInstance<RankCampaign>(services, new ClockAt(then)).RunAsync(campaign.Value, ct);
        }
    }

    private static Campaign Campaign(DemoCampaign recipe, DateTimeOffset opened, DateTimeOffset now)
    {
        var campaign = new Campaign(CampaignId.New(), recipe.Code, recipe.Language, recipe.Question, opened, isDemo: true);
        campaign.Describe(recipe.Question, recipe.Description, recipe.Promise, recipe.Language);
        campaign.Set(recipe.Moderation, recipe.BoardSize, recipe.Aim, campaign.AnswerLimit);
        if (recipe.AnswersInDays is { } days)
        {
            campaign.PromiseAnswers(DateOnly.FromDateTime(now.AddDays(days).DateTime), recipe.AnswersPromised);
        }

        foreach (var (question, position) in recipe.BackgroundQuestions.Select((question, position) => (question, position)))
        {
            var options = question.Options.Select((option, place) => new BackgroundOption(option.Key, option.Text, place));
            campaign.Ask(new BackgroundQuestion(question.Key, question.Text, options, position));
        }

        _ = recipe.State is CampaignState.Collecting ? campaign.StartCollecting() : campaign.Open();
        return campaign;
    }

    private static Idea Idea(IdeaId id, DemoIdea recipe, CampaignId campaign, DateTimeOffset at)
    {
        var idea = new Idea(id, campaign, recipe.Text, recipe.Language, recipe.State is IdeaState.Live ? IdeaState.Live : IdeaState.Pending, null, at);
        if (recipe.State is IdeaState.Retired)
        {
            idea.Retire(at, recipe.RetiredBecause);
        }

        return idea;
    }

    private List<DemoVoter> Voters(DemoCampaign recipe, Campaign campaign)
    {
        var random = new Random(recipe.Participants.Seed);
        var voters = new List<DemoVoter>();
        for (var i = 0; i < recipe.Participants.Count; i++)
        {
            var participant = new Participant(ParticipantId.New(), campaign.Id, isDemo: true);
            var backgrounds = new List<string>();
            foreach (var question in campaign.BackgroundQuestions)
            {
                var shares = recipe.BackgroundQuestions[question.Position].Options;
                var option = question.Options[Draw(shares, random)];
                participant.Answer(question, option);
                backgrounds.Add($"{question.Key}:{option.Key}");
            }

            context.Participants.Add(participant);
            voters.Add(new DemoVoter(participant.Id, random.Next(), backgrounds));
        }

        return voters;
    }

    private static int Draw(IReadOnlyList<DemoOption> options, Random random)
    {
        var left = random.NextDouble() * options.Sum(option => option.Share);
        for (var i = 0; i < options.Count - 1; i++)
        {
            left -= options[i].Share;
            if (left < 0)
            {
                return i;
            }
        }

        return options.Count - 1;
    }

    private async Task FillBoardAsync(DemoCampaign recipe, CampaignId campaign, Dictionary<IdeaId, DemoIdea> ideas, DateTimeOffset closed, CancellationToken ct)
    {
        var then = new ClockAt(closed);
        await new PushToBoard(context, rank, turns, feed, then).RunAsync(campaign.Value, ct);

        var later = new ClockAt(closed.AddDays(5));
        var (move, comment, trial) = (new MoveCard(context, feed, audit, webhooks, texts, later), new AddComment(context, feed, audit, later), new SaveExperiment(context, feed, audit, later));
        var leader = await context.Users.FirstOrDefaultAsync(account => account.IsDemo && account.UserName == "leader@demo.invalid", ct);
        var items = await context.BoardItems.AsNoTracking().Where(i => i.CampaignId == campaign).ToListAsync(ct);
        foreach (var item in items)
        {
            if (recipe.Board.FirstOrDefault(card => card.Idea == ideas[item.IdeaId].Key) is { } card)
            {
                await move.RunAsync(new CardChange(item.Id, item.Version, card.State, card.Owner, card.NextStep, card.DueInDays is { } days ? Day(days) : null, card.Answer, recipe.Language) { Aims = card.Aims }, null, ct);
                if (card.Comment is { } said && leader is not null)
                {
                    await comment.RunAsync(item.Id, said, leader, ct);
                }

                if (card.Experiment is { } tried)
                {
                    var plan = new ExperimentPlan(tried.What, tried.Who, Day(-tried.BeganDaysAgo), Day(tried.EndsInDays), tried.Measure, tried.Before, null, null, null, recipe.Language);
                    await trial.RunAsync(new ExperimentWish(item.Id, null, 0, plan), ct);
                }
            }
        }
    }

    private DateOnly Day(int inDays) => DateOnly.FromDateTime(clock.GetUtcNow().AddDays(inDays).DateTime);

    private sealed class ClockAt(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
