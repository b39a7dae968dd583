using Ideas.Web.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideas.Web.Data.Configurations;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Code).HasMaxLength(6);
        campaign.HasIndex(c => c.Code).IsUnique();
        campaign.Property(c => c.Language).HasMaxLength(2);
        campaign.HasIndex(c => c.State);
        campaign.Property(c => c.Aim).HasDefaultValue(CampaignAim.FindTheTop);
        campaign.Property(c => c.AnswerLimit).HasDefaultValue(Campaign.DefaultAnswerLimit);
        campaign.Property(c => c.Visibility).HasDefaultValue(ResultsVisibility.Always);
        campaign.Property(c => c.SmallestGroup).HasDefaultValue(Campaign.MinSmallestGroup);
        campaign.HasMany(c => c.BackgroundQuestions).WithOne().HasForeignKey(q => q.CampaignId);
    }
}

internal sealed class BackgroundQuestionConfiguration : IEntityTypeConfiguration<BackgroundQuestion>
{
    public void Configure(EntityTypeBuilder<BackgroundQuestion> question)
    {
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Key).HasMaxLength(40);
        question.HasMany(q => q.Options).WithOne().HasForeignKey(o => o.QuestionId);
    }
}

internal sealed class BackgroundOptionConfiguration : IEntityTypeConfiguration<BackgroundOption>
{
    public void Configure(EntityTypeBuilder<BackgroundOption> option)
    {
        option.Property(o => o.Id).ValueGeneratedNever();
        option.Property(o => o.Key).HasMaxLength(40);
    }
}
