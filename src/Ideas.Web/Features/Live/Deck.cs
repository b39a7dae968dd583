using Ideas.Web.Domain;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Voting;

namespace Ideas.Web.Features.Live;

/// <summary>Slides as one viewer may see them, in their order.</summary>
internal sealed record Deck(Wording Name, IReadOnlyList<DeckSlide> Slides)
{
    /// <summary>Campaigns whose figures move: each screen listens to these.</summary>
    public IEnumerable<DeckSource> Live => Slides.Where(slide => slide.Plan.IsLive).Select(slide => slide.Source!).DistinctBy(source => source.Facts.Id);

    /// <summary>The colours of its campaigns; null is the house's own.</summary>
    public IReadOnlyList<string?> Colours => [.. Slides.Select(slide => slide.Source?.Facts.Colour).Distinct()];

    /// <summary>The colour that all of it has.</summary>
    public string? Colour => Colours is [var only] ? only : null;
}

/// <summary>One campaign of a deck.</summary>
/// <param name="Address">The site's address.</param>
/// <param name="Pass">With it the screen goes on while somebody behind its address guesses codes.</param>
internal sealed record DeckSource(CampaignFacts Facts, LiveState Now, PromiseClock? Promise, string Address, string Pass)
{
    /// <summary>States in which people can still come along.</summary>
    public const string Joinable = "Draft Collecting Open";

    /// <summary>States in which it is over.</summary>
    public const string Over = "Closed Archived";

    /// <summary>The site's address as people type it.</summary>
    public string Site => Address.Split("://")[^1];

    /// <summary>Where the answers will be: on the campaign's own page, or on the board where its result is not for everybody.</summary>
    public string Answers => Facts.PublishesResult ? $"/j/{Facts.Code}/what-happened" : "/board";

    /// <summary>Whether a link of one's own is the only way in.</summary>
    public bool IsPersonal => Facts.Access is CampaignAccess.PersonalLink;

    /// <summary>Whether its state is one of these; a screen asks the same when the state changes.</summary>
    public bool Is(string states) => states.Split(' ').Contains(Now.State);
}

/// <param name="Plan">What it is to show.</param>
/// <param name="Number">From 1.</param>
/// <param name="Question">The campaign's question, or nothing beside the presenter's own words.</param>
/// <param name="Source">Null for the presenter's own words.</param>
/// <param name="Asked">The background question whose groups it shows.</param>
/// <param name="Groups">What may be said of the groups; null before anything was computed, and on other slides.</param>
internal sealed record DeckSlide(SlidePlan Plan, int Number, Wording Question, DeckSource? Source, Wording? Asked = null, GroupsView? Groups = null)
{
    public string Id => $"slide-{Number}";
}
