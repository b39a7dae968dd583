using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class PresentationConfiguration : IEntityTypeConfiguration<Presentation>
{
    public void Configure(EntityTypeBuilder<Presentation> presentation)
    {
        presentation.Property(p => p.Id).ValueGeneratedNever();
        presentation.Property(p => p.Name).HasMaxLength(Presentation.MaxName);
        presentation.Property(p => p.Language).HasMaxLength(2);
        presentation.Property(p => p.Version).IsConcurrencyToken();
        presentation.HasMany(p => p.Slides).WithOne().HasForeignKey(s => s.PresentationId);
    }
}

internal sealed class SlideConfiguration : IEntityTypeConfiguration<Slide>
{
    public void Configure(EntityTypeBuilder<Slide> slide)
    {
        slide.ToTable("Slides");
        slide.Property(s => s.Id).ValueGeneratedNever();
        slide.Property(s => s.Title).HasMaxLength(Slide.MaxTitle);
        slide.Property(s => s.Words).HasMaxLength(Slide.MaxWords);
        slide.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}
