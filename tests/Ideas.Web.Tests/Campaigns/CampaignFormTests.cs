using System.Net;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>Whatever is wrong with the form: a sentence beside the field, and nothing that was typed is lost.</summary>
public sealed class CampaignFormTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_question_in_the_campaigns_language_is_needed()
    {
        var page = await Send(("language", "sv"), ("in[fi].question", "Mitä muutetaan?"));

        Assert.Equal(app.Sentence("form.question.missing"), page.FieldErrors["In_sv__Question"]);
        Assert.Equal("Mitä muutetaan?", page.One("#In_fi__Question").TextContent);
        Assert.Equal("sv", page.One("input[name=language][checked]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("question", Campaign.MaxQuestion)]
    [InlineData("description", Campaign.MaxDescription)]
    [InlineData("promise", Campaign.MaxPromise)]
    public async Task A_text_may_not_be_too_long(string field, int limit)
    {
        var text = new string('ä', limit + 1);

        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ($"in[en].{field}", text));

        var id = $"In_en__{char.ToUpperInvariant(field[0])}{field[1..]}";
        Assert.Equal(app.Sentence("form.long", limit), page.FieldErrors[id]);
        Assert.Equal(text, page.One($"#{id}").TextContent);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("-5")]
    public async Task The_board_takes_one_to_twenty_ideas(string size)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("BoardSize", size));

        Assert.Equal(app.Sentence("form.board-size", Campaign.MaxBoardSize), page.FieldErrors["BoardSize"]);
        Assert.Equal(size, page.One("#BoardSize").GetAttribute("value"));
    }

    [Theory]
    [InlineData("BoardSize", "many")]
    [InlineData("BoardSize", "99999999999")]
    [InlineData("BoardSize", "")]
    [InlineData("ClosesAt", "tomorrow")]
    public async Task What_cannot_be_read_is_said_in_the_readers_language(string field, string typed)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), (field, typed));

        Assert.Contains(page.FieldErrors[field], new[] { app.Sentence("form.number"), app.Sentence("form.unreadable", typed), app.Sentence("form.missing") });
        Assert.Equal(typed, page.One($"#{field}").GetAttribute("value"));
    }

    [Theory]
    [InlineData(null, "2026-05-01T12:00", "2026-05-01T12:00")]
    [InlineData(null, "2026-05-02T12:00", "2026-05-01T12:00")]
    [InlineData("2026-05-01T12:00", "2026-04-01T12:00", null)]
    [InlineData("2026-05-02T12:00", null, "2026-05-01T12:00")]
    public async Task Times_must_follow_each_other(string? collects, string? opens, string? closes)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("CollectsAt", collects), ("OpensAt", opens), ("ClosesAt", closes));

        Assert.Equal(app.Sentence("form.dates"), page.FieldErrors["ClosesAt"]);
        Assert.Equal((collects, opens, closes), (page.One("#CollectsAt").GetAttribute("value"), page.One("#OpensAt").GetAttribute("value"), page.One("#ClosesAt").GetAttribute("value")), EmptyIsNull);
    }

    [Fact]
    public async Task A_starting_idea_may_not_be_too_long()
    {
        var ideas = "Bikes\n" + new string('ä', Idea.MaxLength + 1);

        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("StartingIdeas", ideas));

        Assert.Equal(app.Sentence("form.idea.long", new string('ä', 40), Idea.MaxLength), page.FieldErrors["StartingIdeas"]);
        Assert.Equal(ideas, page.One("#StartingIdeas").TextContent.Trim());
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    public async Task The_language_is_one_of_three(string language)
    {
        var page = await Send(("language", language), ("in[fi].question", "Mitä muutetaan?"));

        Assert.True(page.FieldErrors.ContainsKey("Language"));
    }

    [Theory]
    [InlineData("Nonsense")]
    [InlineData("99")]
    public async Task The_aim_is_one_of_two(string aim)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("aim", aim));

        Assert.Equal(app.Sentence("form.unreadable", aim), page.Notice);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("100001")]
    [InlineData("-1")]
    public async Task The_limit_of_answers_must_be_within_its_range(string limit)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("AnswerLimit", limit));

        Assert.Equal(app.Sentence("form.answer-limit", Campaign.MinAnswerLimit, Campaign.MaxAnswerLimit), page.FieldErrors["AnswerLimit"]);
        Assert.Equal(limit, page.One("#AnswerLimit").GetAttribute("value"));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("51")]
    public async Task The_smallest_group_is_five_or_more(string group)
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("SmallestGroup", group));

        Assert.Equal(app.Sentence("form.answer-limit", Campaign.MinSmallestGroup, Campaign.MaxSmallestGroup), page.FieldErrors["SmallestGroup"]);
        Assert.Equal(group, page.One("#SmallestGroup").GetAttribute("value"));
    }

    [Fact]
    public async Task When_employees_see_the_ranking_is_one_of_three()
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("visibility", "Sometimes"));

        Assert.Equal(app.Sentence("form.unreadable", "Sometimes"), page.Notice);
    }

    [Fact]
    public async Task An_unknown_language_among_the_texts_is_no_error_of_ours()
    {
        var page = await Send(("in[de].question", "Was ändern wir?"));

        Assert.Equal(app.Sentence("form.question.missing"), page.FieldErrors["In_fi__Question"]);
    }

    [Fact]
    public async Task An_expired_form_keeps_what_was_typed()
    {
        var page = await Send(("in[fi].question", "Mitä muutetaan?"), ("StartingIdeas", "Bikes"), ("form-token", null));

        Assert.Equal(app.Sentence("form.expired"), page.Notice);
        Assert.Equal(("Mitä muutetaan?", "Bikes"), (page.One("#In_fi__Question").TextContent, page.One("#StartingIdeas").TextContent.Trim()));
    }

    private static IEqualityComparer<(string?, string?, string?)> EmptyIsNull =>
        EqualityComparer<(string?, string?, string?)>.Create((a, b) => (a.Item1 ?? "", a.Item2 ?? "", a.Item3 ?? "") == (b.Item1 ?? "", b.Item2 ?? "", b.Item3 ?? ""));

    /// <summary>Sends the form with something wrong in it, and sees to it that it comes back and nothing was made.</summary>
    private async Task<Page> Send(params (string, string?)[] filled)
    {
        var kaisa = await app.Admin();

        var page = await kaisa.Send(await kaisa.Get("/campaigns/new/form"), filled);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, await app.Read(context => context.Campaigns.CountAsync()));
        return page;
    }
}
