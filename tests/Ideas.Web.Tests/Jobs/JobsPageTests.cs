using System.Globalization;
using System.Net;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Jobs;

public sealed class JobsPageTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_admin_runs_a_job_now_and_sees_its_run()
    {
        var kaisa = await app.Admin();

        var asked = await kaisa.Follow(await kaisa.SendForm(await kaisa.Get("/jobs"), "form:has([value=tidy-job-runs])", ("job", "tidy-job-runs")));
        await app.RunJobs();

        Assert.Equal(app.Sentence("jobs.asked"), asked.Notice);
        Assert.Contains((await kaisa.Get("/jobs")).All("table.jobs tbody th"), job => job.Line() == app.Sentence("job.tidy-job-runs"));
    }

    [Fact]
    public async Task A_failure_is_shown_with_its_reason()
    {
        var kaisa = await app.Admin();
        await app.RunJob(RankCampaign.Name, Guid.NewGuid());

        var failures = await kaisa.Get("/jobs?failures=true");

        Assert.All(failures.All("table.jobs tbody tr"), row => Assert.Contains(app.Sentence("jobs.failed"), row.Line(), StringComparison.Ordinal));
        Assert.Contains("Sequence contains no elements", failures.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format-disk")]
    [InlineData("rank-campaign")]
    [InlineData("")]
    public async Task What_is_no_job_or_lacks_its_campaign_is_not_found(string job)
    {
        var kaisa = await app.Admin();

        var page = await kaisa.SendForm(await kaisa.Get("/jobs"), "form:has([value=tidy-job-runs])", ("job", job));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("rank-campaign")]
    [InlineData("tidy-job-runs")]
    public async Task A_campaign_that_is_not_there_is_neither_queued_nor_offered_again(string job)
    {
        await using var alone = new IdeasApp();
        var kaisa = await alone.Admin();
        await alone.Read(async context =>
        {
            context.JobRuns.Add(new JobRun(RankCampaign.Name, Guid.NewGuid(), alone.Clock.GetUtcNow(), alone.Clock.GetUtcNow(), "Nothing there."));
            return await context.SaveChangesAsync();
        });
        var jobs = await kaisa.Get("/jobs");

        var page = await kaisa.SendForm(jobs, "form:has([value=tidy-job-runs])", ("job", job), ("subject", "5f3f4e5c-0c57-4b3e-9d0b-7d1a4a3b8c11"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Empty(alone.Get<JobQueue>().AtWork());
        Assert.Single(jobs.All("table.jobs tbody tr"));
        Assert.Empty(jobs.All("table.jobs form"));
    }

    [Fact]
    public async Task What_succeeds_every_few_seconds_does_not_hide_the_rest_and_shows_page_by_page_when_its_job_is_picked()
    {
        await using var alone = new IdeasApp();
        var (kaisa, now) = (await alone.Admin(), alone.Clock.GetUtcNow());
        await alone.Read(async context =>
        {
            context.JobRuns.AddRange(Enumerable.Range(0, 30).Select(i => new JobRun("follow-calendars", null, now.AddSeconds(-i), now, null)));
            context.JobRuns.Add(new JobRun("follow-calendars", null, now.AddHours(-1), now, "The disk was full."));
            context.JobRuns.Add(new JobRun("back-up", null, now.AddHours(-2), now, null));
            return await context.SaveChangesAsync();
        });

        var all = await kaisa.Get("/jobs");
        var picked = await kaisa.Get(all.One("#job-follow-calendars a").GetAttribute("href")!);
        var older = await kaisa.Get(picked.One(".pager [rel=next]").GetAttribute("href")!);
        var failed = await kaisa.Get(picked.All(".tabs a")[1].GetAttribute("href")!);

        Assert.Equal([alone.Sentence("job.follow-calendars"), alone.Sentence("job.back-up")], Names(all));
        Assert.Contains("The disk was full.", all.One(".run-error").Line(), StringComparison.Ordinal);
        Assert.Equal((25, 6), (Names(picked).Count, Names(older).Count));
        Assert.All(Names(picked).Concat(Names(older)), name => Assert.Equal(alone.Sentence("job.follow-calendars"), name));
        Assert.Single(Names(failed));
        Assert.All(picked.All(".tabs a, .pager a, #picked a"), link => Assert.EndsWith("#runs", link.GetAttribute("href"), StringComparison.Ordinal));

        static List<string> Names(Page page) => [.. page.All("table.jobs tbody th").Select(name => name.Line())];
    }

    [Fact]
    public async Task The_ranking_of_a_campaign_can_be_run_again_from_its_last_run()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        await app.Vote(campaign, people: 1, duels: 1);
        await app.RunJobs();

        var page = await kaisa.SendForm(await kaisa.Get("/jobs"), $"form:has([name=subject][value='{campaign.Id.Value}'])", ("job", RankCampaign.Name));

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    [Fact]
    public async Task Every_job_says_when_it_runs_how_it_last_went_and_when_it_comes_next()
    {
        await using var alone = new IdeasApp();
        var kaisa = await alone.Admin();
        var fresh = await kaisa.Get("/jobs");
        await alone.Get<JobRunner>().TickAsync("tidy-job-runs", CancellationToken.None);
        await alone.RunJobs();
        await alone.RunJob(RankCampaign.Name, Guid.NewGuid());

        var page = await kaisa.Get("/jobs");

        Assert.Contains(alone.Sentence("jobs.never"), fresh.One("#job-tidy-job-runs").Line(), StringComparison.Ordinal);
        var line = page.One("#job-tidy-job-runs").Line();
        Assert.StartsWith($"{alone.Sentence("job.tidy-job-runs")} {alone.Sentence("jobs.every.hours.one")} · {alone.Sentence("jobs.next", alone.Get<Texts>().Moment(alone.Clock.GetUtcNow().AddHours(1)))}", line, StringComparison.Ordinal);
        Assert.Contains($"{alone.Sentence("jobs.seconds", "0,00")} · {alone.Sentence("jobs.done")}", line, StringComparison.Ordinal);
        Assert.Contains(alone.Sentence("jobs.failed"), page.One("#job-rank-campaign").Line(), StringComparison.Ordinal);
        Assert.Contains(alone.Sentence("jobs.demand"), page.One("#job-rank-campaign").Line(), StringComparison.Ordinal);
        Assert.Equal(alone.Get<JobCatalogue>().All.Count, page.All("section[aria-labelledby=regular] li").Count);
    }

    [Theory]
    [InlineData("2026-03-02T00:00:00Z", "02:30", "2.3.2026 klo 2.30")]
    [InlineData("2026-03-02T09:00:00Z", "02:30", "3.3.2026 klo 2.30")]
    [InlineData("2026-03-02T09:00:00Z", "", null)]
    public async Task The_backup_says_when_it_is_due(string now, string at, string? next)
    {
        await using var alone = new IdeasApp { Settings = { ["Backup:At"] = at } };
        alone.Clock.Set(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        var line = (await (await alone.Admin()).Get("/jobs")).One("#job-back-up").Line();

        Assert.Equal(next is not null, line.Contains(alone.Sentence("jobs.next", next ?? ""), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_and_what_runs_right_now_is_shown_with_its_campaign()
    {
        await using var alone = new IdeasApp();
        var (campaign, kaisa) = (await alone.Given(ACampaign.Open.WithIdeas(3)), await alone.Admin());
        var idle = await kaisa.Get("/jobs");
        await alone.Get<JobQueue>().EnqueueAsync<RankCampaign>(campaign.Id.Value);
        alone.Get<JobQueue>().TryStart(new JobTicket("tidy-job-runs", null));

        var lines = (await kaisa.Get("/jobs")).All("#at-work li").Select(line => line.Line()).ToList();

        Assert.Contains(alone.Sentence("jobs.idle"), idle.One("main").Line(), StringComparison.Ordinal);
        Assert.StartsWith($"{alone.Sentence("job.tidy-job-runs")} {alone.Sentence("jobs.running")}", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{alone.Sentence("job.rank-campaign")} {campaign.Code} {alone.Sentence("jobs.queued")}", lines[1]);
    }

    [Fact]
    public async Task A_long_reason_is_folded_away_and_shown_as_text()
    {
        await using var alone = new IdeasApp();
        var reason = $"<b>{new string('x', 5000)}</b>";
        await alone.Read(async context =>
        {
            context.JobRuns.Add(new JobRun("back-up", null, alone.Clock.GetUtcNow(), alone.Clock.GetUtcNow(), reason));
            return await context.SaveChangesAsync();
        });

        var page = await (await alone.Admin()).Get("/jobs?failures=true");

        Assert.Equal(161, page.All(".run-error")[0].TextContent.Length);
        Assert.Equal(reason, page.One("details .run-error").TextContent);
        Assert.Empty(page.All("table b"));
    }
}
