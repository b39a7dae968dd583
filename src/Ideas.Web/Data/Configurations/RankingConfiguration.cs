using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class RankingSnapshotConfiguration : IEntityTypeConfiguration<RankingSnapshot>
{
    public void Configure(EntityTypeBuilder<RankingSnapshot> snapshot)
    {
        snapshot.Property(s => s.Id).ValueGeneratedNever();
        snapshot.Ignore(s => s.Method);
        snapshot.Ignore(s => s.Settledness);

        // What the rankings did that were made before these figures were kept.
        snapshot.Property(s => s.PriorDeviation).HasDefaultValue(1.0);
        snapshot.Property(s => s.CarelessRate).HasDefaultValue(0.0);
        snapshot.Property(s => s.Top).HasDefaultValue(0);
        snapshot.Property(s => s.Voters).HasDefaultValue(0);
        snapshot.Property(s => s.Checksum).HasMaxLength(64);
        snapshot.HasIndex(s => new { s.CampaignId, s.ComputedAt });
        snapshot.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId);
        snapshot.HasMany(s => s.Rows).WithOne().HasForeignKey(r => r.SnapshotId);
    }
}

internal sealed class RankingRowConfiguration : IEntityTypeConfiguration<RankingRow>
{
    public void Configure(EntityTypeBuilder<RankingRow> row)
    {
        row.ToTable("RankingRows");
        row.Property(r => r.TopChance).HasDefaultValue(0.0);
        row.HasKey(r => new { r.SnapshotId, r.IdeaId });
        row.HasOne<Idea>().WithMany().HasForeignKey(r => r.IdeaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroupSnapshotConfiguration : IEntityTypeConfiguration<GroupSnapshot>
{
    public void Configure(EntityTypeBuilder<GroupSnapshot> snapshot)
    {
        snapshot.Property(s => s.Id).ValueGeneratedNever();
        snapshot.HasIndex(s => new { s.CampaignId, s.QuestionId, s.ComputedAt });
        snapshot.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId);
    }
}
