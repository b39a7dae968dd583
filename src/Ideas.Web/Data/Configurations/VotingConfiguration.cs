using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.HasIndex(p => p.CampaignId);
        participant.HasOne<Campaign>().WithMany().HasForeignKey(p => p.CampaignId).OnDelete(DeleteBehavior.Restrict);
        participant.HasMany(p => p.Segments).WithOne().HasForeignKey(s => s.ParticipantId);
    }
}

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> segment)
    {
        segment.HasKey(s => new { s.ParticipantId, s.QuestionId });
        segment.HasOne<BackgroundQuestion>().WithMany().HasForeignKey(s => s.QuestionId);
        segment.HasOne<BackgroundOption>().WithMany().HasForeignKey(s => s.OptionId);
    }
}

internal sealed class VoteConfiguration : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> vote)
    {
        vote.HasKey(v => v.DuelId);
        vote.HasIndex(v => v.Sequence).IsUnique();
        vote.HasIndex(v => new { v.CampaignId, v.Sequence });

        // Few votes do not count; those that do cost nothing here.
        vote.HasIndex(v => new { v.CampaignId, v.SetAside }).HasFilter("\"SetAside\" IS NOT NULL");
        vote.HasIndex(v => new { v.CampaignId, v.Overruled }).HasFilter("\"Overruled\" IS NOT NULL");
        vote.HasOne<Participant>().WithMany().HasForeignKey(v => v.ParticipantId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne<Campaign>().WithMany().HasForeignKey(v => v.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VoteReviewConfiguration : IEntityTypeConfiguration<VoteReview>
{
    public void Configure(EntityTypeBuilder<VoteReview> review)
    {
        review.HasIndex(r => new { r.CampaignId, r.Sequence });
        review.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RefusalConfiguration : IEntityTypeConfiguration<Refusal>
{
    public void Configure(EntityTypeBuilder<Refusal> refusal)
    {
        refusal.HasKey(r => new { r.CampaignId, r.Day, r.Reason });
        refusal.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId);
    }
}
