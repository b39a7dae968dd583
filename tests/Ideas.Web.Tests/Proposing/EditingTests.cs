using System.Net;
using Ideas.Web.Data;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Proposing;

/// <summary>An author may change an own idea for as long as nobody has voted on it.</summary>
public sealed class EditingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_author_changes_an_idea_that_nobody_has_voted_on()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bykes", "Ensin varikolle.");

        var page = await ada.Follow(await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Bikes"), ("details", "Sitten kouluille.")));

        var changed = (await app.Ideas(campaign)).Single(found => found.Id == idea.Id);
        Assert.Equal((app.Sentence("own.changed"), "Bikes", "Sitten kouluille."), (page.Notice, changed.Text.Fi, changed.Details.Fi));
        Assert.Contains("Bikes", new[] { (await bob.Duel(campaign)).Pair().Left, (await bob.Duel(campaign)).Pair().Right });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_choice_made_by_the_old_text_does_not_count_and_the_new_text_is_dealt(bool hasScript)
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Close the library late");
        var old = await bob.Duel(campaign);
        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Close the library"));

        var answer = hasScript ? (await bob.Vote(old, Choice.Left)).Source : (await bob.Choose(old, Choice.Left)).Location;

        Assert.Contains($"{campaign.Home}?notice=IdeaChanged", answer, StringComparison.Ordinal);
        Assert.Equal(SetAsideReason.IdeaChanged, Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task An_open_pair_whose_text_has_changed_is_dealt_anew()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bykes");
        var old = await bob.Duel(campaign);
        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Bikes"));

        var fresh = await bob.Duel(campaign);
        await bob.Choose(fresh, "Bikes");

        Assert.NotEqual(old.Ticket(), fresh.Ticket());
        Assert.Null(Assert.Single(await app.Votes(campaign)).SetAside);
    }

    [Fact]
    public async Task The_list_of_own_ideas_says_how_each_is_doing()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        await ada.Propose(campaign, "Bikes");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var twice = await app.Added(ada, campaign, "Saunas");
        await app.Retire(campaign with { Ideas = new Dictionary<string, IdeaId> { ["Saunas"] = twice.Id } }, "Saunas");

        var (hers, his) = (await ada.Get($"{campaign.Home}/idea"), await bob.Get($"{campaign.Home}/idea"));

        Assert.Equal(
            [$"Saunas {app.Sentence("own.Retired")} {app.Sentence("own.because", "Twice")} {app.Sentence("rules.title")}", $"Bikes {app.Sentence("own.Live")} {app.Sentence("own.edit")}: Bikes"],
            hers.All(".own-list li").Select(line => line.Line()));
        Assert.Empty(his.All(".own"));
    }

    [Fact]
    public async Task Somebody_elses_idea_cannot_be_changed()
    {
        var (campaign, ada, eve) = (await app.Given(ACampaign.Open), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");
        var hers = await ada.Get(campaign.Edit(idea));
        var token = (await eve.Get($"{campaign.Home}/idea")).FormFields("#idea").Single(field => field.Name == "form-token");

        var (read, written) = (await eve.Get(campaign.Edit(idea)), await eve.Post(campaign.Edit(idea), ("text", "Eve was here"), token));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (hers.Status, read.Status));
        Assert.InRange((int)written.Status, 400, 499);
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Theory]
    [InlineData(Choice.Left)]
    [InlineData(Choice.Right)]
    [InlineData(Choice.Skip)]
    public async Task After_any_answer_it_is_too_late_and_the_page_says_why_with_the_text_still_there(Choice choice)
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");
        var form = await ada.Get(campaign.Edit(idea));
        await bob.Choose(await bob.Duel(campaign), choice);

        var (page, later) = (await ada.Send(form, ("text", "Cars")), await ada.Get(campaign.Edit(idea)));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("own.voted"), "Cars"), (page.Status, page.Notice, page.One("#Text").TextContent));
        Assert.Equal((app.Sentence("own.voted"), 0), (later.Notice, later.All("#idea button").Count));
        Assert.Equal("Bikes", (await app.Ideas(campaign)).Single(found => found.Id == idea.Id).Text.Fi);
        Assert.Empty((await ada.Get($"{campaign.Home}/idea")).All(".own-list .small a"));
    }

    [Fact]
    public async Task Once_the_only_answer_is_taken_back_it_may_be_changed_again()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");
        await bob.Choose(await bob.Duel(campaign), Choice.Left);
        await bob.Undo(await bob.Get($"{campaign.Home}/thanks"));

        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Cars"));

        Assert.Equal("Cars", (await app.Ideas(campaign)).Single(found => found.Id == idea.Id).Text.Fi);
    }

    [Fact]
    public async Task A_restart_does_not_forget_that_it_was_voted_on()
    {
        var before = new IdeasApp();
        var (campaign, ada, bob) = (await before.Given(ACampaign.Open.With("Later start")), before.Somebody(), before.Somebody());
        var (voted, untouched) = (await before.Added(ada, campaign, "Bikes"), await before.Added(ada, campaign, "Saunas"));
        await before.Retire(campaign with { Ideas = new Dictionary<string, IdeaId> { ["Saunas"] = untouched.Id } }, "Saunas");
        await bob.Choose(await bob.Duel(campaign), Choice.Skip);
        await using var after = await before.Restart();

        var live = await after.Live(campaign);

        Assert.Equal((false, true), (live.IsUntouched(voted.Id), live.IsUntouched(untouched.Id)));
    }

    [Fact]
    public async Task Where_ideas_are_read_first_a_changed_one_waits_again()
    {
        var (campaign, ada, moderator) = (await app.Given(ACampaign.Open.Moderated()), app.Somebody(), await app.Moderator());
        var idea = await app.Added(ada, campaign, "Bikes");
        await moderator.SendForm(await moderator.Get($"/campaigns/{campaign.Code}/desk"), "form[action*=Approve]");

        var page = await ada.Follow(await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Cars")));

        Assert.Equal((app.Sentence("own.changed.waits"), IdeaState.Pending), (page.Notice, Assert.Single(await app.Ideas(campaign)).State));
        Assert.Empty((await app.Standings(campaign)).Ideas);
    }

    [Fact]
    public async Task A_moderator_approves_only_what_was_read()
    {
        var (campaign, ada, moderator) = (await app.Given(ACampaign.Open.Moderated()), app.Somebody(), await app.Moderator());
        var idea = await app.Added(ada, campaign, "Bikes");
        var desk = await moderator.Get($"/campaigns/{campaign.Code}/desk");
        await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Cars"));

        var page = await moderator.SendForm(desk, "form[action*=Approve]");
        var state = Assert.Single(await app.Ideas(campaign)).State;
        await moderator.SendForm(page, "form[action*=Approve]");

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.changed"), IdeaState.Pending), (page.Status, page.Notice, state));
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(campaign)).State);
    }

    [Theory]
    [InlineData("  ", "idea.empty")]
    public async Task What_no_idea_may_be_it_does_not_become(string text, string sentence)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");

        var page = await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", text));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence)), (page.Status, page.FieldErrors["Text"]));
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task Of_personal_data_an_author_is_warned_here_too()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");

        var warned = await ada.Send(await ada.Get(campaign.Edit(idea)), ("text", "Soita 040 123 4567"));
        var before = Assert.Single(await app.Ideas(campaign)).Text.Fi;
        await ada.Send(warned, ("anyway", "true"));

        Assert.Equal((HttpStatusCode.BadRequest, "Bikes", "Soita 040 123 4567"), (warned.Status, before, Assert.Single(await app.Ideas(campaign)).Text.Fi));
    }

    [Fact]
    public async Task A_closed_campaigns_ideas_stay_as_they_are()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");
        var form = await ada.Get(campaign.Edit(idea));
        await app.Close(campaign);

        var page = await ada.Send(form, ("text", "Cars"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.closed"), "Cars"), (page.Status, page.Notice, page.One("#Text").TextContent));
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task A_retired_idea_stays_as_it_is()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var idea = await app.Added(ada, campaign, "Bikes");
        var form = await ada.Get(campaign.Edit(idea));
        await app.Retire(campaign with { Ideas = new Dictionary<string, IdeaId> { ["Bikes"] = idea.Id } }, "Bikes");

        var page = await ada.Send(form, ("text", "Cars"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("own.gone")), (page.Status, page.Notice));
        Assert.Equal("Bikes", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task Whoever_holds_the_writers_gate_knows_every_answer_that_is_on_disk()
    {
        await using var alone = new IdeasApp();
        var campaign = await alone.Given(ACampaign.Open.WithIdeas(12));
        var (live, gate, looks) = (await alone.Live(campaign), alone.Get<WriteGate>(), 0);
        var crowd = alone.Vote(campaign, people: 150, duels: 20);

        while (!crowd.IsCompleted)
        {
            using (await gate.EnterAsync(CancellationToken.None))
            {
                // Memory first: while the disk is read it would catch up.
                var shown = live.ShownByLanguage().Sum(line => line.Shown);
                Assert.Equal(2 * await alone.Read(context => context.Votes.CountAsync(vote => vote.CampaignId == campaign.Id)), shown);
                looks++;
            }
        }

        await crowd;
        Assert.True(looks > 20, $"Only {looks} looks.");
    }

    [Fact]
    public async Task A_change_and_a_vote_at_the_same_time_never_both_go_first()
    {
        for (var round = 0; round < 15; round++)
        {
            var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Later start")), app.Somebody(), app.Somebody());
            var idea = await app.Added(ada, campaign, "Bikes");
            var (form, duel) = (await ada.Get(campaign.Edit(idea)), await bob.Duel(campaign));
            var closed = await app.Get<WriteGate>().EnterAsync(CancellationToken.None);

            var voting = Task.Run(() => bob.Choose(duel, Choice.Left));
            var changing = Task.Run(() => ada.Send(form, ("text", "Cars")));
            closed.Dispose();
            await Task.WhenAll(voting, changing);

            var (isChanged, text) = ((await changing).Status is HttpStatusCode.Redirect, (await app.Ideas(campaign)).Single(found => found.Id == idea.Id).Text.Fi);
            Assert.Equal(isChanged ? "Cars" : "Bikes", text);
            Assert.Single(await app.Votes(campaign));
        }
    }
}
