using Ideas.Web.Domain;

namespace Ideas.Web.Features.Shared;

/// <summary>The look of a board state, wherever it is named.</summary>
public static class BoardChip
{
    public static string? Of(BoardState state) => state switch
    {
        BoardState.InDiscussion => "chip--discussion",
        BoardState.TryingOut => "chip--trying",
        BoardState.Done => "chip--done",
        BoardState.NotNow => "chip--later",
        _ => null,
    };
}
