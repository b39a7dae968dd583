using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

internal sealed class CardModel(BoardReader reader, MoveCard move, UserManager<Account> accounts, TimeProvider clock, Texts texts) : FormPage
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

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public CardView Card { get; private set; } = null!;

    public IReadOnlyList<BoardChange> History { get; private set; } = [];

    public IReadOnlyList<string> Owners { get; private set; } = [];

    public bool MayMove { get; private set; }

    /// <summary>Whoever was signed out over a long answer gets the form back with it.</summary>
    public bool ShowsForm => MayMove || (HttpMethods.IsPost(Request.Method) && User.Identity?.IsAuthenticated is not true);

    public override string Expired => User.Identity?.IsAuthenticated is true ? base.Expired : "card.signed-out";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await ShowAsync(ct);
        if (Card is not null)
        {
            (Version, State, Owner, NextStep, Due, Answer) = (Card.Version, Card.Card.State, Card.Card.OwnerName, Card.Card.NextStep, Card.Card.Due, Card.Card.Answer);
        }

        return result;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (User.Identity?.IsAuthenticated is not true)
        {
            return await AskAgainAsync("", texts["card.signed-out"], ct);
        }

        if (!await reader.MayMoveAsync(User))
        {
            return Forbid();
        }

        Check();
        if (!ModelState.IsValid || State is not { } state)
        {
            return await AskAgainAsync(ct);
        }

        switch (await move.RunAsync(new CardChange(new BoardItemId(Id), Version, state, Owner, NextStep, Due, Answer, Texts.Language), await accounts.GetUserAsync(User), ct))
        {
            case null:
                return NotFound();
            case BoardOutcome.Stale:
                ModelState.AddModelError("", texts["card.stale"]);
                var page = await AskAgainAsync(ct);
                ModelState.Remove(nameof(Version));
                Version = Card.Version;
                return page;
            case BoardOutcome.Incomplete(var missing):
                foreach (var field in Enum.GetValues<BoardFields>().Where(field => field is not BoardFields.None && missing.HasFlag(field)))
                {
                    ModelState.AddModelError(field.ToString(), texts.Of(field));
                }

                return await AskAgainAsync(ct);
            default:
                return RedirectToPage(new { Id, saved = true });
        }
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!reader.IsOpenTo(User))
        {
            return Challenge();
        }

        if (await reader.FindAsync(new BoardItemId(Id), ct) is not { } card)
        {
            return NotFound();
        }

        (Card, MayMove) = (card, await reader.MayMoveAsync(User));
        History = await reader.HistoryAsync(card.Id, ct);
        Owners = MayMove ? await accounts.Users.OrderBy(account => account.DisplayName).Select(account => account.DisplayName).ToListAsync(ct) : [];
        return Page();
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
