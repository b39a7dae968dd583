using Ideas.Web.Data;
using Ideas.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Mail;

/// <summary>Mails in front of a real server, which may be in any mood.</summary>
public sealed class SendMailTests : IDisposable
{
    private const string Subject = "Äänestys päättyy: yhteinen hyvinvointi, työmatkapyöräily ja kehityskeskustelut Åbossa";

    private readonly SmtpServer server = new();
    private readonly IdeasApp app;

    public SendMailTests() => app = new IdeasApp { Settings = server.Settings };

    public void Dispose()
    {
        app.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task A_mail_arrives_once_with_its_letters_and_its_text_is_forgotten()
    {
        await Write("a", "aino@example.fi", Subject, "Hyvää päivää!\n\nÅäö €\n.yksinäinen piste\n");

        await Send();
        await Send();

        var taken = Assert.Single(server.Taken);
        var kept = await Mail("a");
        Assert.Equal(("aino@example.fi", Subject, "Hyvää päivää!\n\nÅäö €\n.yksinäinen piste\n"), (taken.To, taken.Subject, taken.Body));
        Assert.Equal((app.Clock.GetUtcNow(), "", "", "", 0), (kept.SentAt, kept.To, kept.Subject, kept.Body, kept.Failures));
    }

    [Fact]
    public async Task After_a_month_nothing_is_kept_of_a_mail_that_was_sent_or_that_never_left()
    {
        await Write("sent");
        await app.RunJob(SendMail.Name);
        server.Mood = SmtpMood.RefusesTheAddress;
        await Write("refused");
        await app.RunJob(SendMail.Name);

        app.Clock.Advance(TimeSpan.FromDays(OutboxMessage.DaysKept) - TimeSpan.FromMinutes(1));
        await app.RunJob(SendMail.Name);
        var before = await app.Read(context => context.Outbox.CountAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.RunJob(SendMail.Name);

        Assert.Equal((2, 0), (before, await app.Read(context => context.Outbox.CountAsync())));
        Assert.All(["", "sv", "en"], language => Assert.Contains($"{OutboxMessage.DaysKept}", Platform.Languages.TextKeys.Of(language)["data.mail.time"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_for_goes_out_without_waiting_for_the_minute()
    {
        await app.Use<Outbox, bool>(async outbox =>
        {
            await outbox.SendSoonAsync(CancellationToken.None);
            return true;
        });
        await Write("a");

        await app.RunJobs();

        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData(SmtpMood.RefusesTheAddress, "No such mailbox here")]
    [InlineData(SmtpMood.BreaksOffInTheMiddle, "")]
    [InlineData(SmtpMood.BreaksOffAtOnce, "")]
    public async Task A_mail_that_did_not_get_through_says_why_and_is_sent_once_when_it_can_be(SmtpMood mood, string reason)
    {
        server.Mood = mood;
        await Write("a");

        await Send();
        var failed = await Mail("a");
        server.Mood = SmtpMood.Takes;
        await Send();
        var tooEarly = server.Taken.Count;
        app.Clock.Advance(OutboxMessage.PauseAfter(0));
        await Send();
        await Send();

        Assert.Equal((1, null, "Terve"), (failed.Failures, failed.SentAt, failed.Body));
        Assert.False(string.IsNullOrEmpty(failed.LastError));
        Assert.Contains(reason, failed.LastError, StringComparison.Ordinal);
        Assert.Equal((0, 1), (tooEarly, server.Taken.Count));
        Assert.Null((await Mail("a")).LastError);
    }

    [Fact]
    public async Task Pauses_grow_and_after_a_day_the_mail_is_given_up_until_somebody_asks()
    {
        server.Mood = SmtpMood.RefusesTheAddress;
        await Write("a");
        var (tries, last) = (0, TimeSpan.Zero);

        while (await Mail("a") is { IsGivenUp: false } mail)
        {
            var pause = mail.DueAt - app.Clock.GetUtcNow();
            Assert.True(pause >= last || tries == 0, $"The pause after {tries} tries is shorter than the one before.");
            (tries, last) = (tries + 1, pause);
            app.Clock.Set(mail.DueAt);
            await Send();
        }

        Assert.InRange(app.Clock.GetUtcNow() - (await Mail("a")).CreatedAt, TimeSpan.FromHours(18), TimeSpan.FromHours(24));
        Assert.InRange(tries, 8, 20);
        server.Mood = SmtpMood.Takes;
        app.Clock.Advance(TimeSpan.FromDays(30));
        await Send();
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task One_bad_address_does_not_hold_up_the_others()
    {
        await Write("a", "not an address");
        await Write("b", "ä@example.fi");
        await Write("c");

        await Send();

        Assert.Equal("kaisa@example.fi", Assert.Single(server.Taken).To);
        Assert.Equal((1, 1), ((await Mail("a")).Failures, (await Mail("b")).Failures));
    }

    [Fact]
    public async Task A_mail_that_somebody_is_sending_is_left_alone_until_that_must_have_died()
    {
        await Write("a");
        await app.Read(async context =>
        {
            (await context.Outbox.SingleAsync()).Claim(app.Clock.GetUtcNow().AddMinutes(10));
            return await context.SaveChangesAsync();
        });

        await Send();
        var meanwhile = server.Taken.Count;
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await Send();

        Assert.Equal((0, 1), (meanwhile, server.Taken.Count));
    }

    [Fact]
    public async Task A_mail_that_the_server_took_but_the_disk_did_not_note_is_not_sent_again()
    {
        await Write("a");
        app.Get<DeliveredMails>().Add((await Mail("a")).Id);

        await Send();

        Assert.Empty(server.Taken);
        Assert.NotNull((await Mail("a")).SentAt);
    }

    [Fact]
    public async Task The_same_mail_is_written_only_once()
    {
        await Write("a");

        await Assert.ThrowsAsync<DbUpdateException>(() => Write("a"));
    }

    [Theory]
    [InlineData("kaisa@example.fi\r\nBcc: eve@example.fi", "Terve")]
    [InlineData("kaisa@example.fi", "Terve\r\nBcc: eve@example.fi")]
    [InlineData("kaisa@example.fi", "Terve\nBcc: eve@example.fi")]
    public async Task Nobody_slips_a_header_in(string to, string subject)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Write("a", to, subject));
    }

    [Fact]
    public async Task A_server_that_cannot_be_talked_to_safely_gets_nothing()
    {
        await using var careful = new IdeasApp { Settings = new(server.Settings) { ["Mail:UseTls"] = "true" } };
        await Write("a", app: careful);

        await careful.RunJob(SendMail.Name);

        Assert.Empty(server.Taken);
        Assert.Equal(1, await careful.Read(context => context.Outbox.Select(mail => mail.Failures).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_server_mails_wait_and_lose_nothing()
    {
        await using var without = new IdeasApp();
        await Write("a", app: without);

        await without.RunJob(SendMail.Name);

        var mail = await without.Read(context => context.Outbox.SingleAsync());
        Assert.Equal((null, 0, "Terve"), (mail.SentAt, mail.Failures, mail.Body));
    }

    [Fact]
    public void A_server_without_a_sender_stops_the_start_with_a_sentence()
    {
        var problem = Assert.Throws<CannotStartException>(() => new MailOptions { Host = "mail.example.fi", From = "nobody" }.Check());

        Assert.Contains("Mail:From", problem.Message, StringComparison.Ordinal);
    }

    private Task Send() => app.RunJob(SendMail.Name);

    private Task<OutboxMessage> Mail(string key) => app.Read(context => context.Outbox.AsNoTracking().SingleAsync(mail => mail.Key == key));

    private Task<int> Write(string key, string to = "kaisa@example.fi", string subject = "Terve", string body = "Terve", IdeasApp? app = null) => (app ?? this.app).Read(async context =>
    {
        new Outbox(context, null!, null!, (app ?? this.app).Clock).Add(key, to, subject, body);
        return await context.SaveChangesAsync();
    });
}
