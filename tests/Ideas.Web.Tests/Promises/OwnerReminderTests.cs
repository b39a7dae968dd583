using Ideas.Web.Features.Board;
using Ideas.Web.Features.Promises;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Mail;
using Ideas.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Promises;

/// <summary>Reminders to owners and leaders, up to a real mail server.</summary>
public sealed class OwnerReminderTests : IDisposable
{
    private readonly SmtpServer server = new();
    private readonly IdeasApp app;

    public OwnerReminderTests() => app = new IdeasApp { Settings = new(server.Settings) { ["Site:PublicUrl"] = "https://ideat.kunta.example" } };

    public void Dispose()
    {
        app.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task The_owner_of_a_card_hears_a_week_and_a_day_before_the_day_after_and_then_weekly()
    {
        var email = await app.Account(Roles.Moderator, "Olli Omistaja");
        var card = await app.GivenCard();
        await Give(card, "Olli Omistaja", new DateOnly(2026, 3, 12));
        var heard = new List<int>();

        for (var day = 2; day <= 31; day++)
        {
            app.Clock.Set(new(2026, 3, day, 8, 0, 0, TimeSpan.Zero));
            var before = server.Taken.Count;
            await app.RunJob(RemindOwners.Name);
            await app.RunJob(RemindOwners.Name);
            await app.RunJobs();
            heard.AddRange(Enumerable.Repeat(day, server.Taken.Count - before));
        }

        Assert.Equal([5, 11, 13, 20, 27], heard);
        Assert.All(server.Taken, mail => Assert.Equal(email, mail.To));
        var mails = server.Taken.ToList();
        Assert.Equal("Ideas: 1 asia odottaa sinua / 1 ärende väntar på dig", mails[0].Subject);
        Assert.Contains($"7 päivän päästä: Idea 1\n– Kysytään yksiköiltä\nhttps://ideat.kunta.example{card.Address()}", mails[0].Body, StringComparison.Ordinal);
        Assert.Contains($"om 7 dagar: Idea 1\n– Kysytään yksiköiltä\nhttps://ideat.kunta.example{card.Address()}", mails[0].Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("8 päivää myöhässä: Idea 1", mails[3].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_and_admins_hear_of_a_promise_in_the_same_mail_as_of_their_own_cards()
    {
        var (leader, admin, moderator) = (await app.Account(Roles.Leader, "Liisa Leader"), await app.Account(Roles.Admin), await app.Account(Roles.Moderator));
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(2).AnsweringBy(new DateOnly(2026, 3, 9)));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.Push(campaign);
        await Give((await app.OnBoard(campaign))[0], "Liisa Leader", new DateOnly(2026, 3, 9));

        await app.RunJob(RemindOwners.Name);
        await app.RunJobs();

        Assert.Equal(new[] { leader, admin }.Order(), server.Taken.Select(mail => mail.To).Order());
        Assert.DoesNotContain(server.Taken, mail => mail.To == moderator);
        var own = server.Taken.Single(mail => mail.To == leader);
        Assert.Equal("Ideas: 2 asiaa odottaa sinua / 2 ärenden väntar på dig", own.Subject);
        Assert.Contains("Vastaus 7 päivän kuluessa: Mitä muutetaan?", own.Body, StringComparison.Ordinal);
        Assert.Contains("7 päivän päästä: Idea 1", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Idea 1", server.Taken.Single(mail => mail.To == admin).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hears_of_what_is_done_or_answered()
    {
        await app.Account(Roles.Leader, "Liisa Leader");
        var campaign = await app.Given(ACampaign.Open.WithIdeas(2).WithBoardOf(1).AnsweringBy(new DateOnly(2026, 3, 9)));
        await app.Vote(campaign, people: 12, duels: 1);
        await app.Close(campaign);
        await app.Push(campaign);
        await Give(Assert.Single(await app.OnBoard(campaign)), "Liisa Leader", new DateOnly(2026, 3, 9), BoardState.Done);

        await app.RunJob(RemindOwners.Name);
        await app.RunJobs();

        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_morning_that_was_missed_is_made_up_for()
    {
        await app.Account(Roles.Leader, "Liisa Leader");
        await Give(await app.GivenCard(), "Liisa Leader", new DateOnly(2026, 3, 12));
        await app.RunJob(RemindOwners.Name);
        app.Clock.Set(new(2026, 3, 7, 8, 0, 0, TimeSpan.Zero));

        await app.RunJob(RemindOwners.Name);
        await app.RunJobs();

        Assert.Contains("5 päivän päästä", Assert.Single(server.Taken).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_owner_gets_no_mail()
    {
        await app.Account(Roles.Leader, "Liisa Leader");
        await Give(await app.GivenCard(), "Liisa Leader", new DateOnly(2026, 3, 9));
        await app.Read(context => context.Users.ExecuteUpdateAsync(change => change.SetProperty(account => account.LockoutEnd, Ideas.Web.Data.Account.Forever)));

        await app.RunJob(RemindOwners.Name);

        Assert.False(await app.Read(context => context.Outbox.AnyAsync()));
    }

    private async Task Give(BoardItem card, string owner, DateOnly due, BoardState state = BoardState.InDiscussion)
    {
        var outcome = await app.Use<MoveCard, BoardOutcome?>(move => move.RunAsync(
            new CardChange(card.Id, card.Version, state, owner, "Kysytään yksiköiltä", due, "Kokeillaan.", "fi"), null, CancellationToken.None));
        Assert.IsType<BoardOutcome.Changed>(outcome);
    }
}
