using Ideas.Web.Domain;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Ideas.Web.Features.Proposing;

internal sealed class ProposeModel(
    LiveCampaigns campaigns, Device device, SubmitIdea submit, SimilarIdeas similar, OwnIdeas own, Dealer dealer, TimeProvider clock, Texts texts)
    : IdeaFormPage(campaigns, device, texts)
{
    /// <summary>Made with the form, so that sending it twice submits one idea.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>The ideas that were shown as much like this one, their ids in one line.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The idea that somebody finds to be the same, and would rather vote for.</summary>
    [BindProperty]
    public Guid Same { get; set; }

    [BindProperty(SupportsGet = true)]
    public SubmitOutcome? Done { get; set; }

    /// <summary>What state an own idea is in since its author changed it.</summary>
    [BindProperty(SupportsGet = true)]
    public IdeaState? Changed { get; set; }

    /// <summary>Whether somebody was sent here in the middle of a round, to be asked for an idea.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Pause { get; set; }

    public IReadOnlyList<CampaignIdea> Similar { get; private set; } = [];

    public IReadOnlyList<OwnIdea> Own { get; private set; } = [];

    /// <summary>Why there is no duel with the idea that somebody wanted to vote for.</summary>
    public string? NoDuel { get; private set; }

    public bool TakesIdeas => Facts.TakesIdeas(clock.GetUtcNow());

    /// <summary>Whether duels have begun in a campaign that takes no ideas beside them.</summary>
    public bool OnlyDuels => TakesVotes && !TakesIdeas;

    public bool TakesVotes => Facts.TakesVotes(clock.GetUtcNow());

    public bool IsDone => Done is SubmitOutcome.Live or SubmitOutcome.Pending;

    public string Action => $"{Home}/idea{(Pause ? "?pause=true" : "")}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var author = Device.Participant(Facts);
        var seen = (Seen ?? "").Split(' ', 50, StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.TryParse(id, out var known) ? known : default).Select(id => new IdeaId(id)).ToHashSet();
        var outcome = await submit.RunAsync(Campaign, new Proposal(Key == Guid.Empty ? IdeaId.New() : new IdeaId(Key), Draft, author) { Seen = seen }, ct);
        if (outcome is SubmitOutcome.Live or SubmitOutcome.Pending)
        {
            return LocalRedirect($"{Home}/idea?done={outcome}");
        }

        if (outcome is SubmitOutcome.HoldsPersonalData or SubmitOutcome.MaybeThere)
        {
            Similar = similar.Find(Campaign, author, Text);
            Seen = string.Join(' ', seen.Concat(Similar.Select(idea => idea.Id)).Select(id => id.Value).Distinct());
            ModelState.Remove(nameof(Seen));
        }

        return await AskAgainAsync(outcome, ct);
    }

    /// <summary>Deals a pair with an idea that is there already, to somebody who would have written the same.</summary>
    public async Task<IActionResult> OnPostVoteAsync(CancellationToken ct)
    {
        var (participant, idea) = (Device.Participant(Facts), new IdeaId(Same));
        if (Campaign.MayJudge(participant, idea))
        {
            var (deal, ticket) = dealer.With(Campaign, participant, idea);
            if (deal is Deal.Pair)
            {
                Device.Keep(Facts, ticket);
            }

            if (deal is not Deal.AllSeen)
            {
                return LocalRedirect(Home);
            }
        }

        NoDuel = T[Campaign.MayJudge(participant, idea) ? "similar.seen" : "similar.gone"];
        return await ShowAsync(ct);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        // Known before the form is sent, so that a double tap is one person's.
        var isKnown = Device.Known is not null;
        var participant = Device.Participant(Facts);
        if (Key == Guid.Empty)
        {
            Key = Guid.NewGuid();
        }

        Own = isKnown ? await own.OfAsync(Campaign, participant, ct) : [];
        return Page();
    }
}
