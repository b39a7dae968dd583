using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class IdeaConfiguration : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> idea)
    {
        idea.Property(i => i.Language).HasMaxLength(2);
        idea.Property(i => i.RetiredBecause).HasMaxLength(Idea.MaxReason);
        idea.Property(i => i.Theme).HasMaxLength(Idea.MaxTheme);
        idea.Property(i => i.OriginalText).HasMaxLength(Idea.MaxLength * 2);
        idea.HasIndex(i => new { i.CampaignId, i.State });
        idea.HasOne<Campaign>().WithMany().HasForeignKey(i => i.CampaignId).OnDelete(DeleteBehavior.Restrict);
        idea.HasOne<Participant>().WithMany().HasForeignKey(i => i.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdeaFlagConfiguration : IEntityTypeConfiguration<IdeaFlag>
{
    public void Configure(EntityTypeBuilder<IdeaFlag> flag)
    {
        flag.HasKey(f => new { f.IdeaId, f.ParticipantId });
        flag.HasOne<Idea>().WithMany().HasForeignKey(f => f.IdeaId).OnDelete(DeleteBehavior.Restrict);
        flag.HasOne<Participant>().WithMany().HasForeignKey(f => f.ParticipantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnlikePairConfiguration : IEntityTypeConfiguration<UnlikePair>
{
    public void Configure(EntityTypeBuilder<UnlikePair> pair)
    {
        pair.HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasIndex(p => p.CampaignId);
        pair.HasOne<Idea>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Restrict);
        pair.HasOne<Idea>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Restrict);
    }
}
