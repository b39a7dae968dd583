using Ideas.Web.Features.Desk;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Desk;

public sealed class ReminderTests
{
    private static readonly Dictionary<string, string> Settings = new() { ["Site:PublicUrl"] = "https://ideat.kunta.example" };

    [Fact]
    public async Task Each_moderator_and_admin_gets_one_mail_a_day_about_what_waits()
    {
        await using var app = new IdeasApp { Settings = Settings };
        var campaign = await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes", "Later start"));
        var (moderator, admin, leader) = (await app.Account(Roles.Moderator), await app.Account(Roles.Admin), await app.Account(Roles.Leader));
        await app.RunJob(RemindModerators.Name);
        await app.RunJob(RemindModerators.Name);

        var mails = await Mails(app);

        Assert.Equal(new[] { moderator, admin }.Order(), mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.Equal("Ideas: 2 ideaa odottaa sinua / 2 idéer väntar på dig", mail.Subject));
        Assert.Contains("Mitä muutetaan?", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains("2 ideaa odottaa hyväksyntää.", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains(app.SentenceIn("sv", "remind.pending.other", 2), mails[0].Body, StringComparison.Ordinal);
        Assert.Contains($"https://ideat.kunta.example/campaigns/{campaign.Code}/desk", mails[0].Body, StringComparison.Ordinal);
        Assert.StartsWith("remind:2026-03-02:", mails[0].Key, StringComparison.Ordinal);
        Assert.DoesNotContain(mails, mail => mail.To == leader);
    }

    [Fact]
    public async Task The_next_day_it_comes_again_for_as_long_as_something_waits()
    {
        await using var app = new IdeasApp { Settings = Settings };
        var campaign = await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes"));
        await app.Account(Roles.Moderator);
        await app.RunJob(RemindModerators.Name);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJob(RemindModerators.Name);
        await app.BringBack(campaign, "Bikes");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJob(RemindModerators.Name);

        Assert.Equal(["remind:2026-03-02", "remind:2026-03-03"], (await Mails(app)).Select(mail => mail.Key[..17]).Order());
    }

    [Fact]
    public async Task Nobody_hears_of_nothing_nor_of_a_campaign_that_is_over()
    {
        await using var app = new IdeasApp { Settings = Settings };
        var campaign = await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes"));
        await app.Given(ACampaign.Open.With("Later start"));
        await app.Close(campaign);
        await app.Account(Roles.Moderator);

        await app.RunJob(RemindModerators.Name);

        Assert.Empty(await Mails(app));
    }

    [Theory]
    [InlineData("2026-03-02T05:59:00Z", false)]
    [InlineData("2026-03-02T06:00:00Z", true)]
    [InlineData("2026-07-01T05:00:00Z", true)]
    [InlineData("2026-07-01T04:59:00Z", false)]
    [InlineData("2026-03-02T09:59:00Z", true)]
    [InlineData("2026-03-02T10:00:00Z", false)]
    [InlineData("2026-03-02T21:30:00Z", false)]
    public async Task It_is_due_at_eight_in_Helsinki_and_made_up_for_until_noon(string now, bool isDue)
    {
        await using var app = new IdeasApp { Settings = Settings };
        await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes"));
        await app.Account(Roles.Moderator);
        app.Clock.Set(DateTimeOffset.Parse(now, null));
        await app.Get<JobRunner>().TickAsync(RemindModerators.Name, CancellationToken.None);
        await app.RunJobs();
        await app.Get<JobRunner>().TickAsync(RemindModerators.Name, CancellationToken.None);
        await app.RunJobs();

        var runs = await app.Read(context => context.JobRuns.CountAsync(run => run.Job == RemindModerators.Name));

        Assert.Equal((isDue ? 1 : 0, isDue ? 1 : 0), (runs, (await Mails(app)).Count));
    }

    [Theory]
    [InlineData("2026-03-02T05:00:00Z", "2.3.2026 klo 8.00")]
    [InlineData("2026-03-02T21:30:00Z", "3.3.2026 klo 8.00")]
    public async Task The_jobs_page_says_at_what_time_it_comes(string now, string next)
    {
        await using var app = new IdeasApp();
        app.Clock.Set(DateTimeOffset.Parse(now, null));

        var line = (await (await app.Admin()).Get("/jobs")).One("#job-remind-moderators").Line();

        Assert.Contains($"{app.Sentence("jobs.calendar", "8.00")} · {app.Sentence("jobs.next", next)}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_campaigns_page_tells_moderators_what_waits_and_leaders_nothing()
    {
        await using var app = new IdeasApp();
        var campaign = await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes"));
        var (moderator, leader) = (await app.Moderator(), await app.Leader());

        var (mine, theirs) = (await moderator.Get("/campaigns"), await leader.Get("/campaigns"));

        Assert.Contains(app.Sentence("remind.pending.one"), mine.Notice, StringComparison.Ordinal);
        Assert.Equal($"/campaigns/{campaign.Code}/desk", mine.One(".notice a").GetAttribute("href"));
        Assert.Empty(theirs.All(".notice"));
    }

    private static Task<List<OutboxMessage>> Mails(IdeasApp app) => app.Read(context => context.Outbox.AsNoTracking().Where(mail => mail.Key.StartsWith("remind:")).OrderBy(mail => mail.CreatedAt).ToListAsync());
}
