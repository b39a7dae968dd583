using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Receipts;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Desk;

public sealed class FlagTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task An_idea_that_employees_flag_comes_before_moderators_with_the_reasons()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Liisa is late")), await app.Moderator());
        foreach (var reason in new[] { FlagReason.PersonalData, FlagReason.PersonalData, FlagReason.Hurtful })
        {
            await Flag(app.Somebody(), campaign, "Liisa is late", reason);
        }

        var desk = await moderator.Desk(campaign);

        Assert.Equal(["Liisa is late"], desk.Texts());
        Assert.Equal([$"{app.Sentence("FlagReason.PersonalData")} 2", $"{app.Sentence("FlagReason.Hurtful")} 1"], desk.All(".flags li").Select(flag => flag.Line()));
    }

    [Fact]
    public async Task One_person_flags_an_idea_once()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), app.Somebody());
        var page = await ada.Get(Address(campaign, "Bikes"));

        var thanked = await ada.Follow(await ada.SendForm(page, "form[action*=Flag]", ("reason", nameof(FlagReason.OffTopic))));
        await ada.SendForm(page, "form[action*=Flag]", ("reason", nameof(FlagReason.Hurtful)));

        Assert.Equal(FlagReason.OffTopic, Assert.Single(await Flags(campaign)).Reason);
        Assert.Contains(app.Sentence("flag.done"), thanked.One("#flag").Line(), StringComparison.Ordinal);
        Assert.Empty(thanked.All("form[action*=Flag]"));
    }

    [Fact]
    public async Task A_flag_needs_a_reason_and_an_own_idea_has_none()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), app.Somebody());
        await ada.Propose(campaign, "Mine");
        var own = campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null));

        var missing = await ada.SendForm(await ada.Get(Address(campaign, "Bikes")), "form[action*=Flag]");
        var mine = await ada.SendForm(missing, "form[action*=Flag]", ("reason", nameof(FlagReason.Hurtful)), ("id", own.Ideas["Mine"].Value.ToString()));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("flag.missing")), (missing.Status, missing.FieldErrors["Reason"]));
        Assert.DoesNotContain(await Flags(campaign), flag => flag.IdeaId == own.Ideas["Mine"]);
        Assert.Empty((await ada.Get(Address(own, "Mine"))).All("#flag"));
        Assert.NotNull(mine);
    }

    [Fact]
    public async Task Settling_leaves_the_idea_as_it_is_and_asks_no_more()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With("Bikes", "Swim")), await app.Moderator());
        await Flag(app.Somebody(), campaign, "Bikes", FlagReason.OffTopic);

        var page = await moderator.Act(campaign, "Flagged", "Bikes", "Settle");

        Assert.Equal((app.Sentence("desk.done.settled.one"), 0), (page.Notice, page.Texts().Count));
        Assert.Equal((IdeaState.Live, true), ((await app.Idea(campaign, "Bikes")).State, Assert.Single(await Flags(campaign)).IsSettled));
    }

    [Fact]
    public async Task The_ideas_somebody_met_last_are_offered_to_be_flagged()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim", "Later start")), app.Somebody());
        var duel = await ada.Duel(campaign);

        var list = await ada.Get($"{campaign.Home}/flag");

        Assert.Equal(new[] { duel.Pair().Left, duel.Pair().Right }.Order(), list.All(".own-list a").Select(link => link.Line()).Order());
        Assert.Equal($"{campaign.Home}/flag", duel.One(".duel-reasons a").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_erased_takes_the_own_flags_along_and_whoever_asks_gets_them()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.With("Bikes", "Swim", "Later start")), app.Somebody());
        await ada.Answer(campaign, 1);
        await Flag(ada, campaign, "Bikes", FlagReason.OffTopic);
        await Flag(app.Somebody(), campaign, "Swim", FlagReason.OffTopic);
        await ada.OpenReceipt(await ada.TakeReceipt(campaign));

        var data = await ada.Get("/receipt/mine.json");
        var page = await ada.Erase();

        Assert.Contains("\"idea\": \"Bikes\"", data.Source, StringComparison.Ordinal);
        Assert.Equal(app.Sentence("ReceiptNotice.Erased"), page.Notice);
        Assert.Equal(campaign.Ideas["Swim"], Assert.Single(await Flags(campaign)).IdeaId);
    }

    private static async Task Flag(Person person, GivenCampaign campaign, string idea, FlagReason reason) =>
        await person.SendForm(await person.Get(Address(campaign, idea)), "form[action*=Flag]", ("reason", $"{reason}"));

    private static string Address(GivenCampaign campaign, string idea) => $"{campaign.Home}/ideas/{campaign.Ideas[idea].Value}";

    private Task<List<IdeaFlag>> Flags(GivenCampaign campaign) =>
        app.Read(context => context.IdeaFlags.AsNoTracking().Where(flag => campaign.Ideas.Values.Contains(flag.IdeaId)).ToListAsync());
}
