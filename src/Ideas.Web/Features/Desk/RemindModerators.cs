using System.Globalization;
using System.Text;
using Ideas.Web.Data;
using Ideas.Web.Domain;
using Ideas.Web.Features.Mail;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Features.Desk;

/// <summary>Writes each moderator and admin one mail a day about what waits. Nobody hears of nothing.</summary>
public sealed class RemindModerators(IdeasContext context, WhatWaits waits, Outbox outbox, PublicAddress address, Texts texts, TimeProvider clock) : IJob
{
    public static string Name => "remind-moderators";

    public async Task RunAsync(Guid? subject, CancellationToken ct)
    {
        // A job has no reader; ideas are read as Finnish readers see them.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fi");
        var waiting = (await waits.ReadAsync("fi", ct)).Where(campaign => !campaign.IsDemo).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        var day = HelsinkiTime.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mails = (await ReadersAsync(ct)).ToDictionary(reader => $"remind:{day}:{reader.Id}");
        var sent = await context.Outbox.Where(mail => mails.Keys.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync(ct);
        foreach (var (key, reader) in mails.ExceptBy(sent, mail => mail.Key))
        {
            outbox.Add(key, reader.Email!, "Ideas: " + texts.InBoth(" / ", () => texts.Count("remind.subject", waiting.Sum(campaign => campaign.Pending + campaign.Flagged))), texts.InBoth("\n– – –\n\n", () => Body(waiting)));
        }

        await context.SaveChangesAsync(ct);
    }

    private async Task<List<Account>> ReadersAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var roles = context.Roles.Where(role => role.Name == Roles.Admin || role.Name == Roles.Moderator).Select(role => role.Id);
        var moderating = context.UserRoles.Where(entry => roles.Contains(entry.RoleId)).Select(entry => entry.UserId);
        var accounts = await context.Users.AsNoTracking().Where(account => !account.IsDemo && account.Email != null && moderating.Contains(account.Id)).ToListAsync(ct);
        return [.. accounts.Where(account => !(account.LockoutEnd > now))];
    }

    private string Body(IReadOnlyList<Waiting> waiting)
    {
        var body = new StringBuilder().AppendLine(texts["remind.hello"]).AppendLine();
        foreach (var campaign in waiting)
        {
            body.AppendLine(campaign.Question.Text);
            if (campaign.Pending > 0)
            {
                body.Append("– ").AppendLine(texts.Count("remind.pending", campaign.Pending));
            }

            if (campaign.Flagged > 0)
            {
                body.Append("– ").AppendLine(texts.Count("remind.flagged", campaign.Flagged));
            }

            body.AppendLine(address.Of($"/campaigns/{campaign.Code}/desk")).AppendLine();
        }

        return body.AppendLine(texts["remind.why"]).ToString();
    }
}
