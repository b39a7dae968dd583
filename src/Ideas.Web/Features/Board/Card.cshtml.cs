using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

internal sealed class CardModel(BoardReader reader, BoardFeed feed, MoveCard move, AddComment comment, UserManager<Account> accounts, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the card that the form was filled in from.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public BoardState? State { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? NextStep { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public AimMark? Customers { get; set; }

    [BindProperty]
    public AimMark? Staff { get; set; }

    [BindProperty]
    public AimMark? Effectiveness { get; set; }

    [BindProperty]
    public AimMark? Productivity { get; set; }

    /// <summary>What leadership says among itself.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The filter of the board that a card is moved on, as its address says it.</summary>
    [BindProperty]
    public string? Back { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>What the board had told when this page was made.</summary>
    public long Shown { get; private set; }

    public CardView Card { get; private set; } = null!;

    public IReadOnlyList<CardEvent> Events { get; private set; } = [];

    public IReadOnlyList<Experiment> Experiments { get; private set; } = [];

    public IReadOnlyList<BoardComment> Comments { get; private set; } = [];

    public IReadOnlyList<string> Owners { get; private set; } = [];

    public bool MayMove { get; private set; }

    /// <summary>Whoever was signed out over a long answer gets the form back with it.</summary>
    public bool ShowsForm => MayMove || (HttpMethods.IsPost(Request.Method) && User.Identity?.IsAuthenticated is not true);

    /// <summary>Whether the card's own form was sent; a move and a comment leave it as the card is.</summary>
    private bool IsTyped => HttpMethods.IsPost(Request.Method) && !Request.Query.ContainsKey("handler");

    public override string Expired => User.Identity?.IsAuthenticated is true ? base.Expired : "card.signed-out";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await RefuseAsync(ct) ?? await SaveAsync("card.stale", () => RedirectToPage(new { Id, saved = true }), ct);

    /// <summary>Moves the card from the board: it says what it said. Where something must be said first, its own form asks for it.</summary>
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct)
    {
        if (await reader.FindAsync(new BoardItemId(Id), ct) is { } card)
        {
            Fill(card.Card);
        }

        var query = QueryString.Create(QueryHelpers.ParseQuery(Back).Where(part => part.Key != "moved")).Add("moved", "true");
        return await RefuseAsync(ct) ?? await SaveAsync("board.stale", () => LocalRedirect($"{Request.PathBase}/board{query}#card-{Id}"), ct);
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken ct)
    {
        if (await RefuseAsync(ct) is { } refused)
        {
            return refused;
        }

        if (Comment?.Trim() is not { Length: > 0 } said || said.Length > BoardComment.MaxText)
        {
            return await AskAgainAsync(nameof(Comment), string.IsNullOrWhiteSpace(Comment) ? texts["comment.missing"] : texts["form.long", BoardComment.MaxText], ct);
        }

        return await comment.RunAsync(new BoardItemId(Id), said, (await accounts.GetUserAsync(User))!, ct) ? LocalRedirect($"{Request.PathBase}/board/{Id}#comments") : NotFound();
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!reader.IsOpenTo(User))
        {
            return Challenge();
        }

        Shown = feed.Version;
        if (await reader.FindAsync(new BoardItemId(Id), ct) is not { } card)
        {
            return NotFound();
        }

        (Card, MayMove) = (card, await reader.MayMoveAsync(User));
        if (!IsTyped)
        {
            ModelState.Remove(nameof(Version));
            (Version, State) = (card.Version, State ?? card.State);
            Fill(card.Card);
        }

        Experiments = await reader.ExperimentsAsync(card.Id, ct);
        Events = CardEvent.Of(await reader.HistoryAsync(card.Id, ct), Experiments);
        Comments = MayMove ? await reader.CommentsAsync(card.Id, ct) : [];
        Owners = MayMove ? await accounts.Users.OrderBy(account => account.DisplayName).Select(account => account.DisplayName).ToListAsync(ct) : [];
        return Page();
    }

    /// <summary>Null for whoever may move cards.</summary>
    private async Task<IActionResult?> RefuseAsync(CancellationToken ct) =>
        User.Identity?.IsAuthenticated is not true ? await AskAgainAsync("", texts["card.signed-out"], ct)
        : await reader.MayMoveAsync(User) ? null
        : Forbid();

    /// <param name="stale">The sentence for when somebody else was quicker.</param>
    private async Task<IActionResult> SaveAsync(string stale, Func<IActionResult> done, CancellationToken ct)
    {
        Check();
        if (!ModelState.IsValid || State is not { } state)
        {
            return await AskAgainAsync(ct);
        }

        var aims = new BoardAims { Customers = Customers, Staff = Staff, Effectiveness = Effectiveness, Productivity = Productivity };
        var change = new CardChange(new BoardItemId(Id), Version, state, Owner, NextStep, Due, Answer, Texts.Language) { Aims = aims };
        switch (await move.RunAsync(change, await accounts.GetUserAsync(User), ct))
        {
            case null:
                return NotFound();
            case BoardOutcome.Stale:
                ModelState.AddModelError("", texts[stale]);
                var page = await AskAgainAsync(ct);
                ModelState.Remove(nameof(Version));
                Version = Card.Version;
                return page;
            case BoardOutcome.TrialGoesOn:
                return await AskAgainAsync(nameof(State), texts["card.trial"], ct);
            case BoardOutcome.Incomplete(var missing):
                foreach (var field in Enum.GetValues<BoardFields>().Where(field => field is not BoardFields.None && missing.HasFlag(field)))
                {
                    ModelState.AddModelError(field.ToString(), texts.Of(field));
                }

                return await AskAgainAsync(ct);
            default:
                return done();
        }
    }

    private void Fill(BoardCard card)
    {
        (Owner, NextStep, Due, Answer) = (card.OwnerName, card.NextStep, card.Due, card.Answer);
        (Customers, Staff, Effectiveness, Productivity) = (card.Aims.Customers, card.Aims.Staff, card.Aims.Effectiveness, card.Aims.Productivity);
    }

    private void Check()
    {
        if (State is null)
        {
            ModelState.AddModelError(nameof(State), texts["form.missing"]);
        }

        foreach (var (field, text, limit) in new[] { (nameof(Owner), Owner, BoardItem.MaxOwner), (nameof(NextStep), NextStep, BoardItem.MaxNextStep), (nameof(Answer), Answer, BoardItem.MaxAnswer) })
        {
            if (text?.Trim().Length > limit)
            {
                ModelState.AddModelError(field, texts["form.long", limit]);
            }
        }

        if (State is BoardState.TryingOut && Due < HelsinkiTime.Today(clock))
        {
            ModelState.AddModelError(nameof(Due), texts["card.due.past"]);
        }
    }
}
