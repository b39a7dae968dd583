using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

/// <summary>Without foreign keys: what was done stays told, whatever becomes of whom or what.</summary>
internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.MaxSubject);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => e.CampaignId);
    }
}
