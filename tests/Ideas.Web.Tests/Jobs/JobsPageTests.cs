using System.Net;
using Ideas.Web.Features.Ranking;
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

    [Fact]
    public async Task The_ranking_of_a_campaign_can_be_run_again_from_its_last_run()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3)), await app.Admin());
        await app.Vote(campaign, people: 1, duels: 1);
        await app.RunJobs();

        var page = await kaisa.SendForm(await kaisa.Get("/jobs"), $"form:has([name=subject][value='{campaign.Id.Value}'])", ("job", RankCampaign.Name));

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }
}
