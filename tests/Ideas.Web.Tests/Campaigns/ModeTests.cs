using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>What people do in a campaign: suggest, choose, or both; and when.</summary>
public sealed class ModeTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Where_both_are_wanted_ideas_come_in_during_the_duels()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());

        var duel = await ada.Duel(campaign);

        Assert.Single(duel.All(".duel-links a[href$='/idea']"));
        Assert.Single((await ada.Get($"{campaign.Home}/idea")).All("#idea"));
    }

    [Fact]
    public async Task Where_only_duels_are_wanted_no_page_offers_an_idea_once_they_begin()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());
        await app.Set(campaign, ("mode", "Duel"));

        var duel = await ada.Duel(campaign);
        var half = await ada.Answer(campaign, duels: 5);
        var (seen, end) = await ada.WalkToTheEnd(campaign);
        var pages = new[] { duel, end, await ada.Get($"{campaign.Home}/ranking"), await ada.Get($"{campaign.Home}/thanks"), await ada.Get($"{campaign.Home}/idea") };

        Assert.Equal(campaign.Home, half.Location);
        Assert.NotEmpty(seen);
        Assert.All(pages, page => Assert.Empty(page.All("main a[href$='/idea'], form#idea")));
        Assert.Equal(app.Sentence("idea.only-duels"), pages[^1].Notice);
        Assert.Contains(app.Sentence("end.seen.duel"), end.One(".lead").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idea_that_is_sent_all_the_same_is_refused_with_a_sentence_and_not_lost()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody());
        await ada.Duel(campaign);
        var form = await ada.Get($"{campaign.Home}/idea");
        await app.Set(campaign, ("mode", "Duel"));

        var page = await ada.SendForm(form, "#idea", ("text", "Pyöräkellari"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.only-duels")), (page.Status, page.Notice));
        Assert.Equal("Pyöräkellari", page.One("#Text").TextContent);
        Assert.Equal(4, (await app.Ideas(campaign)).Count);
    }

    [Fact]
    public async Task Before_the_duels_such_a_campaign_may_collect_and_its_dates_lead_from_one_to_the_other()
    {
        var (code, ada) = (await Planned("Duel", ("CollectsAt", "2026-03-02T12:00"), ("OpensAt", "2026-03-02T13:00"), ("ClosesAt", "2026-03-02T14:00"), ("StartingIdeas", "Pyörät\nKävely")), app.Somebody());
        var forms = new List<int>();
        var headings = new List<string>();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.RunJob("follow-calendars");
            forms.Add((await ada.Get($"/j/{code}/idea")).All("#idea").Count);
            headings.Add((await ada.Get($"/j/{code}/ranking")).Heading);
        }

        Assert.Equal([1, 0], forms.Take(2));
        Assert.Equal(app.Sentence("ranking.final"), headings[2]);
    }

    [Fact]
    public async Task A_campaign_that_only_collects_never_opens_for_duels()
    {
        var admin = await app.Admin();
        var code = await Planned("Collect", ("CollectsAt", "2026-03-02T12:00"), ("ClosesAt", "2026-03-02T14:00"), ("StartingIdeas", "Pyörät\nKävely"));
        app.Clock.Advance(TimeSpan.FromHours(1.5));
        await app.RunJob("follow-calendars");
        var (ada, desk) = (app.Somebody(), await admin.Get($"/campaigns/{code}"));

        var asked = await admin.SendForm(desk, "form:has(button[name=step])", ("step", "Open"));
        var welcome = await ada.Open($"/j/{code}");
        await ada.Start(welcome);
        var home = await ada.Get($"/j/{code}");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJob("follow-calendars");

        Assert.Empty(desk.All("button[name=step][value=Open]"));
        Assert.Equal($"/campaigns/{code}?done=unchanged", asked.Location);
        Assert.Contains(app.Sentence("welcome.what.only"), welcome.One(".welcome-lines").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("end.early.only"), home.One(".lead").Line(), StringComparison.Ordinal);
        Assert.Equal(app.Sentence("end.over"), (await ada.Get($"/j/{code}")).Heading);
    }

    [Fact]
    public async Task A_time_for_its_duels_is_refused()
    {
        var admin = await app.Admin();

        var page = await admin.Send(await admin.Get("/campaigns/new/form"), ("in[fi].question", "Mitä?"), ("mode", "Collect"), ("OpensAt", "2026-05-01T12:00"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.opens.never")), (page.Status, page.FieldErrors["OpensAt"]));
    }

    private async Task<string> Planned(string mode, params (string, string?)[] filled)
    {
        var kaisa = await app.Admin();
        var created = await kaisa.Send(await kaisa.Get("/campaigns/new/form"), [("in[fi].question", "Mitä muutetaan?"), ("mode", mode), .. filled]);
        return created.Location!.Split('/', '?')[2];
    }
}
