using System.Security.Cryptography;
using Ideas.Web.Data;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Inviting;

/// <summary>Nothing that is kept leads from a personal link to whoever used it, nor the other way.</summary>
public sealed class UnlinkableTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Of_a_link_only_a_hash_its_campaign_and_whether_it_was_used_are_kept()
    {
        var columns = await app.Read(context => Task.FromResult(context.Model.FindEntityType(typeof(PersonalLink))!.GetProperties().Select(column => column.Name).Order().ToList()));
        var participants = await app.Read(context => Task.FromResult(context.Model.FindEntityType(typeof(Participant))!.GetProperties().Select(column => column.Name).Order().ToList()));

        Assert.Equal(["CampaignId", "Hash", "IsUsed"], columns);
        Assert.Equal(["CampaignId", "Id", "IsDemo"], participants);
    }

    [Fact]
    public async Task Whatever_the_order_of_use_the_table_of_links_is_the_same()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var links = await app.GivenLinks(campaign, 6);
        var hashes = links.Values.ToDictionary(link => link, link => Convert.ToHexString(PersonalLink.HashOf(link.Split('/')[^1])!));
        var before = await Table();

        foreach (var link in new[] { links["Person 5"], links["Person 1"], links["Person 3"] })
        {
            await app.Somebody().UseLink(link);
        }

        var used = new[] { "Person 1", "Person 3", "Person 5" }.Select(person => hashes[links[person]]).ToHashSet();
        Assert.Equal(before.Select(row => row with { IsUsed = used.Contains(row.Hash) }), await Table());
    }

    [Fact]
    public async Task Links_lie_in_the_order_of_their_hashes_and_not_of_the_list()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        await app.GivenLinks(campaign, 30);

        var rows = (await Table()).Select(row => row.Hash).ToList();

        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public async Task A_participant_made_by_a_link_has_nothing_of_the_links_in_it()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);
        var token = link.Split('/')[^1];

        await app.Somebody().UseLink(link);

        var id = Assert.Single(await app.Participants(campaign)).Id.Value;
        var hash = Assert.Single(await app.PersonalLinks(campaign)).Hash;
        Assert.Equal(4, id.Version);
        Assert.NotEqual(new Guid(hash.AsSpan(0, 16)), id);
        Assert.NotEqual(new Guid(SHA256.HashData(id.ToByteArray()).AsSpan(0, 16)), new Guid(hash.AsSpan(0, 16)));
        Assert.DoesNotContain(await AllText(), text => text.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Using_a_link_changes_its_flag_and_adds_the_participant_and_nothing_else_anywhere()
    {
        var campaign = await app.Given(Invitations.OpenToLinks);
        var link = await app.GivenLink(campaign);
        var before = await RowCounts();

        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Somebody().UseLink(link);

        var changed = (await RowCounts()).Where(table => before[table.Key] != table.Value).Select(table => (table.Key, table.Value - before[table.Key]));
        Assert.Equal([("Participants", 1L)], changed);
    }

    [Fact]
    public async Task The_audit_log_knows_how_many_links_were_made_and_revoked_and_no_more()
    {
        var (campaign, kaisa) = (await app.Given(Invitations.OpenToLinks), await app.Admin());
        var page = await kaisa.MakeLinks(campaign, "Aino Aalto\nBengt Berg");
        await app.Somebody().UseLink(page.Links()["Aino Aalto"]);
        await kaisa.SendForm(await kaisa.Get(campaign.Invite()), "form[action*='handler=Revoke']");

        var entries = await app.Audit(campaign);

        Assert.Equal([(AuditAct.LinksMade, "2"), (AuditAct.LinksRevoked, "1")], entries.Select(entry => (entry.Act, entry.Details)));
        Assert.DoesNotContain(await AllText(), text => text.Contains("Aino", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_with_a_link_has_a_key_that_leads_nowhere()
    {
        var (campaign, kaisa) = (await app.Given(Invitations.OpenToLinks), await app.Admin());

        await kaisa.MakeLinks(campaign, "aino@kunta.example\nbengt@kunta.example", mails: true);

        var mails = await app.Read(context => context.Outbox.AsNoTracking().ToListAsync());
        var links = (await app.PersonalLinks(campaign)).Select(link => Convert.ToHexString(link.Hash)).ToHashSet();
        Assert.Equal(["aino@kunta.example", "bengt@kunta.example"], mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail =>
        {
            var token = mail.Body.Split("/i/")[1][..22];
            Assert.Contains(Convert.ToHexString(PersonalLink.HashOf(token)!), links);
            Assert.DoesNotContain(links, hash => mail.Key.Contains(hash, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(token, mail.Key, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Revoking_links_drops_their_mails_that_have_not_left_and_no_others()
    {
        var (campaign, other, kaisa) = (await app.Given(Invitations.OpenToLinks), await app.Given(Invitations.OpenToLinks), await app.Admin());
        await kaisa.MakeLinks(campaign, "aino@kunta.example", mails: true);
        await kaisa.MakeLinks(other, "bengt@kunta.example", mails: true);

        await kaisa.SendForm(await kaisa.Get(campaign.Invite()), "form[action*='handler=Revoke']");

        Assert.Equal("bengt@kunta.example", Assert.Single(await app.Read(context => context.Outbox.AsNoTracking().ToListAsync())).To);
    }

    private Task<List<Row>> Table() => app.Read(context =>
        context.Database.SqlQueryRaw<Row>("""SELECT rowid AS "Place", hex("Hash") AS "Hash", "IsUsed" AS "IsUsed" FROM "PersonalLinks" ORDER BY rowid""").ToListAsync());

    private Task<Dictionary<string, long>> RowCounts() => app.Read(async context =>
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in await context.Database.SqlQueryRaw<string>("""SELECT name AS "Value" FROM sqlite_master WHERE type = 'table'""").ToListAsync())
        {
            counts[table] = await Count(context, table);
        }

        return counts;
    });

    private static Task<long> Count(IdeasContext context, string table)
    {
        var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
        return context.Database.SqlQueryRaw<long>(sql).SingleAsync();
    }

    /// <summary>Every text that the database holds, but for accounts.</summary>
    private Task<List<string>> AllText() => app.Read(async context =>
    {
        var texts = new List<string>();
        foreach (var type in context.Model.GetEntityTypes().Where(type => type.GetTableName() is { } name && !name.StartsWith("AspNet", StringComparison.Ordinal)))
        {
            foreach (var column in type.GetProperties().Where(column => column.ClrType == typeof(string)))
            {
                var sql = $"SELECT COALESCE(\"{column.GetColumnName()}\", '') AS \"Value\" FROM \"{type.GetTableName()}\"";
                texts.AddRange(await context.Database.SqlQueryRaw<string>(sql).ToListAsync());
            }
        }

        return texts;
    });

    private sealed record Row(long Place, string Hash, bool IsUsed);
}
