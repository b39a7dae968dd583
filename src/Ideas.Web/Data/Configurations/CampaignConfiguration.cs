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
        campaign.Property(c => c.BoardMinimum).HasDefaultValue(Campaign.DefaultBoardMinimum);
        campaign.Property(c => c.Mode).HasDefaultValue(CampaignMode.Both);
        campaign.Property(c => c.RoundLength).HasDefaultValue(Campaign.DefaultRoundLength);
        campaign.Property(c => c.Access).HasDefaultValue(CampaignAccess.Anyone);
        campaign.Property(c => c.AccessWord).HasMaxLength(Campaign.MaxAccessWord);
        campaign.Property(c => c.Networks).HasMaxLength(Campaign.MaxNetworks);
        campaign.Property(c => c.Colour).HasMaxLength(7);
        campaign.Property(c => c.PublishesResult).HasDefaultValue(true).HasSentinel(true);
        campaign.Property(c => c.RetentionMonths).HasDefaultValue(Campaign.DefaultRetentionMonths);
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

internal sealed class CampaignLogoConfiguration : IEntityTypeConfiguration<CampaignLogo>
{
    public void Configure(EntityTypeBuilder<CampaignLogo> logo)
    {
        logo.HasKey(l => l.CampaignId);
        logo.Property(l => l.CampaignId).ValueGeneratedNever();
        logo.Property(l => l.ContentType).HasMaxLength(40);
        logo.HasOne<Campaign>().WithOne().HasForeignKey<CampaignLogo>(l => l.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonalLinkConfiguration : IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<PersonalLink> link)
    {
        link.HasKey(l => l.Hash);
        link.Property(l => l.Hash).HasMaxLength(32);
        link.HasOne<Campaign>().WithMany().HasForeignKey(l => l.CampaignId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
