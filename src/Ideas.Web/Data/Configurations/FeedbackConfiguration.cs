using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.Property(f => f.Id).ValueGeneratedNever();
        feedback.Property(f => f.Text).HasMaxLength(Feedback.MaxText);
        feedback.Property(f => f.Contact).HasMaxLength(Feedback.MaxContact);
        feedback.HasIndex(f => f.At);
    }
}
