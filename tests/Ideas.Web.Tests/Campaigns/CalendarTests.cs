using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>The clock stands at nine in the morning UTC on 2 March 2026: eleven in Finland.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_campaign_collects_opens_and_closes_when_its_times_come()
    {
        var code = await Planned(("CollectsAt", "2026-03-02T12:00"), ("OpensAt", "2026-03-02T13:00"), ("ClosesAt", "2026-03-02T14:00"));

        var states = new List<CampaignState>();
        foreach (var minutes in new[] { 59, 1, 59, 1, 59, 1 })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await Follow();
            states.Add((await Find(code)).State);
        }

        Assert.Equal([CampaignState.Draft, CampaignState.Collecting, CampaignState.Collecting, CampaignState.Open, CampaignState.Open, CampaignState.Closed], states);
        Assert.Equal(app.Clock.GetUtcNow(), (await Find(code)).ClosedAt);
    }

    [Fact]
    public async Task Following_the_calendar_twice_changes_nothing()
    {
        var code = await Planned(("OpensAt", "2026-03-02T12:00"), ("ClosesAt", "2026-03-02T13:00"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Follow();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Follow();
        var closed = await Find(code);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Follow();

        var after = await Find(code);
        Assert.Equal((CampaignState.Closed, closed.ClosedAt), (after.State, after.ClosedAt));
    }

    [Fact]
    public async Task A_campaign_without_times_is_left_alone()
    {
        var code = await Planned();
        app.Clock.Advance(TimeSpan.FromDays(1000));

        await Follow();

        Assert.Equal(CampaignState.Draft, (await Find(code)).State);
    }

    [Fact]
    public async Task A_draft_whose_whole_time_passed_while_the_program_stood_still_is_closed_not_open()
    {
        var code = await Planned(("OpensAt", "2026-03-02T12:00"), ("ClosesAt", "2026-03-02T13:00"));
        app.Clock.Advance(TimeSpan.FromDays(3));

        await Follow();
        await Follow();

        Assert.NotEqual(CampaignState.Open, (await Find(code)).State);
    }

    [Fact]
    public async Task An_opening_by_calendar_reaches_the_employees_page()
    {
        var (code, ada) = (await Planned(("CollectsAt", "2026-03-02T11:00"), ("OpensAt", "2026-03-02T12:00"), ("StartingIdeas", "Bikes\nLater start")), app.Somebody());
        await Follow();
        await ada.Start(await ada.Open($"/j/{code}"));
        var early = await ada.Get($"/j/{code}");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Follow();

        var open = await ada.Get($"/j/{code}");

        Assert.Equal(app.Sentence("end.early"), early.Heading);
        Assert.Equal(2, open.All(".duel-card").Count);
    }

    private async Task Follow()
    {
        await app.RunJob("follow-calendars");
        await app.RunJobs();
    }

    private async Task<string> Planned(params (string, string?)[] filled)
    {
        var kaisa = await app.Admin();
        var created = await kaisa.Send(await kaisa.Get("/campaigns/new/form"), [("in[fi].question", "Mitä muutetaan?"), .. filled]);
        return created.Location!.Split('/', '?')[2];
    }

    private Task<Campaign> Find(string code) => app.Read(context => context.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Code == code));
}
