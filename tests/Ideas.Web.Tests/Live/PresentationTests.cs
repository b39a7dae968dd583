using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Live;

/// <summary>Sets of slides over one or several campaigns, which leaders and admins make and show.</summary>
public sealed class PresentationTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_presentation_holds_slides_of_two_campaigns_and_of_words_in_the_order_that_was_given_to_them()
    {
        var (leader, first, second) = (await app.Leader(), await app.Given(ACampaign.Open.WithIdeas(3)), await app.Given(ACampaign.Open.WithIdeas(4)));
        var page = await Begin(leader, campaign: first.Code);
        page = await Add(leader, page, ("Fields.Kind", "Newest"), ("Fields.Campaign", second.Code), ("Fields.Rows", "3"));
        page = await AddWords(leader, page, "Tervetuloa", "Kahvia on.");
        for (var i = 0; i < 8; i++)
        {
            page = await leader.Follow(await leader.SendForm(page, ".slides-list > li:has(strong:contains('Tervetuloa')) form[action$=Up]"));
        }

        var show = await leader.Get($"{Address(page)}/show");

        Assert.Equal(["Words", "Overview", "Join", "Duels", "Newest", "Top", "Top", "Closing", "Newest"], show.All("[data-slide]").Select(slide => slide.GetAttribute("data-slide")!));
        Assert.Equal(new[] { first.Code, second.Code }.Order(), show.All("[data-feed]").Select(feed => feed.GetAttribute("data-feed")!).Order());
        Assert.Equal(3, show.All("[id='9'] .deck-row").Count);
        Assert.Equal(("Kehittämispäivä", "Tervetuloa"), (show.Heading, show.One("[data-slide=Words] h2").Line()));
    }

    [Theory]
    [InlineData("Fields.Rows", "2", "RowsWrong")]
    [InlineData("Fields.Rows", "11", "RowsWrong")]
    [InlineData("Fields.Campaign", "NOWHER", "CampaignMissing")]
    [InlineData("Fields.Kind", "Groups", "QuestionMissing")]
    public async Task A_slide_that_cannot_be_comes_back_with_a_sentence_and_everything_typed(string field, string value, string fault)
    {
        var (leader, campaign, other) = (await app.Leader(), await app.Given(ACampaign.Open.WithIdeas(3)), await app.Given(ACampaign.Open.AskingUnit("Koulu")));
        var page = await Begin(leader);
        var question = await app.Read(context => context.Set<BackgroundQuestion>().Where(q => q.CampaignId == other.Id).Select(q => q.Id).SingleAsync());
        (string, string?)[] typed = [("Fields.Kind", "Top"), ("Fields.Campaign", campaign.Code), ("Fields.Rows", "7"), ("Fields.IsCovered", "true"), ("Fields.Question", $"{question}")];

        var answer = await Add(leader, page, [.. typed.Where(entry => entry.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(app.Sentence($"PresentationChange.{fault}"), answer.FieldErrors.Values);
        Assert.Equal(field == "Fields.Rows" ? value : "7", answer.One("#Fields_Rows").GetAttribute("value"));
        Assert.Equal($"{question}", answer.One("#Fields_Question option[selected]").GetAttribute("value"));
        Assert.Empty((await Slides(page))!);
    }

    [Fact]
    public async Task Words_have_a_title_or_a_text_and_a_limit()
    {
        var leader = await app.Leader();
        var page = await Begin(leader);

        var none = await AddWords(leader, page, " ", "");
        var many = await AddWords(leader, page, "Otsikko", new string('x', Slide.MaxWords + 1));

        Assert.Contains(app.Sentence("PresentationChange.WordsMissing"), none.FieldErrors.Values);
        Assert.Contains(app.Sentence("PresentationChange.WordsTooLong"), many.FieldErrors.Values);
        Assert.Equal("Otsikko", many.One("#Fields_Title").GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "NameMissing")]
    [InlineData(null, "NameTooLong")]
    public async Task A_presentation_has_a_name(string? name, string fault)
    {
        var leader = await app.Leader();
        var page = await Begin(leader);

        var made = await leader.Send(await leader.Get("/presentations"), ("Name", name ?? new string('x', Presentation.MaxName + 1)));
        var renamed = await leader.SendForm(page, "form:has(#Name)", ("Name", name ?? new string('x', Presentation.MaxName + 1)));

        Assert.All([made, renamed], answer => Assert.Equal((HttpStatusCode.BadRequest, app.Sentence($"PresentationChange.{fault}")), (answer.Status, answer.FieldErrors["Name"])));
    }

    [Fact]
    public async Task There_are_sixty_slides_at_most()
    {
        var (leader, campaign) = (await app.Leader(), await app.Given(ACampaign.Open.WithIdeas(3)));
        var page = await Begin(leader, campaign.Code);
        for (var i = 0; i < 7; i++)
        {
            page = await leader.Follow(await leader.SendForm(page, "form[action$=Standard]", ("Fields.Campaign", campaign.Code)));
        }

        var over = await leader.SendForm(page, "form[action$=Standard]", ("Fields.Campaign", campaign.Code));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("PresentationChange.Full")), (over.Status, over.Notice));
        Assert.Equal(56, (await Slides(page))!.Count);
    }

    [Fact]
    public async Task Whoever_changes_it_from_an_old_page_is_told_keeps_what_was_typed_and_can_try_again()
    {
        var (liisa, matti) = (await app.Leader(), await app.Admin());
        var page = await Begin(liisa);
        var older = await matti.Get(Address(page));
        await AddWords(liisa, page, "Liisan dia", "");

        var stale = await AddWords(matti, older, "Matin dia", "Pitkä teksti");
        var again = await matti.SendForm(stale, "form:has(#Fields_Title)");

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("PresentationChange.Stale")), (stale.Status, stale.Notice));
        Assert.Equal(("Matin dia", "Pitkä teksti"), (stale.One("#Fields_Title").GetAttribute("value"), stale.One("#Fields_Words").TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(["Liisan dia", "Matin dia"], (await Slides(page))!.Select(slide => slide.Title!));
    }

    [Fact]
    public async Task What_was_typed_into_a_slide_that_somebody_else_removed_stands_in_the_form_for_a_new_one()
    {
        var (liisa, matti) = (await app.Leader(), await app.Leader());
        var page = await AddWords(liisa, await Begin(liisa, name: "Kevätpäivä"), "Yksi", "");
        var older = await matti.Get(Address(page));
        await liisa.Post($"{Address(page)}?handler=Remove", [.. page.FormFields(".slides-list > li:nth-child(1) form[action$=Up]")]);

        var stale = await matti.SendForm(older, ".slides-list > li:nth-child(1) details form", ("Fields.Title", "Matin dia"), ("Fields.Words", "Pitkä teksti"));
        var again = await matti.SendForm(stale, "form:has(#Fields_Title)");

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("PresentationChange.Stale")), (stale.Status, stale.Notice));
        Assert.Equal(("Matin dia", "Pitkä teksti"), (stale.One("#Fields_Title").GetAttribute("value"), stale.One("#Fields_Words").TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(["Matin dia"], (await Slides(page))!.Select(slide => slide.Title!));
    }

    [Fact]
    public async Task A_small_button_from_an_old_page_leaves_the_forms_of_slides_as_they_are()
    {
        var (liisa, matti) = (await app.Leader(), await app.Leader());
        var page = await AddWords(liisa, await AddWords(liisa, await Begin(liisa, name: "Kevätpäivä"), "Yksi", ""), "Kaksi", "Toinen teksti");
        var older = await matti.Get(Address(page));
        await AddWords(liisa, page, "Kolme", "");

        var stale = await matti.Post($"{Address(page)}?handler=Up", [.. older.FormFields(".slides-list > li:nth-child(2) form[action$=Up]")]);

        Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
        Assert.Empty(stale.All(".slides-list details[open]"));
        Assert.Equal("Words", stale.One(".slides-list > li:nth-child(2) details form [name='Fields.Kind']").GetAttribute("value"));
        Assert.Equal("Toinen teksti", stale.One(".slides-list > li:nth-child(2) details form textarea").TextContent.Trim());
    }

    [Fact]
    public async Task Slides_are_changed_moved_and_removed_and_each_act_is_noted()
    {
        var leader = await app.Leader();
        var page = await AddWords(leader, await Begin(leader, name: "Kevätpäivä"), "Yksi", "");
        page = await AddWords(leader, page, "Kaksi", "");

        page = await leader.Follow(await leader.SendForm(page, ".slides-list > li:nth-child(1) details form", ("Fields.Title", "Ensimmäinen")));
        page = await leader.Follow(await leader.Post($"{Address(page)}?handler=Down", [.. page.FormFields(".slides-list > li:nth-child(1) form[action$=Up]")]));
        page = await leader.Follow(await leader.Post($"{Address(page)}?handler=Remove", [.. page.FormFields(".slides-list > li:nth-child(1) form[action$=Up]")]));

        Assert.Equal([("Ensimmäinen", 0)], (await Slides(page))!.Select(slide => (slide.Title!, slide.Position)));
        Assert.Equal([AuditAct.PresentationMade, .. Enumerable.Repeat(AuditAct.PresentationChanged, 5)], await Acts());

        var gone = await leader.SendForm(page, "form[action$=End]");
        Assert.Equal("/presentations?removed=true", gone.Location);
        Assert.Null(await Slides(page));
        Assert.Equal(AuditAct.PresentationRemoved, (await Acts())[^1]);
    }

    [Fact]
    public async Task A_slide_of_a_draft_or_of_a_question_that_is_gone_is_left_out_and_the_page_says_why()
    {
        var (leader, draft, campaign) = (await app.Leader(), await app.Given(ACampaign.Draft.WithIdeas(3)), await app.Given(ACampaign.Open.WithIdeas(3).AskingUnit("Koulu", "Varikko")));
        var page = await Add(leader, await Begin(leader, campaign.Code), ("Fields.Kind", "Join"), ("Fields.Campaign", draft.Code));
        await app.Read(context => context.Set<BackgroundQuestion>().Where(question => question.CampaignId == campaign.Id).ExecuteDeleteAsync());

        var (edit, show) = (await leader.Get(Address(page)), await leader.Get($"{Address(page)}/show"));

        Assert.Equal(9, edit.All(".slides-list > li").Count);
        Assert.Equal([app.Sentence("LeftOut.Question"), app.Sentence("LeftOut.Campaign")], edit.All(".slides-list .notice").Select(notice => notice.Line()));
        Assert.Equal(["Overview", "Join", "Duels", "Newest", "Top", "Top", "Closing"], show.All("[data-slide]").Select(slide => slide.GetAttribute("data-slide")!));
    }

    private static string Address(Page page) => page.Address.Split('?', '#')[0];

    private static async Task<Page> Begin(Person person, string? campaign = null, string name = "Kehittämispäivä") =>
        await person.Follow(await person.Send(await person.Get("/presentations"), ("Name", name), ("Campaign", campaign)));

    private static async Task<Page> Add(Person person, Page page, params (string Name, string? Value)[] filled) => await person.Follow(await person.SendForm(page, "form:has(#new_Rows)", filled));

    private static async Task<Page> AddWords(Person person, Page page, string title, string words) =>
        await person.Follow(await person.SendForm(page, "form:has(#new-words_Title)", ("Fields.Title", title), ("Fields.Words", words)));

    private Task<List<AuditAct>> Acts() => app.Read(context => context.Audit.Where(entry => entry.Subject == "Kevätpäivä").OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());

    private Task<List<Slide>?> Slides(Page page)
    {
        var id = Guid.Parse(Address(page).Split('/')[2]);
        return app.Read(async context => (await context.Presentations.AsNoTracking().Include(p => p.Slides).SingleOrDefaultAsync(p => p.Id == id))?.InOrder().ToList());
    }
}
