using System.Net;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Api;

/// <summary>Each program has a key of its own, which is shown once, and which an admin ends.</summary>
public sealed class ApiKeyTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task A_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var key = await app.GivenKey("Intranetin etusivu");

        var later = await (await app.Admin()).Get("/api-keys");
        var kept = await app.Read(context => context.ApiKeys.SingleAsync(known => known.Name == "Intranetin etusivu"));

        Assert.Matches("^ideas_[A-Za-z0-9_-]{43}$", key);
        Assert.DoesNotContain(key, later.Source, StringComparison.Ordinal);
        Assert.Contains("Intranetin etusivu", later.Source, StringComparison.Ordinal);
        Assert.NotEqual(key, kept.Hash);
        Assert.Equal(64, kept.Hash.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ideas_")]
    [InlineData("ideas_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    public async Task Without_a_key_that_is_known_nothing_is_told_and_the_answer_says_what_to_send(string? key)
    {
        using var stranger = new OtherProgram(app, key);

        var answer = await stranger.Get("/api/v1/campaigns");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.True(answer.IsProblem);
        Assert.StartsWith("Bearer", answer.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_ended_opens_nothing_while_others_do()
    {
        var (first, second, admin) = (await app.GivenKey("One"), await app.GivenKey("Other"), await app.Admin());
        using var one = new OtherProgram(app, first);
        using var other = new OtherProgram(app, second);
        Assert.Equal(HttpStatusCode.OK, (await one.Get("/api/v1/campaigns")).Status);
        var id = await app.Read(context => context.ApiKeys.Where(key => key.Name == "One").Select(key => key.Id).SingleAsync());

        var ended = await admin.Post("/api-keys?handler=End", [.. (await admin.Get("/api-keys")).FormFields("form.section").Where(field => field.Name == "form-token"), ("id", id.ToString())]);

        Assert.Equal("/api-keys?done=ended", ended.Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await one.Get("/api/v1/campaigns")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/api/v1/campaigns")).Status);
        Assert.Contains(app.Sentence("api.ended", app.Get<Texts>().Day(app.Clock.GetUtcNow())), (await admin.Get("/api-keys")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_on_which_day_a_key_was_last_used()
    {
        var key = await app.GivenKey("Reporting");
        using var program = new OtherProgram(app, key);
        var before = await (await app.Admin()).Get("/api-keys");

        await program.Get("/api/v1/board");
        await program.Get("/api/v1/campaigns");

        var card = (await (await app.Admin()).Get("/api-keys")).All("li.card").Single(card => card.Line().Contains("Reporting", StringComparison.Ordinal));
        Assert.Contains(app.Sentence("api.unused"), before.All("li.card").Single(card => card.Line().Contains("Reporting", StringComparison.Ordinal)).Line(), StringComparison.Ordinal);
        Assert.Contains(app.Sentence("api.used", app.Get<Texts>().Day(app.Clock.GetUtcNow())), card.Line(), StringComparison.Ordinal);
        Assert.Equal(1, await app.Read(context => context.Audit.CountAsync(entry => entry.Act == AuditAct.ApiKeyUsed && entry.Subject == "Reporting")));
    }

    [Theory]
    [InlineData("", "form.missing", 0)]
    [InlineData("   ", "form.missing", 0)]
    [InlineData(null, "form.long", ApiKey.MaxName)]
    public async Task A_key_without_a_sensible_name_is_asked_for_again(string? name, string sentence, int most)
    {
        var (admin, typed) = (await app.Admin(), name ?? new string('a', 81));

        var page = await admin.SendForm(await admin.Get("/api-keys"), "form.section", ("Name", typed));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence(sentence, most)), (page.Status, page.FieldErrors["Name"]));
        Assert.Equal(typed, page.One("#Name").GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_on_pages_is_not_let_in_without_a_key()
    {
        var page = await (await app.Admin()).Get("/api/v1/campaigns");

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_back_and_others_are_not_slowed_down()
    {
        await using var busy = new IdeasApp { Settings = { ["Api:RequestsPerMinute"] = "3" } };
        using var loop = await busy.GivenProgram();
        using var calm = await busy.GivenProgram();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await loop.Get("/api/v1/board")).Status);
        }

        var answer = await loop.Get("/api/v1/board");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(answer.IsProblem);
        Assert.InRange(answer.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await calm.Get("/api/v1/board")).Status);
    }
}
