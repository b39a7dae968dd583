using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Board;

public sealed class CardModel(BoardReader reader, MoveCard move, UserManager<Account> accounts, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await ShowAsync(ct);
        if (Card is not null)
        {
            (State, Owner, NextStep, Due, Answer) = (Card.Card.State, Card.Card.OwnerName, Card.Card.NextStep, Card.Card.Due, Card.Card.Answer);
        }

        return result;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await reader.MayMoveAsync(User))
        {
            return Forbid();
        }

        CheckLengths();
        if (!ModelState.IsValid || State is not { } state)
        {
            return await AskAgainAsync(ct);
        }

        switch (await move.RunAsync(new CardChange(new BoardItemId(Id), state, Owner, NextStep, Due, Answer), await accounts.GetUserAsync(User), ct))
        {
            case null:
                return NotFound();
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

    private void CheckLengths()
    {
        foreach (var (field, text, limit) in new[] { (nameof(Owner), Owner, BoardItem.MaxOwner), (nameof(NextStep), NextStep, BoardItem.MaxNextStep), (nameof(Answer), Answer, BoardItem.MaxAnswer) })
        {
            if (text?.Trim().Length > limit)
            {
                ModelState.AddModelError(field, texts["form.long", limit]);
            }
        }
    }
}
