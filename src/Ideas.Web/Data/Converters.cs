using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ideas.Web.Data;

internal sealed class CampaignIdConverter() : ValueConverter<CampaignId, Guid>(id => id.Value, value => new CampaignId(value));

internal sealed class IdeaIdConverter() : ValueConverter<IdeaId, Guid>(id => id.Value, value => new IdeaId(value));

internal sealed class ParticipantIdConverter() : ValueConverter<ParticipantId, Guid>(id => id.Value, value => new ParticipantId(value));

internal sealed class DuelIdConverter() : ValueConverter<DuelId, Guid>(id => id.Value, value => new DuelId(value));

internal sealed class BoardItemIdConverter() : ValueConverter<BoardItemId, Guid>(id => id.Value, value => new BoardItemId(value));

/// <summary>Moments are stored as UTC, which every database compares and sorts the same way.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
