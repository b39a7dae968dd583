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

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.Property(w => w.Id).ValueGeneratedNever();
        webhook.Property(w => w.Name).HasMaxLength(Webhook.MaxName);
        webhook.Property(w => w.Url).HasMaxLength(Webhook.MaxUrl);
        webhook.Property(w => w.Language).HasMaxLength(2);
    }
}

internal sealed class WebhookMessageConfiguration : IEntityTypeConfiguration<WebhookMessage>
{
    public void Configure(EntityTypeBuilder<WebhookMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Key).HasMaxLength(WebhookMessage.MaxKey);
        message.HasIndex(m => new { m.WebhookId, m.Key }).IsUnique();
        message.HasIndex(m => new { m.SentAt, m.DueAt });
        message.HasOne<Webhook>().WithMany().HasForeignKey(m => m.WebhookId);
    }
}
