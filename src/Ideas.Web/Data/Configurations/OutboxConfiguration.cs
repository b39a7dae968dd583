using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Key).HasMaxLength(200);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.Subject).HasMaxLength(OutboxMessage.MaxSubject);
        message.HasIndex(m => new { m.SentAt, m.DueAt });
    }
}
