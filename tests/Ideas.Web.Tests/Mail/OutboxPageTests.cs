using System.Net;
using Ideas.Web.Features.Mail;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Mail;

/// <summary>What admins see of outgoing mail.</summary>
public sealed class OutboxPageTests : IDisposable
{
    private readonly SmtpServer server = new();
    private readonly IdeasApp app;

    public OutboxPageTests() => app = new IdeasApp { Settings = server.Settings };

    public void Dispose()
    {
        app.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task A_failure_is_shown_with_its_reason_and_sent_again_on_demand()
    {
        var kaisa = await app.Admin();
        server.Mood = SmtpMood.RefusesTheAddress;
        await Invite(kaisa);
        await app.RunJobs();

        var (failed, jobs) = (await kaisa.Get("/outbox"), await kaisa.Get("/jobs"));
        server.Mood = SmtpMood.Takes;
        var asked = await kaisa.Follow(await kaisa.SendForm(failed, "main form", ("id", (await Only()).Id.ToString())));
        await app.RunJobs();

        Assert.Contains("No such mailbox here", failed.One("main li.card").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("outbox.failures.one"), failed.One("main li.card").Line(), StringComparison.Ordinal);
        Assert.Equal($"{app.Sentence("jobs.mail", 1, 1, 0)} {app.Sentence("jobs.mail.see")}", jobs.Notice);
        Assert.Equal(app.Sentence("outbox.asked"), asked.Notice);
        Assert.Single(server.Taken);
        Assert.DoesNotContain("aino@example.fi", (await kaisa.Get("/outbox")).Source, StringComparison.Ordinal);
        Assert.Single((await kaisa.Get("/outbox")).All("#sent ~ ul li"));
        Assert.DoesNotContain(await app.Read(context => context.Audit.ToListAsync()), entry => entry.Act is AuditAct.JobAsked && entry.Details is not null);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_marked_and_can_still_be_sent()
    {
        var kaisa = await app.Admin();
        server.Mood = SmtpMood.RefusesTheAddress;
        await Invite(kaisa);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunJobs();
        kaisa = await app.Admin();

        var page = await kaisa.Get("/outbox");
        server.Mood = SmtpMood.Takes;
        await kaisa.SendForm(page, "main form", ("id", (await Only()).Id.ToString()));
        await app.RunJobs();

        Assert.Equal(app.Sentence("outbox.given-up"), page.One("main .chip--late").Line());
        Assert.Equal($"{app.Sentence("jobs.mail.ok")} {app.Sentence("jobs.mail.see")}", (await kaisa.Get("/jobs")).One(".page-head + p").Line());
        Assert.NotNull((await Only()).SentAt);
    }

    [Fact]
    public async Task What_a_mail_says_is_not_shown()
    {
        var kaisa = await app.Admin();
        await Invite(kaisa);
        var body = (await Only()).Body;

        var page = await kaisa.Get("/outbox");

        Assert.Contains("/password?account=", body, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_the_page_says_so_and_invitations_go_by_link_alone()
    {
        await using var without = new IdeasApp();
        var kaisa = await without.Admin();

        var (outbox, people) = (await kaisa.Get("/outbox"), await kaisa.Get("/people"));
        var invited = await kaisa.SendForm(people, "form.section", ("Name", "Aino Aalto"), ("Email", "aino@example.fi"), ("ByMail", "true"));

        Assert.Equal(without.Sentence("outbox.off"), outbox.Notice);
        Assert.Empty(people.All("[name=ByMail]"));
        Assert.Contains("/password?account=", invited.One(".notice input").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal(0, await without.Read(context => context.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_mail_that_is_not_there_or_was_sent_cannot_be_sent_again()
    {
        var kaisa = await app.Admin();
        await Invite(kaisa);
        var page = await kaisa.Get("/outbox");
        await app.RunJobs();

        var (sent, unknown) = (await kaisa.SendForm(page, "main form", ("id", (await Only()).Id.ToString())), await kaisa.SendForm(page, "main form", ("id", Guid.NewGuid().ToString())));
        await app.RunJob(SendMail.Name);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (sent.Status, unknown.Status));
        Assert.Single(server.Taken);
    }

    private Task<OutboxMessage> Only() => app.Read(context => context.Outbox.AsNoTracking().SingleAsync());

    private static async Task Invite(Person admin) =>
        await admin.SendForm(await admin.Get("/people"), "form.section", ("Name", "Aino Aalto"), ("Email", "aino@example.fi"), ("ByMail", "true"));
}
