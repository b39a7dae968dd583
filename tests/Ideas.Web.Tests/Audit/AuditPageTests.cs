using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Audit;

public sealed class AuditPageTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_newest_comes_first_and_older_ones_stand_on_further_pages()
    {
        await app.Note([.. Enumerable.Range(1, 60).Select(number => ("Aino", AuditAct.JobAsked, $"job {number}"))]);
        var kaisa = await app.Admin();

        var (first, second, beyond) = (await kaisa.Get("/audit"), await kaisa.Get("/audit?number=2"), await kaisa.Get("/audit?number=99"));
        Assert.EndsWith("number=2", first.One("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/audit?", first.One("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);

        // The admin's own sign-in is the newest of 61.
        Assert.Equal(["kaisa", "job 60", "job 59"], Subjects(first).Take(3).Select(subject => subject.Contains('@', StringComparison.Ordinal) ? "kaisa" : subject));
        Assert.Equal((50, 11, "job 1"), (Subjects(first).Count, Subjects(second).Count, Subjects(second)[^1]));
        Assert.Equal(Subjects(second), Subjects(beyond));
        Assert.Equal(app.Sentence("audit.count.other", 61), first.One("#entries").Line());
    }

    [Fact]
    public async Task It_can_be_filtered_by_person_act_campaign_days_and_words()
    {
        var (campaign, email) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Account(Roles.Admin, "Aino Aalto"));
        var aino = app.Somebody();
        await aino.SignIn(email, Staff.Password);
        await aino.SendForm(await aino.Get($"/campaigns/{campaign.Code}"), "form[action$=Rank]");
        app.Clock.Advance(TimeSpan.FromHours(26));
        await app.Note(("Bo Berg", AuditAct.PersonBlocked, "100 % eve_l"), ("Bo Berg", AuditAct.PersonBlocked, "100 x evexl"));
        var (kaisa, id) = (await app.Admin(), await app.Read(context => context.Users.Where(account => account.Email == email).Select(account => account.Id).SingleAsync()));

        Assert.Equal([AuditAct.RankingAsked, AuditAct.SignedIn], await Acts(kaisa, $"?person={id}"));
        Assert.Equal([AuditAct.PersonBlocked, AuditAct.PersonBlocked], await Acts(kaisa, "?act=PersonBlocked"));
        Assert.Equal([AuditAct.RankingAsked], await Acts(kaisa, $"?campaign={campaign.Code}"));
        Assert.Equal([AuditAct.RankingAsked, AuditAct.SignedIn], await Acts(kaisa, "?to=2026-03-02"));
        Assert.Equal([AuditAct.SignedIn, AuditAct.PersonBlocked, AuditAct.PersonBlocked], await Acts(kaisa, "?from=2026-03-03"));
        Assert.Equal([AuditAct.PersonBlocked], await Acts(kaisa, "?text=0+%25+EVE_"));
        Assert.Equal([AuditAct.PersonBlocked, AuditAct.PersonBlocked], await Acts(kaisa, "?text=berg&from=2026-03-03"));
        Assert.Empty(await Acts(kaisa, "?person=nobody"));
        Assert.Empty(await Acts(kaisa, "?campaign=XXXXXX"));
        Assert.Equal(5, (await Acts(kaisa, "?from=soon&act=Anything&number=-3")).Count);
    }

    [Fact]
    public async Task The_file_holds_what_the_filter_shows_and_no_formula_and_is_itself_noted()
    {
        await app.Note(("=HYPERLINK(\"http://evil\")", AuditAct.PersonInvited, "+1;2,3 \"x\""), ("Aino", AuditAct.JobAsked, "tidy-job-runs"));
        var kaisa = await app.Admin();
        var page = await kaisa.Get("/audit?act=PersonInvited");

        var file = await kaisa.Get(page.One("a[download]").GetAttribute("href")!);

        var lines = file.Source.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("at,by,by_account,act,act_text,campaign,subject,details", lines[0], StringComparison.Ordinal);
        Assert.Contains("2026-03-02T09:01:00Z,\"'=HYPERLINK(\"\"http://evil\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'+1;2,3 \"\"x\"\"\"", lines[1], StringComparison.Ordinal);
        var noted = Assert.Single(await app.Entries(AuditAct.AuditExported));
        Assert.Equal(("Kaisa Korhonen", "act=PersonInvited"), (noted.ByName, noted.Details));
    }

    [Fact]
    public async Task States_and_roles_are_said_in_words()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        await app.Close(campaign);

        var page = await kaisa.Get("/audit?act=CampaignStepped");

        Assert.Contains($"{app.Sentence("CampaignState.Open")} → {app.Sentence("CampaignState.Closed")}", page.One("td.audit-subject").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("audit.job"), page.All("table.audit tbody td")[1].Line());
    }

    [Fact]
    public async Task Texts_in_the_log_are_shown_as_they_are()
    {
        await app.Note(("<b>Eve</b>", AuditAct.JobAsked, "<script>alert(1)</script>"));

        var page = await (await app.Admin()).Get("/audit");

        Assert.Empty(page.All("table b, table script"));
        Assert.Contains("<script>alert(1)</script>", Subjects(page));
    }

    [Theory]
    [InlineData("UPDATE \"Audit\" SET \"Subject\" = 'nothing'")]
    [InlineData("DELETE FROM \"Audit\"")]
    [InlineData("INSERT OR REPLACE INTO \"Audit\" SELECT * FROM \"Audit\"")]
    public async Task The_database_itself_refuses_to_change_an_entry(string sql)
    {
        await app.Note(("Aino", AuditAct.JobAsked, "tidy-job-runs"));

        await Assert.ThrowsAnyAsync<Exception>(() => app.Read(context => context.Database.ExecuteSqlRawAsync(sql)));

        Assert.Equal("tidy-job-runs", Assert.Single(await app.Entries(AuditAct.JobAsked)).Subject);
    }

    [Fact]
    public async Task Nor_does_the_program_change_one_through_its_model()
    {
        await app.Note(("Aino", AuditAct.JobAsked, "tidy-job-runs"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Read(async context =>
        {
            context.Audit.RemoveRange(context.Audit);
            return await context.SaveChangesAsync();
        }));

        Assert.Single(await app.Entries(AuditAct.JobAsked));
    }

    [Fact]
    public async Task The_page_offers_nothing_that_changes_anything()
    {
        await app.Note(("Aino", AuditAct.JobAsked, "tidy-job-runs"));
        var kaisa = await app.Admin();
        var page = await kaisa.Get("/audit");

        var posted = await kaisa.Post("/audit", page.FormFields("form[action$=signout]").Single());

        Assert.Empty(page.All("main form[method=post]"));
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Single(await app.Entries(AuditAct.JobAsked));
    }

    [Fact]
    public async Task The_lock_is_there_again_after_a_restart()
    {
        await app.Note(("Aino", AuditAct.JobAsked, "tidy-job-runs"));
        await app.Read(context => context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"AuditStaysDelete\""));
        await using var again = await app.Restart();

        await Assert.ThrowsAnyAsync<Exception>(() => again.Read(context => context.Audit.ExecuteDeleteAsync()));
    }

    private static IReadOnlyList<string> Subjects(Page page) => [.. page.All("td.audit-subject").Select(cell => cell.Line())];

    private async Task<IReadOnlyList<AuditAct>> Acts(Person person, string query)
    {
        var words = Enum.GetValues<AuditAct>().ToDictionary(act => app.Sentence($"AuditAct.{act}"));
        return [.. (await person.Get("/audit" + query)).All("table.audit tbody th").Select(cell => words[cell.Line()])];
    }
}
