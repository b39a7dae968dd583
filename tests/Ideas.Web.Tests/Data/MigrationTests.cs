using Ideas.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ideas.Web.Tests.Data;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().Taken();
    private readonly WriteGate gate = new();

    public void Dispose()
    {
        gate.Dispose();
        folder.Leave();
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = Context("model.db");

        Assert.False(context.Database.HasPendingModelChanges());
    }

    /// <summary>The generated model is what the program runs on (docs/decisions/migrations.md says how to make it anew).</summary>
    [Fact]
    public void The_compiled_model_is_the_one_that_the_configuration_describes()
    {
        using var context = Context("compiled.db");

        var (compiled, described) = (Describe(context.Model), Describe(context.GetService<IDesignTimeModel>().Model));

        Assert.IsType<RuntimeModel>(context.Model, exactMatch: false);
        Assert.Contains(described, line => line.StartsWith("Vote.SetAside ", StringComparison.Ordinal));
        Assert.Equal(described, compiled);
    }

    [Fact]
    public async Task Migrating_makes_the_schema_that_the_model_describes()
    {
        await using var migrated = Context("migrated.db");
        await using var created = Context("created.db");
        await migrated.Database.MigrateAsync();
        await created.Database.EnsureCreatedAsync();

        var (actual, expected) = (await Schema(migrated), await Schema(created));

        Assert.Contains(expected, line => line.StartsWith("Votes.DuelId ", StringComparison.Ordinal));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_start_on_an_existing_database_changes_nothing_in_it()
    {
        var before = new IdeasApp();
        var (campaign, schema) = (await before.Given(ACampaign.Open.WithIdeas(3)), await before.Read(Schema));
        await using var after = await before.Restart();

        Assert.Equal(schema, await after.Read(Schema));
        Assert.Equal(3, (await after.Ideas(campaign)).Count);
    }

    /// <summary>Stepping back takes away what an older program would not have written.</summary>
    [Fact]
    public async Task What_was_stored_before_the_ranking_engine_is_kept_and_says_what_was_true_then()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(3).OrderingEverything());
        var stored = await app.Rank(campaign, ARanking.Of(3).WithTop(2, 0.8, 300).WithCareless(0.1).Final());

        await app.Read(async context =>
        {
            await context.GetService<IMigrator>().MigrateAsync("Initial");
            await context.Database.MigrateAsync();
            return 0;
        });

        var ranking = Assert.Single(await app.Rankings(campaign));
        Assert.Equal(CampaignAim.FindTheTop, await app.Read(context => context.Campaigns.Select(c => c.Aim).SingleAsync()));
        Assert.Equal((stored.Id, true, new RankingMethod(1, 0), 0, null, null), (ranking.Id, ranking.IsFinal, ranking.Method, ranking.Top, ranking.Sureness, ranking.VotesToGo));
        Assert.Equal([(1, 1700.0), (2, 1680.0), (3, 1660.0)], ranking.Rows.OrderBy(row => row.Rank).Select(row => (row.Rank, row.Elo)));
        Assert.All(ranking.Rows, row => Assert.Equal((null, 0.0), (row.Tier, row.TopChance)));
    }

    private IdeasContext Context(string file) =>
        new(new DbContextOptionsBuilder<IdeasContext>().UseSqlite($"Data Source={Path.Combine(folder.Path, file)};Pooling=False").Options, gate);

    private static List<string> Describe(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           from line in
           (IEnumerable<string>)[
               .. entity.GetFlattenedProperties().Select(property => $"{property.Name} {property.ClrType} null={property.IsNullable} key={property.IsPrimaryKey()} token={property.IsConcurrencyToken} generated={property.ValueGenerated} column={property.GetColumnName()} length={property.GetMaxLength()} stored={property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType}"),
               .. entity.GetIndexes().Select(index => $"index {string.Join(',', index.Properties.Select(property => property.Name))} unique={index.IsUnique}"),
               .. entity.GetForeignKeys().Select(key => $"reference {string.Join(',', key.Properties.Select(property => property.Name))} to {key.PrincipalEntityType.ClrType.Name} {key.DeleteBehavior}"),
           ]
           orderby entity.Name, line
           select $"{entity.ClrType.Name}.{line}",
    ];

    /// <summary>Every column, index and foreign key as a line of its own, in an order that does not depend on how they were made.</summary>
    private static Task<List<string>> Schema(IdeasContext context) => context.Database.SqlQueryRaw<string>(
        """
        SELECT t.name || '.' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' key=' || c.pk || ' default=' || COALESCE(c.dflt_value, '') AS "Value"
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
        UNION ALL
        SELECT 'index ' || i.tbl_name || '.' || i.name || ' ' || COALESCE(i.sql, '') FROM sqlite_master i WHERE i.type = 'index' AND i.tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' to ' || f."table" || '.' || COALESCE(f."to", '') || ' ' || f.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        ORDER BY 1
        """).ToListAsync();
}
