using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>Where ideas are only collected, no page speaks of votes that nobody could give.</summary>
public sealed class CollectOnlyTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task After_the_end_participants_read_that_leadership_goes_through_the_ideas()
    {
        var campaign = await Collecting(ACampaign.Collecting.WithIdeas(3));
        var running = await app.Somebody().Get($"{campaign.Home}/result");
        await app.Close(campaign);
        await app.RunJobs();

        var (end, result) = (await app.Somebody().Get(campaign.Home), await app.Somebody().Get($"{campaign.Home}/result"));

        Assert.Equal(app.Sentence("published.collecting"), running.Notice);
        Assert.Equal(app.Sentence("published.collected"), end.One(".lead").Line());
        Assert.Equal(app.Sentence("published.collected"), result.Notice);
        Assert.DoesNotContain(app.Sentence("published.Few", 5), end.One("main").Line(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Sentence("published.next.none"), result.One("main").Line(), StringComparison.Ordinal);
        Assert.All([end, result], page => Assert.NotEmpty(page.All("main a[href='/board']")));
    }

    [Fact]
    public async Task The_admin_sees_how_many_ideas_came_in_and_how_many_wrote_them_once_they_are_enough()
    {
        var (campaign, kaisa) = (await Collecting(ACampaign.Collecting.WithIdeas(3).WithPending("Bikes")), await app.Admin());
        foreach (var idea in new[] { "Kahvia kaikille", "Sauna lämpimäksi", "Pyöräkellari auki", "Kokoukset puoleen" })
        {
            await app.Somebody().Propose(campaign, idea);
        }

        var few = await kaisa.Open($"/campaigns/{campaign.Code}/watch");
        await app.Somebody().Propose(campaign, "Etätyötä enemmän");
        var enough = await kaisa.Open($"/campaigns/{campaign.Code}/watch");

        Assert.Equal(["7", "1"], few.All("dl.stats dd").Select(figure => figure.Line()));
        Assert.Equal(["8", "1", "5"], enough.All("dl.stats dd").Select(figure => figure.Line()));
        Assert.DoesNotContain(app.Sentence("watch.none"), few.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_duels_the_admin_sees_what_was_collected_too()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Collecting.WithIdeas(3)), await app.Admin());

        var page = await kaisa.Open($"/campaigns/{campaign.Code}/watch");

        Assert.Equal(["3", "0"], page.All("dl.stats dd").Select(figure => figure.Line()));
    }

    [Fact]
    public async Task Closing_promises_no_place_on_the_board()
    {
        var (campaign, kaisa) = (await Collecting(ACampaign.Collecting.WithIdeas(3)), await app.Admin());
        var desk = await kaisa.Get($"/campaigns/{campaign.Code}");

        var closed = await kaisa.Follow(await kaisa.SendForm(desk, "form:has([value=Close])", ("step", "Close")));

        Assert.Contains(app.Sentence("step.Close.only.why"), desk.One("form:has([value=Close])").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("done.close.only"), closed.Notice);
        Assert.Empty(closed.All("form[action*=Push]"));
    }

    [Fact]
    public async Task Leadership_reads_the_ideas_without_an_order_and_an_admin_finds_the_desk()
    {
        var (campaign, kaisa) = (await Collecting(ACampaign.Collecting.WithIdeas(3)), await app.Admin());

        var page = await kaisa.Open($"/results/{campaign.Code}");

        Assert.Contains(app.Sentence("results.collected"), page.One(".empty").Line(), StringComparison.Ordinal);
        Assert.Single(page.All($".empty a[href='/campaigns/{campaign.Code}/desk']"));
        Assert.Equal(3, page.All(".unranked li").Count);
        Assert.DoesNotContain(app.Sentence("results.unranked.why", Idea.RankedFrom), page.Source, StringComparison.Ordinal);
    }

    private async Task<GivenCampaign> Collecting(ACampaign wanted)
    {
        var campaign = await app.Given(wanted);
        await app.Set(campaign, ("mode", "Collect"));
        return campaign;
    }
}
