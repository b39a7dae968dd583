using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class BoardItemConfiguration : IEntityTypeConfiguration<BoardItem>
{
    public void Configure(EntityTypeBuilder<BoardItem> item)
    {
        item.Ignore(i => i.Card);
        item.Property(i => i.Language).HasMaxLength(2);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.Property(i => i.OwnerName).HasMaxLength(BoardItem.MaxOwner);
        item.Property(i => i.NextStep).HasMaxLength(BoardItem.MaxNextStep);
        item.Property(i => i.Answer).HasMaxLength(BoardItem.MaxAnswer);
        item.ComplexProperty(i => i.Aims);

        // An idea stands on the board once, however often the rule runs.
        item.HasIndex(i => i.IdeaId).IsUnique();
        item.HasOne<Idea>().WithOne().HasForeignKey<BoardItem>(i => i.IdeaId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Campaign>().WithMany().HasForeignKey(i => i.CampaignId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Account>().WithMany().HasForeignKey(i => i.OwnerAccountId).OnDelete(DeleteBehavior.SetNull);
        item.HasMany(i => i.History).WithOne().HasForeignKey(c => c.BoardItemId);
    }
}

internal sealed class BoardChangeConfiguration : IEntityTypeConfiguration<BoardChange>
{
    public void Configure(EntityTypeBuilder<BoardChange> change)
    {
        change.ToTable("BoardChanges");
        change.Property(c => c.Language).HasMaxLength(2);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.ComplexProperty(c => c.Aims);
        change.HasOne<Account>().WithMany().HasForeignKey(c => c.ByAccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class BoardCommentConfiguration : IEntityTypeConfiguration<BoardComment>
{
    public void Configure(EntityTypeBuilder<BoardComment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Text).HasMaxLength(BoardComment.MaxText);
        comment.HasOne<BoardItem>().WithMany().HasForeignKey(c => c.BoardItemId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Account>().WithMany().HasForeignKey(c => c.ByAccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ExperimentConfiguration : IEntityTypeConfiguration<Experiment>
{
    public void Configure(EntityTypeBuilder<Experiment> experiment)
    {
        experiment.Property(e => e.Id).ValueGeneratedNever();
        experiment.Property(e => e.Language).HasMaxLength(2);
        experiment.Property(e => e.Version).IsConcurrencyToken();
        experiment.Property(e => e.What).HasMaxLength(Experiment.MaxWhat);
        experiment.Property(e => e.Who).HasMaxLength(Experiment.MaxWho);
        experiment.Property(e => e.Measure).HasMaxLength(Experiment.MaxMeasure);
        experiment.Property(e => e.Before).HasMaxLength(Experiment.MaxMeasure);
        experiment.Property(e => e.After).HasMaxLength(Experiment.MaxMeasure);
        experiment.Property(e => e.Learned).HasMaxLength(Experiment.MaxLearned);
        experiment.HasOne<BoardItem>().WithMany().HasForeignKey(e => e.BoardItemId).OnDelete(DeleteBehavior.Restrict);
    }
}
