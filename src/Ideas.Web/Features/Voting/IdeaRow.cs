using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>An idea as read from the database.</summary>
internal sealed record IdeaRow(IdeaId Id, LocalizedText Text, string Language, IdeaState State, ParticipantId? Author, bool HasDetails);
