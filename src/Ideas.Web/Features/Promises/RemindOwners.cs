using System.Globalization;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Mail;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Promises;

/// <summary>
/// Reminds the owners of cards, and leaders of what was promised, before and after the day: one mail a person a day with all of it.
/// Channels are told too. Nobody hears of nothing, nor of the demonstration.
/// </summary>
public sealed class RemindOwners(
    IdeasContext context, BoardReader board, PromiseReader promises, Outbox outbox, TellWebhooks webhooks, PublicAddress address, Texts texts, TimeProvider clock) : IJob
{
    private const int MadeUpFor = 7;
    private const string Rule = "\n– – –\n\n";

    public static string Name => "remind-owners";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        // A job has no reader; ideas are read as Finnish readers see them.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fi");
        var today = HelsinkiTime.Today(clock);
        var passed = await PassedAsync(today, ct);
        var cards = (await board.AllAsync(ct)).Where(card => !card.IsDemo && card.DaysLeft(today) is { } left && ReminderDays.IsTime(left, passed)).ToList();
        var promised = (await promises.AllAsync("fi", ct)).Where(promise => !promise.IsDemo && promise.Clock.IsOpen && ReminderDays.IsTime(promise.Clock.By.DayNumber - today.DayNumber, passed)).ToList();
        if (cards.Count == 0 && promised.Count == 0)
        {
            return;
        }

        await WriteMailsAsync(cards, promised, today, ct);
        await TellAsync(cards, promised, today, ct);
        await context.SaveChangesAsync(ct);
        await outbox.SendSoonAsync(ct);
        await webhooks.SendSoonAsync(ct);
    }

    /// <summary>How many mornings have come since the last reminders.</summary>
    private async Task<int> PassedAsync(DateOnly today, CancellationToken ct)
    {
        var midnight = HelsinkiTime.Moment(today.ToDateTime(TimeOnly.MinValue))!.Value;
        var last = await context.JobRuns.Where(run => run.Job == Name && run.Error == null && run.StartedAt < midnight).MaxAsync(run => (DateTimeOffset?)run.StartedAt, ct);
        return last is { } then ? Math.Clamp(today.DayNumber - DateOnly.FromDateTime(HelsinkiTime.Of(then).DateTime).DayNumber, 1, MadeUpFor) : 1;
    }

    private async Task WriteMailsAsync(List<CardView> cards, List<PromiseView> promised, DateOnly today, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var roles = context.Roles.Where(role => role.Name == Roles.Admin || role.Name == Roles.Leader).Select(role => role.Id);
        var leading = await context.UserRoles.Where(entry => roles.Contains(entry.RoleId)).Select(entry => entry.UserId).ToListAsync(ct);
        var owners = cards.Select(card => card.Card.OwnerAccountId).OfType<Guid>().Concat(promised.Count > 0 ? leading : []).ToHashSet();
        var accounts = await context.Users.AsNoTracking().Where(account => !account.IsDemo && account.Email != null && owners.Contains(account.Id)).ToListAsync(ct);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mails = accounts.Where(account => !(account.LockoutEnd > now)).ToDictionary(account => $"owner:{day}:{account.Id}");
        var there = await context.Outbox.Where(mail => mails.Keys.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync(ct);
        foreach (var (key, account) in mails.ExceptBy(there, mail => mail.Key))
        {
            var (own, leads) = (cards.Where(card => card.Card.OwnerAccountId == account.Id).ToList(), leading.Contains(account.Id) ? promised : []);
            outbox.Add(key, account.Email!, "Ideas: " + texts.InBoth(" / ", () => texts.Count("owner.subject", own.Count + leads.Count)), texts.InBoth(Rule, () => Body(own, leads, today)));
        }
    }

    private string Body(List<CardView> own, List<PromiseView> promised, DateOnly today)
    {
        var lines = new List<string> { texts["owner.hello"], "" };
        foreach (var promise in promised)
        {
            lines.AddRange([$"{promise.Clock.Says(texts)}: {promise.Question.Text}", $"– {promise.Clock.Promised(texts)} {promise.Clock.Counts(texts)}".TrimEnd(), address.Of("/board"), ""]);
        }

        foreach (var card in own)
        {
            lines.AddRange([$"{Says(card, today)}: {card.Idea.Text}", $"– {card.Card.NextStep ?? texts.Of(card.State)}", address.Of($"/board/{card.Id.Value}"), ""]);
        }

        return string.Join('\n', [.. lines, texts["owner.why"], ""]);
    }

    private string Says(CardView card, DateOnly today) => card.DaysLeft(today)!.Value switch
    {
        < 0 and var left => texts.Count("owner.late", -left),
        0 => texts["owner.today"],
        var left => texts.Count("owner.left", left),
    };

    private async Task TellAsync(List<CardView> cards, List<PromiseView> promised, DateOnly today, CancellationToken ct)
    {
        foreach (var card in cards)
        {
            var isLate = card.DaysLeft(today) < 0;
            await webhooks.AddAsync(
                isLate ? WebhookEvent.CardOverdue : WebhookEvent.CardDue, $"due:{card.Id.Value}:{today:yyyy-MM-dd}", $"/board/{card.Id.Value}",
                _ => new WebhookNews(Says(card, today), $"{card.Idea.Text} – {card.Card.NextStep}".TrimEnd(' ', '–')), ct);
        }

        foreach (var promise in promised.Where(promise => promise.IsPublic))
        {
            await webhooks.AddAsync(
                promise.Clock.Standing is PromiseStanding.Overdue ? WebhookEvent.PromiseOverdue : WebhookEvent.PromiseNear, $"promise:{promise.Campaign.Value}:{today:yyyy-MM-dd}", "/promises",
                _ => new WebhookNews(promise.Clock.Says(texts), $"{promise.Question.Text} – {promise.Clock.Promised(texts)} {promise.Clock.Counts(texts)}".TrimEnd()), ct);
        }
    }
}
