using System.Net;
using System.Text.Json;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Erasing;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Webhooks;

/// <summary>Messages to channels in front of a real receiver, which may be in any mood.</summary>
public sealed class WebhookTests : IAsyncLifetime, IDisposable
{
    private readonly HttpReceiver receiver = new();
    private readonly IdeasApp app = new() { Settings = { ["Webhooks:AllowLoopback"] = "true", ["Site:PublicUrl"] = "https://ideat.kunta.example" } };
    private Person admin = null!;

    public async Task InitializeAsync() => admin = await app.Admin();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        admin?.Dispose();
        app.Dispose();
        receiver.Dispose();
    }

    [Fact]
    public async Task An_answer_on_the_board_arrives_once_signed_and_as_a_card_that_Teams_takes()
    {
        var (card, secret) = (await app.GivenCard(), await Add());

        await Move(card, BoardState.Done, "Tehty. [Katso](https://evil.example)");
        await app.RunJobs();
        await app.RunJob(SendWebhooks.Name);

        var taken = Assert.Single(receiver.Taken);
        var attachment = taken.Json.GetProperty("attachments")[0];
        var content = attachment.GetProperty("content");
        Assert.True(taken.IsSignedWith(secret), taken.Signature);
        Assert.Equal(app.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(null, null), taken.Timestamp);
        Assert.Equal(("application/json; charset=utf-8", "message", "application/vnd.microsoft.card.adaptive"), (taken.ContentType, Text(taken.Json, "type"), Text(attachment, "contentType")));
        Assert.Equal(("AdaptiveCard", "1.4", "fi"), (Text(content, "type"), Text(content, "version"), Text(content, "lang")));
        Assert.Equal(("CardAnswered", "Johto vastasi ideaan: Tehty", $"https://ideat.kunta.example{card.Address()}"), (Text(taken.Json, "event"), Text(taken.Json, "title"), Text(taken.Json, "url")));
        Assert.Equal("Idea 1\nTehty. [Katso](https://evil.example)", Text(taken.Json, "text"));
        Assert.Equal(["TextBlock", "RichTextBlock"], content.GetProperty("body").EnumerateArray().Select(block => Text(block, "type")));
        Assert.DoesNotContain("evil", Text(content.GetProperty("body")[0], "text"), StringComparison.Ordinal);
        Assert.Equal($"https://ideat.kunta.example{card.Address()}", Text(content.GetProperty("actions")[0], "url"));
    }

    [Fact]
    public async Task Each_channel_is_told_in_its_language()
    {
        await Add(language: "sv");
        var card = await app.GivenCard();

        await Move(card, BoardState.InDiscussion, null);
        await app.RunJobs();

        Assert.Equal(("CardMoved", app.SentenceIn("sv", "webhook.moved", app.SentenceIn("sv", "BoardState.InDiscussion"))), (Text(Assert.Single(receiver.Taken).Json, "event"), Text(receiver.Taken.Single().Json, "title")));
    }

    [Fact]
    public async Task Channels_hear_of_a_closed_campaign_and_of_days_that_are_near_or_past()
    {
        await Add();
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1).AnsweringBy(new DateOnly(2026, 3, 9)));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.Push(campaign);
        await Move(Assert.Single(await app.OnBoard(campaign)), BoardState.InDiscussion, null, due: new DateOnly(2026, 3, 9));
        await app.RunJob(RemindOwners.Name);
        await app.RunJob(RemindOwners.Name);
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.RunJob(RemindOwners.Name);
        await app.RunJobs();

        Assert.Equal(
            ["CampaignClosed", "CardDue", "CardMoved", "CardOverdue", "PromiseNear", "PromiseOverdue"], receiver.Taken.Select(taken => Text(taken.Json, "event")!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(500, "HTTP 500")]
    [InlineData(429, "HTTP 429")]
    [InlineData(302, "HTTP 302")]
    public async Task What_was_not_taken_is_tried_again_after_growing_pauses_under_the_same_id(int status, string reason)
    {
        var secret = await Add();
        receiver.Status = status;
        await Try();
        var failed = await Message();
        await app.RunJob(SendWebhooks.Name);
        var tooEarly = receiver.Taken.Count;
        app.Clock.Set(failed.DueAt);
        await app.RunJob(SendWebhooks.Name);
        var twice = await Message();
        receiver.Status = 200;
        app.Clock.Set(twice.DueAt);
        await app.RunJob(SendWebhooks.Name);
        await app.RunJob(SendWebhooks.Name);

        Assert.Equal((1, reason, 1), (failed.Failures, failed.LastError, tooEarly));
        Assert.True(twice.DueAt - app.Clock.GetUtcNow() <= TimeSpan.Zero && twice.Failures == 2);
        Assert.Equal((3, 1), (receiver.Taken.Count, receiver.Taken.Select(taken => taken.Id).Distinct().Count()));
        Assert.Equal(3, receiver.Taken.Select(taken => taken.Timestamp).Distinct().Count());
        Assert.All(receiver.Taken, taken => Assert.True(taken.IsSignedWith(secret)));
        Assert.Null(receiver.Elsewhere);
        Assert.NotNull((await Message()).SentAt);
        Assert.Equal("", (await Message()).Body);
    }

    [Fact]
    public async Task After_a_day_it_is_given_up_until_an_admin_asks()
    {
        await Add();
        receiver.Status = 503;
        await Try();
        while (await Message() is { IsGivenUp: false } message)
        {
            app.Clock.Set(message.DueAt);
            await app.RunJob(SendWebhooks.Name);
        }

        var gaveUpAfter = app.Clock.GetUtcNow() - (await Message()).CreatedAt;
        var later = await app.Admin();
        var page = await later.Get("/webhooks");
        receiver.Status = 200;
        var asked = await later.SendForm(page, "form[action$=Again]", ("id", (await Message()).Id.ToString()));
        await app.RunJobs();

        Assert.InRange(gaveUpAfter, TimeSpan.FromHours(18), TimeSpan.FromHours(24));
        Assert.Contains(app.Sentence("outbox.given-up"), page.One("main").Line(), StringComparison.Ordinal);
        Assert.Contains("HTTP 503", page.One(".run-error").Line(), StringComparison.Ordinal);
        Assert.Equal("/webhooks?done=asked", asked.Location);
        Assert.NotNull((await Message()).SentAt);
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_ended_and_told_nothing_more()
    {
        await Add();
        receiver.Status = 410;
        await Try();
        var card = await app.GivenCard();
        await Move(card, BoardState.InDiscussion, null);
        await app.RunJobs();

        Assert.Single(receiver.Taken);
        Assert.Contains(app.Sentence("webhook.ended", app.Get<Ideas.Web.Platform.Languages.Texts>().Day(app.Clock.GetUtcNow())), (await admin.Get("/webhooks")).One("main").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_text_away_drops_the_messages_and_reminders_that_wait_with_it()
    {
        await Add();
        await app.Account(Roles.Leader, "Liisa Leader");
        var card = await app.GivenCard();
        await Move(card, BoardState.InDiscussion, null, new DateOnly(2026, 3, 9), "Liisa Leader");
        await app.RunJob(RemindOwners.Name);
        var before = (await app.Read(context => context.WebhookMessages.CountAsync()), await app.Read(context => context.Outbox.CountAsync()));

        await app.Use<RedactIdea, bool>(redact => redact.RunAsync(card.CampaignId, card.IdeaId, false, CancellationToken.None));

        Assert.Equal((2, 1), before);
        Assert.Equal((0, 0), (await app.Read(context => context.WebhookMessages.CountAsync()), await app.Read(context => context.Outbox.CountAsync())));
    }

    [Fact]
    public async Task One_channel_that_does_not_answer_does_not_hold_up_the_others()
    {
        await Add("http://127.0.0.1:9/nobody");
        await Add();
        await Move(await app.GivenCard(), BoardState.InDiscussion, null);

        await app.RunJobs();

        Assert.Single(receiver.Taken);
        Assert.Equal(1, await app.Read(context => context.WebhookMessages.CountAsync(message => message.SentAt == null && message.Failures == 1)));
    }

    [Fact]
    public async Task An_ended_channel_hears_nothing_not_even_what_waits()
    {
        await Add();
        receiver.Status = 500;
        await Try();
        var ended = await admin.SendForm(await admin.Get("/webhooks"), "form[action$=End]", ("id", (await app.Read(context => context.Webhooks.SingleAsync())).Id.ToString()));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Move(await app.GivenCard(), BoardState.InDiscussion, null);
        await app.RunJobs();

        Assert.Equal(("/webhooks?done=ended", 1), (ended.Location, receiver.Taken.Count));
        Assert.False(await app.Read(context => context.WebhookMessages.AnyAsync()));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_neither_it_nor_the_whole_address_stands_anywhere_later()
    {
        var secret = await Add();

        var (page, log) = (await admin.Get("/webhooks"), await admin.Get("/audit"));
        var kept = await app.Read(context => context.Webhooks.Select(webhook => webhook.Secret).SingleAsync());

        Assert.All([page, log], seen => Assert.DoesNotContain("whsec_", seen.Source, StringComparison.Ordinal));
        Assert.All([page, log], seen => Assert.DoesNotContain("sig=secret", seen.Source, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
        Assert.Contains(app.Sentence("AuditAct.WebhookAdded"), log.One("main").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.example.org/x")]
    [InlineData("ftp://hooks.example.org/x")]
    [InlineData("https://user:word@hooks.example.org/x")]
    [InlineData("/hook")]
    [InlineData("")]
    public async Task Only_a_safe_address_is_taken(string address)
    {
        var page = await admin.SendForm(await admin.Get("/webhooks"), "form.section", ("Name", "Teams"), ("Address", address));

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("webhook.url.wrong")), (page.Status, page.FieldErrors["Address"]));
        Assert.Equal("Teams", page.One("#Name").GetAttribute("value"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/x")]
    [InlineData("https://localhost/x")]
    public async Task This_machine_is_no_channel_unless_the_settings_say_so(string address)
    {
        await using var other = new IdeasApp();
        var person = await other.Admin();

        var page = await person.SendForm(await person.Get("/webhooks"), "form.section", ("Name", "Teams"), ("Address", address));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task After_a_month_nothing_is_kept_of_a_message()
    {
        await Add();
        await Try();
        app.Clock.Advance(TimeSpan.FromDays(WebhookMessage.DaysKept) + TimeSpan.FromMinutes(1));

        await app.RunJob(SendWebhooks.Name);

        Assert.False(await app.Read(context => context.WebhookMessages.AnyAsync()));
    }

    /// <summary>Adds a channel as an admin does; answers its secret.</summary>
    private async Task<string> Add(string? address = null, string language = "fi")
    {
        var page = await admin.SendForm(await admin.Get("/webhooks"), "form.section", ("Name", "Johtoryhmän Teams"), ("Address", address ?? receiver.Address), ("language", language));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.One(".notice input").GetAttribute("value")!;
    }

    private async Task Try()
    {
        var webhook = await app.Read(context => context.Webhooks.Select(known => known.Id).SingleAsync());
        Assert.Equal("/webhooks?done=asked", (await admin.SendForm(await admin.Get("/webhooks"), "form[action$=Try]", ("id", webhook.ToString()))).Location);
        await app.RunJobs();
    }

    private Task<WebhookMessage> Message() => app.Read(context => context.WebhookMessages.AsNoTracking().SingleAsync());

    private async Task Move(BoardItem card, BoardState state, string? answer, DateOnly? due = null, string owner = "HR") => Assert.IsType<BoardOutcome.Changed>(await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(
        new CardChange(card.Id, card.Version, state, owner, due is null ? null : "Kysytään yksiköiltä", due, answer, "fi"), null, CancellationToken.None)));

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
