using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Desk;

public sealed class QueueTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task What_waits_is_shown_first_and_approved_by_one_press()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes").WithPending("Later start")), await app.Moderator());

        var desk = await moderator.Desk(campaign);
        var page = await moderator.Act(campaign, "", "Later start", "Approve");

        Assert.Equal(["Later start"], desk.Texts());
        Assert.Equal((app.Sentence("desk.done.approved.one"), IdeaState.Live), (page.Notice, (await app.Idea(campaign, "Later start")).State));
    }

    [Fact]
    public async Task Retiring_needs_a_reason()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());

        var page = await moderator.Act(campaign, "Live", "Bikes", "Retire", ("reason", "  "));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.reason.missing")), (page.Status, page.FieldErrors["Reason"]));
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(campaign)).State);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_comes_back_with_its_text()
    {
        var (campaign, moderator, reason) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator(), new string('x', Domain.Idea.MaxReason + 1));

        var page = await moderator.Act(campaign, "Live", "Bikes", "Retire", ("reason", reason));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("form.long", Domain.Idea.MaxReason)), (page.Status, page.FieldErrors["Reason"]));
        Assert.Equal(reason, page.One("#Reason").GetAttribute("value"));
    }

    [Fact]
    public async Task A_retired_idea_keeps_its_reason_and_can_come_back()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Moderator());

        await moderator.Act(campaign, "Live", "Bikes", "Retire", ("reason", " Twice "));
        var retired = await app.Idea(campaign, "Bikes");
        await moderator.Act(campaign, "Retired", "Bikes", "Approve");

        Assert.Equal((IdeaState.Retired, "Twice", app.Clock.GetUtcNow()), (retired.State, retired.RetiredBecause, retired.RetiredAt));
        Assert.Equal(IdeaState.Live, (await app.Idea(campaign, "Bikes")).State);
    }

    [Fact]
    public async Task An_idea_of_another_campaign_is_not_found()
    {
        var (campaign, other, moderator) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Given(ACampaign.Open.With("Later start")), await app.Moderator());

        var page = await moderator.Act(campaign, "Live", "Bikes", "Retire", ("idea", other.Ideas["Later start"].Value.ToString()), ("reason", "Twice"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(IdeaState.Live, Assert.Single(await app.Ideas(other)).State);
    }

    [Fact]
    public async Task Many_are_approved_at_once()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.WithPending("Bikes", "Later start", "Swim")), await app.Moderator());

        var page = await moderator.Bulk(campaign, "Pending", "Approve", ["Bikes", "Swim"]);

        Assert.Equal(app.Sentence("desk.done.approved.other", 2), page.Notice);
        Assert.Equal([IdeaState.Live, IdeaState.Pending, IdeaState.Live], (await app.Ideas(campaign)).OrderBy(idea => idea.Text.Fi).Select(idea => idea.State));
    }

    [Fact]
    public async Task Many_are_retired_with_one_reason_and_not_without()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Later start", "Swim")), await app.Moderator());

        var without = await moderator.Bulk(campaign, "Live", "Retire", ["Bikes", "Swim"]);
        var states = (await app.Ideas(campaign)).Select(idea => idea.State).Distinct().ToList();
        await moderator.Bulk(campaign, "Live", "Retire", ["Bikes", "Swim"], ("reason", "Not a question of ours"));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.reason.missing")), (without.Status, without.FieldErrors["BulkReason"]));
        Assert.Equal(2, without.All("input[name=picked][checked]").Count);
        Assert.Equal([IdeaState.Live], states);
        Assert.Equal(["Not a question of ours", "Not a question of ours"], (await app.Ideas(campaign)).Select(idea => idea.RetiredBecause).OfType<string>());
    }

    [Fact]
    public async Task An_idea_that_its_author_changed_meanwhile_is_not_approved_with_the_others()
    {
        var (campaign, moderator, ada) = (await app.Given(ACampaign.Open.Moderated().WithPending("Bikes")), await app.Moderator(), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        var own = (await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null);
        var desk = await moderator.Desk(campaign, "Pending");
        await ada.Send(await ada.Get($"{campaign.Home}/ideas/{own.Id.Value}/edit"), ("Text", "Swim all day"));

        var page = await moderator.SendForm(desk, "#bulk", [("act", "Approve"), .. desk.All("input[name=picked]").Select(box => ("picked", box.GetAttribute("value")))]);

        Assert.Contains(app.Sentence("desk.changed"), page.Notice, StringComparison.Ordinal);
        Assert.Equal([("Bikes", IdeaState.Live), ("Swim all day", IdeaState.Pending)], (await app.Ideas(campaign)).Select(idea => (idea.Text.Fi!, idea.State)).Order());
    }

    [Fact]
    public async Task What_a_colleague_retired_meanwhile_stays_retired_with_its_reason()
    {
        var (campaign, moderator, colleague) = (await app.Given(ACampaign.Open.WithPending("Bikes")), await app.Moderator(), await app.Admin());
        var old = await moderator.Desk(campaign, "Pending");
        await colleague.Act(campaign, "Pending", "Bikes", "Retire", ("reason", "Twice"));

        var one = await moderator.SendForm(old, Moderating.Form(campaign, "Bikes", "Approve"));
        var many = await moderator.SendForm(old, "#bulk", [("act", "Approve"), ("picked", old.One("input[name=picked]").GetAttribute("value"))]);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.changed")), (one.Status, one.Notice));
        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("desk.changed")), (many.Status, many.Notice));
        Assert.Equal((IdeaState.Retired, "Twice"), await app.Idea(campaign, "Bikes") is var idea ? (idea.State, idea.RetiredBecause) : default);
    }

    [Fact]
    public async Task Approving_never_undoes_a_merge()
    {
        var (campaign, moderator, colleague) = (await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes")), await app.Moderator(), await app.Admin());
        var old = await moderator.Desk(campaign, "Pending");
        await colleague.Merge(campaign, goes: "Bikes", stays: "Swim");

        var stale = await moderator.SendForm(old, Moderating.Form(campaign, "Bikes", "Approve"));
        var read = await moderator.Bulk(campaign, "Retired", "Approve", ["Bikes"]);

        Assert.Equal((app.Sentence("desk.changed"), app.Sentence("desk.merged")), (stale.Notice, read.Notice));
        Assert.Equal((IdeaState.Retired, campaign.Ideas["Swim"]), await app.Idea(campaign, "Bikes") is var idea ? (idea.State, idea.InFavourOf) : default);
    }

    [Fact]
    public async Task Thousands_of_ideas_come_by_the_page_and_are_found_by_a_word_in_any_case()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With([.. Enumerable.Range(1, 2_000).Select(number => $"Idea {number}"), "Äänikirjat työmatkalle"])), await app.Moderator());

        var (first, last, found) = (await moderator.Desk(campaign, "Live"), await moderator.Desk(campaign, "Live", "&number=41"), await moderator.Desk(campaign, "Live", "&q=ÄÄNI"));

        Assert.Equal((50, 1), (first.Texts().Count, last.Texts().Count));
        Assert.Equal(["Äänikirjat työmatkalle"], found.Texts());
    }

    [Fact]
    public async Task A_campaign_that_is_over_stays_as_it_is()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator());
        var desk = await moderator.Desk(campaign, "Live");
        await app.Close(campaign);

        var page = await moderator.SendForm(desk, Moderating.Form(campaign, "Bikes", "Retire"), ("reason", "Twice"));

        Assert.Contains(app.Sentence("desk.frozen"), page.Notice, StringComparison.Ordinal);
        Assert.Equal(IdeaState.Live, (await app.Idea(campaign, "Bikes")).State);
        Assert.Empty((await moderator.Desk(campaign, "Live")).All("main form[method=post]:not(#bulk):not([action*=Theme])"));
        Assert.Equal(["Theme"], (await moderator.Desk(campaign, "Live")).All("#bulk button").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public async Task Every_act_is_noted_with_who_did_it_to_what()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Swim").WithPending("Bikes")), await app.Moderator());

        await moderator.Act(campaign, "Pending", "Bikes", "Approve");
        await moderator.Act(campaign, "Live", "Bikes", "Reword", ("text", "Bicycles"));
        await moderator.Act(campaign, "Live", "Bikes", "Retire", ("reason", "Twice"));

        var noted = await app.Read(context => context.Audit.AsNoTracking().Where(entry => entry.CampaignId == campaign.Id).OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal(
            [(AuditAct.IdeaApproved, null, "Kaisa Korhonen"), (AuditAct.IdeaReworded, null, "Kaisa Korhonen"), (AuditAct.IdeaRetired, null, "Kaisa Korhonen")],
            noted.Select(entry => (entry.Act, entry.Details, entry.ByName)));
        var log = await (await app.Admin()).Open("/audit?text=Bicyc");
        Assert.Equal(["Bicycles", "Bicycles", "Bicycles"], log.All("td.audit-subject").Select(cell => cell.Line().Split(' ')[0]));
        Assert.DoesNotContain(noted, entry => entry.Subject.Contains("Bi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Approve")]
    [InlineData("Retire")]
    [InlineData("Reword")]
    [InlineData("Bulk")]
    [InlineData("Settle")]
    [InlineData("Undo")]
    public async Task A_leader_is_refused_whatever_is_posted(string handler)
    {
        var (campaign, leader) = (await app.Given(ACampaign.Open.With("Bikes")), await app.Leader());

        var page = await leader.Post($"/campaigns/{campaign.Code}/desk?handler={handler}", ("idea", campaign.Ideas["Bikes"].Value.ToString()), ("reason", "Mine"), ("act", "Retire"));

        Assert.Equal((HttpStatusCode.Forbidden, IdeaState.Live), (page.Status, (await app.Idea(campaign, "Bikes")).State));
    }
}
