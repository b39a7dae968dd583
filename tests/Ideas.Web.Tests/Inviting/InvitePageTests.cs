using System.Net;
using System.Text;
using Ideas.Web.Features.Inviting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Campaigns;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Inviting;

public sealed class InvitePageTests : IDisposable
{
    private readonly IdeasApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Each_text_has_the_question_the_time_the_promise_the_link_and_that_it_is_anonymous()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.Promising("Vastaamme kaikkiin.")), await app.Admin());

        var page = await kaisa.Get(campaign.Invite());

        var texts = page.All("textarea[id$='-fi']").Select(text => text.TextContent).ToList();
        Assert.Equal(3, texts.Count);
        Assert.All(texts, text => Assert.All(
            ["Mitä muutetaan?", app.Sentence("invite.text.what"), app.Sentence("invite.text.time.other", 2), "Vastaamme kaikkiin.", $"/j/{campaign.Code}", app.Sentence("invite.text.anonymous")],
            part => Assert.Contains(part, text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Both", "10", "invite.text.what", "invite.text.time.other", "invite.text.anonymous")]
    [InlineData("Both", "5", "invite.text.what", "invite.text.time.one", "invite.text.anonymous")]
    [InlineData("Duel", "20", "invite.text.what.Duel", "invite.text.time.other", "invite.text.anonymous.Duel")]
    [InlineData("Collect", "10", "invite.text.what.Collect", "invite.text.time.write", "invite.text.anonymous.Collect")]
    public async Task Each_text_says_what_people_do_there_and_how_long_it_takes(string mode, string round, string what, string time, string anonymous)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Draft.WithIdeas(4)), await app.Admin());
        await app.Set(campaign, ("mode", mode), ("RoundLength", round));

        var page = await kaisa.Get(campaign.Invite());

        var parts = new[] { app.Sentence(what), app.Sentence(time, int.Parse(round, null) / 5), app.Sentence(anonymous) };
        Assert.All(page.All("textarea[id$='-fi']"), text => Assert.All(parts, part => Assert.Contains(part, text.TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_ideas_are_collected_no_text_promises_a_duel_yet()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Collecting.WithIdeas(4)), await app.Admin());

        var page = await kaisa.Get(campaign.Invite());

        Assert.All(page.All("textarea[id$='-fi']"), text => Assert.Contains($"{app.Sentence("invite.text.what.first")}", text.TextContent, StringComparison.Ordinal));
        Assert.All(page.All("textarea[id$='-fi']"), text => Assert.Contains($"{app.Sentence("invite.text.time.write")}", text.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_and_steps_say_how_one_gets_in()
    {
        var (word, network) = (await app.Given(ACampaign.Draft.WithIdeas(4).Admitting(CampaignAccess.Word, word: "Kevättalkoot")), await app.Given(ACampaign.Draft.WithIdeas(4).Admitting(CampaignAccess.Network, networks: "10.20.0.0/16")));
        var kaisa = await app.Admin();

        var (withWord, inNetwork) = (await kaisa.Get(word.Invite()), await kaisa.Get(network.Invite()));

        Assert.All(withWord.All("textarea[id$='-fi']"), text => Assert.Contains(app.Sentence("invite.text.word", "Kevättalkoot"), text.TextContent, StringComparison.Ordinal));
        Assert.All(inNetwork.All("textarea[id$='-fi']"), text => Assert.Contains(app.Sentence("invite.text.network"), text.TextContent, StringComparison.Ordinal));
        Assert.Contains(app.Sentence("step.who.Word"), (await kaisa.Get($"/campaigns/{word.Code}")).One("section[aria-labelledby=do]").Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("step.who.Network"), (await kaisa.Get($"/campaigns/{network.Code}")).One("section[aria-labelledby=do]").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_campaign_that_is_over_offers_its_result_in_place_of_invitations(bool isKept)
    {
        var (campaign, kaisa) = (await app.Given(isKept ? ACampaign.Closed.WithIdeas(4).Unpublished() : ACampaign.Closed.WithIdeas(4)), await app.Admin());

        var page = await kaisa.Get(campaign.Invite());

        Assert.Empty(page.All("textarea, img.qr, form[action*=Access], a[href$='/poster']"));
        Assert.Contains(app.Sentence(isKept ? "invite.over.kept" : "invite.over.result"), page.One("section[aria-labelledby=over]").Line(), StringComparison.Ordinal);
        Assert.Equal(isKept ? [] : [$"http://localhost{campaign.Home}/result"], page.All("#link").Select(link => link.GetAttribute("value")));
    }

    [Theory]
    [InlineData(CampaignAccess.Word, "Kevättalkoot", null)]
    [InlineData(CampaignAccess.Network, null, "10.20.0.0/16 2001:db8::/32")]
    [InlineData(CampaignAccess.PersonalLink, null, null)]
    public async Task Who_gets_in_is_decided_here(CampaignAccess access, string? word, string? networks)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());

        var page = await kaisa.Follow(await kaisa.ChangeAccess(campaign, access, word, networks));

        var facts = (await app.Live(campaign)).Facts;
        Assert.Equal(app.Sentence("invite.done.kept"), page.Notice.Split(" Linkistä")[0]);
        Assert.False(facts.PublishesResult);
        Assert.Equal((access, word, networks), (facts.Access, facts.AccessWord, facts.Networks));
        var entry = Assert.Single(await app.Audit(campaign));
        Assert.Equal((AuditAct.CampaignChanged, $"Access: Anyone → {access}; PublishesResult: True → False"), (entry.Act, entry.Details));
    }

    [Fact]
    public async Task People_who_were_told_of_a_published_result_keep_it_and_the_admin_is_warned_on_both_forms()
    {
        var (campaign, open, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        await app.Vote(campaign, people: 1, duels: 1);

        var page = await kaisa.Follow(await kaisa.ChangeAccess(campaign, CampaignAccess.Word, "Kevättalkoot", isSure: true));

        Assert.True((await app.Live(campaign)).Facts.PublishesResult);
        Assert.Contains(app.Sentence("form.publishes.restricted"), page.One("main").Line(), StringComparison.Ordinal);
        Assert.Single((await kaisa.Get($"/campaigns/{campaign.Code}/edit")).All("#publishes-restricted"));
        Assert.Empty((await kaisa.Get($"/campaigns/{open.Code}/edit")).All("#publishes-restricted"));
    }

    [Theory]
    [InlineData(CampaignAccess.Word, "ab-", null, "Word")]
    [InlineData(CampaignAccess.Network, null, " ", "Networks")]
    [InlineData(CampaignAccess.Network, null, "10.0.0.0/8 kunta.fi", "Networks")]
    [InlineData(CampaignAccess.Network, null, "10.0.0.0/33", "Networks")]
    [InlineData(CampaignAccess.Network, null, "10", "Networks")]
    public async Task What_cannot_be_comes_back_with_a_sentence_and_as_it_was_typed(CampaignAccess access, string? word, string? networks, string field)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());

        var page = await kaisa.ChangeAccess(campaign, access, word, networks);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([field], page.FieldErrors.Keys);
        Assert.Equal(word ?? networks, page.One($"#{field}").GetAttribute("value"));
        Assert.Equal(access.ToString(), page.One("input[name=access][checked]").GetAttribute("value"));
        Assert.Equal(CampaignAccess.Anyone, (await app.Live(campaign)).Facts.Access);
    }

    [Fact]
    public async Task Once_somebody_took_part_the_door_narrows_only_knowingly()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        await app.Somebody().Answer(campaign, duels: 1);

        var asked = await kaisa.ChangeAccess(campaign, CampaignAccess.Word, "Kevättalkoot");
        var before = (await app.Live(campaign)).Facts.Access;
        await kaisa.ChangeAccess(asked, CampaignAccess.Word, "Kevättalkoot", isSure: true);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("invite.unsure")), (asked.Status, asked.FieldErrors["Sure"]));
        Assert.Equal((CampaignAccess.Anyone, CampaignAccess.Word), (before, (await app.Live(campaign)).Facts.Access));
    }

    [Fact]
    public async Task Personal_links_cannot_begin_once_somebody_took_part_without_one()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        await app.Somebody().Answer(campaign, duels: 1);

        var page = await kaisa.ChangeAccess(campaign, CampaignAccess.PersonalLink, isSure: true);

        Assert.Equal(app.Sentence("invite.too-late"), page.FieldErrors["Access"]);
        Assert.Equal(CampaignAccess.Anyone, (await app.Live(campaign)).Facts.Access);
    }

    [Fact]
    public async Task Links_are_told_once_on_the_page_and_as_a_table_without_formulas()
    {
        var (campaign, kaisa) = (await app.Given(Invitations.OpenToLinks), await app.Admin());

        var page = await kaisa.MakeLinks(campaign, "Aino Aalto\n=HYPERLINK(1)\naino aalto\n\n");

        var csv = Encoding.UTF8.GetString(Convert.FromBase64String(page.One("a[download^=links]").GetAttribute("href")!.Split("base64,")[1]));
        Assert.Equal(["Aino Aalto", "=HYPERLINK(1)"], page.Links().Keys);
        Assert.Contains("Aino Aalto,http://localhost/i/", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Empty((await kaisa.Get(campaign.Invite())).All("#made-text"));
        Assert.Equal("2", (await kaisa.Get(campaign.Invite())).All("#links + .stats dd")[0].Line());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Aino Aalto", true)]
    public async Task A_list_that_nothing_can_be_made_of_comes_back_as_it_was(string recipients, bool mails)
    {
        var (campaign, kaisa) = (await app.Given(Invitations.OpenToLinks), await app.Admin());

        var page = await kaisa.MakeLinks(campaign, recipients, mails);

        Assert.Equal((HttpStatusCode.BadRequest, recipients), (page.Status, page.One("#Recipients").TextContent.Trim()));
        Assert.Equal(["Recipients"], page.FieldErrors.Keys);
        Assert.Empty(await app.PersonalLinks(campaign));
    }

    [Fact]
    public async Task Where_people_need_no_link_none_can_be_made()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        var page = await kaisa.Get(campaign.Invite());

        var sent = await kaisa.Post($"{campaign.Invite()}?handler=Links", [.. page.FormFields(Invitations.AccessForm), ("Recipients", "Aino")]);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("invite.links.not-here")), (sent.Status, sent.Notice));
        Assert.Empty(page.All(Invitations.LinksForm));
    }

    [Theory]
    [InlineData("fi", "Lue QR-koodi")]
    [InlineData("sv", "Skanna")]
    [InlineData("en", "Scan")]
    public async Task The_poster_speaks_three_languages_or_one(string language, string scan)
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.Admitting(CampaignAccess.Word, "Kevättalkoot")), await app.Admin());

        var (all, one) = (await kaisa.Get($"/campaigns/{campaign.Code}/poster"), await kaisa.Get($"/campaigns/{campaign.Code}/poster?in={language}"));

        Assert.Contains(scan, all.One($".poster-scan[lang={language}]").Line(), StringComparison.Ordinal);
        Assert.Contains(scan, one.One(".poster-scan").Line(), StringComparison.Ordinal);
        Assert.All([all, one], page => Assert.Equal((campaign.Code, "Kevättalkoot"), (page.One(".poster-code").Line(), page.One(".poster-word strong").Line())));
    }

    [Theory]
    [InlineData("a@x.fi", "a@x.fi")]
    [InlineData("Aino\r\nBengt\r\n", "Aino|Bengt")]
    [InlineData("Nimi;Sähköposti\nAino Aalto;aino@x.fi\nBengt Berg;bengt@x.fi", "aino@x.fi|bengt@x.fi")]
    [InlineData("\"Aalto, Aino\" <aino@x.fi>; Bengt <bengt@x.fi>", "aino@x.fi|bengt@x.fi")]
    [InlineData("Aino Aalto;Kirjasto\nBengt Berg;Koulu", "Aino Aalto|Bengt Berg")]
    [InlineData(" \n;;\n", "")]
    public void A_list_is_read_as_people_have_it(string typed, string expected) => Assert.Equal(expected, string.Join('|', RecipientList.Read(typed)));

    [Fact]
    public void A_file_of_a_spreadsheet_program_keeps_its_letters()
    {
        Assert.Equal("Päivi", RecipientList.Decode(Encoding.Latin1.GetBytes("Päivi")));
        Assert.Equal("Päivi", RecipientList.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Päivi")]));
    }
}
