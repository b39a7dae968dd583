using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Features.Health;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_running_program_says_that_it_is_well(string address)
    {
        await using var app = new IdeasApp();

        var answer = await app.Somebody().Speaking("sv").Get(address);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.Status, answer.Source));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [MemberData(nameof(Disk.Troubles), MemberType = typeof(Disk))]
    public async Task A_disk_that_takes_nothing_is_named_until_it_does_again(string trouble)
    {
        await using var app = new IdeasApp();
        using var probe = app.Somebody();
        app.Play(trouble);

        var (ready, alive) = (await probe.Get("/readyz"), await probe.Get("/healthz"));
        app.Recover();
        app.Clock.Advance(DatabaseWrites.Freshness);
        var again = await probe.Get("/readyz");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy: database"), (ready.Status, ready.Source));
        Assert.True(ready.Headers.CacheControl?.NoStore);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (alive.Status, again.Status));
    }

    [Fact]
    public async Task However_many_ask_the_database_is_written_once_in_a_while_and_keeps_nothing()
    {
        await using var app = new IdeasApp();
        using var probe = app.Somebody();
        await probe.Get("/readyz");
        app.Play("Full");

        var cached = await probe.Get("/readyz");

        Assert.Equal(HttpStatusCode.OK, cached.Status);
        Assert.Equal(0, await app.Read(context => context.JobRuns.CountAsync()));
    }

    [Fact]
    public async Task A_writer_that_does_not_get_on_is_named_although_the_program_lives()
    {
        await using var app = new IdeasApp();
        using var probe = app.Somebody();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4));
        await probe.Get("/readyz");
        var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);
        var waiting = await app.AnswerSoon(campaign);
        await Waiting.Until(() => Task.FromResult(app.Get<VoteQueue>().Reader.Count == 0));
        app.Clock.Advance(VoteWriterPulse.Patience);

        var (stuck, alive) = (await probe.Get("/readyz"), await probe.Get("/healthz"));
        closed.Dispose();
        await waiting.Outcome;
        app.Clock.Advance(DatabaseWrites.Freshness);
        await Waiting.Until(async () => (await probe.Get("/readyz")).Status is HttpStatusCode.OK);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy: database, writer"), (stuck.Status, stuck.Source));
        Assert.Equal(HttpStatusCode.OK, alive.Status);
    }

    [Fact]
    public async Task An_engine_that_no_longer_ticks_is_named()
    {
        await using var app = new IdeasApp();
        using var probe = app.Somebody();
        await probe.Get("/readyz");
        app.Clock.Advance(JobsPulse.Patience);

        var silent = await probe.Get("/readyz");
        await app.Get<JobRunner>().TickAsync("follow-calendars", CancellationToken.None);
        var ticking = await probe.Get("/readyz");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy: jobs"), (silent.Status, silent.Source));
        Assert.Equal(HttpStatusCode.OK, ticking.Status);
    }
}
