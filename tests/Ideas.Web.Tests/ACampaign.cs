using Ideas.Web.Data;

namespace Ideas.Web.Tests;

/// <summary>A campaign to be given to a test: <c>ACampaign.Open.With("Bikes", "Later start")</c>.</summary>
public sealed record ACampaign
{
    public static ACampaign Draft => new();

    public static ACampaign Collecting => new() { State = CampaignState.Collecting };

    public static ACampaign Open => new() { State = CampaignState.Open };

    public static ACampaign Closed => new() { State = CampaignState.Closed };

    private CampaignState State { get; init; }

    private string[] Ideas { get; init; } = [];

    private string[] Pending { get; init; } = [];

    private Moderation Moderation { get; init; } = Moderation.After;

    private int BoardSize { get; init; } = 5;

    private CampaignAim Aim { get; init; }

    private int AnswerLimit { get; init; } = Campaign.DefaultAnswerLimit;

    private ResultsVisibility Visibility { get; init; }

    private DateTimeOffset? Closes { get; init; }

    private string[] Units { get; init; } = [];

    private string? Promise { get; init; }

    private (DateOnly By, int? Best)? Answers { get; init; }

    private int SmallestGroup { get; init; } = Campaign.MinSmallestGroup;

    private (CampaignAccess Access, string? Word, string? Networks) Access { get; init; }

    private bool IsUnpublished { get; init; }

    /// <summary>Where people need a word, a network or a link of their own.</summary>
    public ACampaign Admitting(CampaignAccess access, string? word = null, string? networks = null) => this with { Access = (access, word, networks) };

    /// <summary>Whose result is leadership's to publish.</summary>
    public ACampaign Unpublished() => this with { IsUnpublished = true };

    public ACampaign With(params string[] ideas) => this with { Ideas = ideas };

    /// <summary>Ideas called "Idea 1", "Idea 2" and so on.</summary>
    public ACampaign WithIdeas(int count) => With([.. Enumerable.Range(1, count).Select(number => $"Idea {number}")]);

    public ACampaign WithPending(params string[] ideas) => this with { Pending = ideas };

    public ACampaign Moderated() => this with { Moderation = Moderation.Before };

    public ACampaign WithBoardOf(int ideas) => this with { BoardSize = ideas };

    public ACampaign OrderingEverything() => this with { Aim = CampaignAim.OrderEverything };

    /// <summary>Where nobody may give more answers than this.</summary>
    public ACampaign LimitedTo(int answers) => this with { AnswerLimit = answers };

    /// <summary>Where employees see how the ideas are doing only then.</summary>
    public ACampaign Showing(ResultsVisibility visibility) => this with { Visibility = visibility };

    public ACampaign Closing(DateTimeOffset moment) => this with { Closes = moment };

    /// <summary>Asks people for their unit.</summary>
    public ACampaign AskingUnit(params string[] units) => this with { Units = units };

    /// <summary>Where leadership promised something.</summary>
    public ACampaign Promising(string promise) => this with { Promise = promise };

    /// <summary>Where leadership promised to answer by a day: so many of the best ideas, or all that reach the board.</summary>
    public ACampaign AnsweringBy(DateOnly day, int? best = null) => this with { Answers = (day, best) };

    /// <summary>Where background answers show for groups of at least so many.</summary>
    public ACampaign WithGroupsOf(int people) => this with { SmallestGroup = people };

    internal async Task<GivenCampaign> Make(IdeasContext context, DateTimeOffset now)
    {
        var campaign = new Campaign(CampaignId.New(), CampaignCode.New(), "fi", LocalizedText.Of("fi", "Mitä muutetaan?"), now);
        campaign.Set(Moderation, BoardSize, Aim, AnswerLimit);
        campaign.Show(Visibility, SmallestGroup);
        campaign.Schedule(null, null, Closes);
        campaign.Admit(Access.Access, Access.Word, Access.Networks);
        campaign.Publish(!IsUnpublished);
        if (Promise is { } promise)
        {
            campaign.Describe(campaign.Question, campaign.Description, LocalizedText.Of("fi", promise), campaign.Language);
        }

        if (Answers is var (by, best))
        {
            campaign.PromiseAnswers(by, best);
        }

        if (Units.Length > 0)
        {
            campaign.Ask(new BackgroundQuestion("unit", LocalizedText.Of("fi", "Yksikkö"), Units.Select((unit, place) => new BackgroundOption(unit, LocalizedText.Of("fi", unit), place)), 0));
        }

        _ = State switch
        {
            CampaignState.Collecting => campaign.StartCollecting(),
            CampaignState.Open => campaign.Open(),
            CampaignState.Closed => campaign.Open() && campaign.Close(now),
            _ => false,
        };
        var ideas = Ideas.Select(text => (text, IdeaState.Live)).Concat(Pending.Select(text => (text, IdeaState.Pending)))
            .Select(idea => new Idea(IdeaId.New(), campaign.Id, LocalizedText.Of("fi", idea.text), "fi", idea.Item2, null, now)).ToList();
        context.Campaigns.Add(campaign);
        context.Ideas.AddRange(ideas);
        await context.SaveChangesAsync();
        return new GivenCampaign(campaign.Id, campaign.Code, ideas.ToDictionary(idea => idea.Text.Fi!, idea => idea.Id));
    }
}

/// <summary>A campaign that is there.</summary>
public sealed record GivenCampaign(CampaignId Id, string Code, IReadOnlyDictionary<string, IdeaId> Ideas)
{
    public string Home => $"/j/{Code}";

    /// <summary>With an idea that came later.</summary>
    public GivenCampaign Also(Idea idea) => this with { Ideas = Ideas.Append(KeyValuePair.Create(idea.Text.Fi!, idea.Id)).ToDictionary() };
}
