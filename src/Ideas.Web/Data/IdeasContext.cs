using Ideas.Web.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Data;

public sealed class IdeasContext(DbContextOptions<IdeasContext> options, WriteGate gate)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignLogo> Logos => Set<CampaignLogo>();
    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Idea> Ideas => Set<Idea>();
    public DbSet<IdeaFlag> IdeaFlags => Set<IdeaFlag>();
    public DbSet<UnlikePair> UnlikePairs => Set<UnlikePair>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<Vote> Votes => Set<Vote>();
    public DbSet<VoteReview> VoteReviews => Set<VoteReview>();
    public DbSet<Refusal> Refusals => Set<Refusal>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<RankingSnapshot> Rankings => Set<RankingSnapshot>();
    public DbSet<BoardItem> BoardItems => Set<BoardItem>();
    public DbSet<BoardComment> BoardComments => Set<BoardComment>();
    public DbSet<Experiment> Experiments => Set<Experiment>();
    public DbSet<GroupSnapshot> GroupSnapshots => Set<GroupSnapshot>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookMessage> WebhookMessages => Set<WebhookMessage>();
    public DbSet<Presentation> Presentations => Set<Presentation>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            return await SaveInsideAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
    }

    /// <summary>Saves for somebody who holds the gate already, and decides there on what was read.</summary>
    public Task<int> SaveInsideAsync(CancellationToken ct) => SaveInsideAsync(acceptAllChangesOnSuccess: true, ct);

    private Task<int> SaveInsideAsync(bool acceptAllChangesOnSuccess, CancellationToken ct) =>
        ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted)
            ? throw new InvalidOperationException("What the audit log says stays as it is.")
            : base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);

    /// <summary>
    /// Sees to a participant's row; somebody else's being faster is fine. False when there is none, because only a personal link
    /// makes participants there.
    /// </summary>
    public async Task<bool> AddParticipantOnceAsync(ParticipantId id, CampaignId campaign, CancellationToken ct)
    {
        if (await Participants.AnyAsync(participant => participant.Id == id, ct))
        {
            return true;
        }

        if (await Campaigns.AnyAsync(known => known.Id == campaign && known.Access == CampaignAccess.PersonalLink, ct))
        {
            return false;
        }

        using (await gate.EnterAsync(ct))
        {
            await Database.ExecuteSqlAsync(
                $"""INSERT INTO "Participants" ("Id", "CampaignId", "IsDemo") VALUES ({id.Value}, {campaign.Value}, {false}) ON CONFLICT DO NOTHING""", ct);
        }

        return true;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Write with SaveChangesAsync: it waits at the gate without holding a thread.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(IdeasContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CampaignId>().HaveConversion<CampaignIdConverter>();
        configurationBuilder.Properties<IdeaId>().HaveConversion<IdeaIdConverter>();
        configurationBuilder.Properties<ParticipantId>().HaveConversion<ParticipantIdConverter>();
        configurationBuilder.Properties<DuelId>().HaveConversion<DuelIdConverter>();
        configurationBuilder.Properties<BoardItemId>().HaveConversion<BoardItemIdConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.ComplexProperties<LocalizedText>();
    }
}
