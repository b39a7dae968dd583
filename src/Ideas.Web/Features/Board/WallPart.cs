using Ideas.Web.Domain;

namespace Ideas.Web.Features.Board;

/// <summary>What the wall shows at a time: cards of one state, of which there may be more.</summary>
internal sealed record WallPart(BoardState State, int Number, int Of, int Count, IReadOnlyList<CardView> Cards);
