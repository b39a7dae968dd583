using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;

namespace Ideas.Web.Features.Inviting;

/// <summary>Invitations in one language, ready to be copied.</summary>
internal sealed record Invitation(string Language, string Subject, string Mail, string Teams, string Intranet);

/// <summary>Writes invitations as the campaign is set: what is asked and done, how long it takes, what is promised, how one gets in, and that nobody sees who said what.</summary>
internal sealed class InviteTexts(Texts texts, PublicAddress address)
{
    /// <summary>One in each language that the campaign asks its question in, the original first.</summary>
    public IReadOnlyList<Invitation> Of(Campaign campaign) => [.. Languages(campaign).Select(language => texts.Speaking(language, () => Write(campaign, language)))];

    /// <summary>The mail that carries a link of one's own, in all of the campaign's languages.</summary>
    public (string Subject, string Body) PersonalMail(Campaign campaign, string link)
    {
        var parts = Languages(campaign).Select(language => texts.Speaking(language, () => Letter(campaign, language, texts["invite.text.own-link", link]))).ToList();
        var first = Languages(campaign).First();
        var subject = texts.Speaking(first, () => texts["invite.text.subject", campaign.Question.For(first, campaign.Language).Text]);
        return (Cut(subject, OutboxMessage.MaxSubject), string.Join("\n\n– – –\n\n", parts));
    }

    private static IEnumerable<string> Languages(Campaign campaign) =>
        LocalizedText.Languages.Where(language => campaign.Question.Exactly(language) is not null).OrderByDescending(language => language == campaign.Language);

    private Invitation Write(Campaign campaign, string language)
    {
        var question = campaign.Question.For(language, campaign.Language).Text;
        var isPersonal = campaign.Access is CampaignAccess.PersonalLink;
        var where = texts["invite.text.link", address.Of($"/j/{campaign.Code}")];
        var letter = Letter(campaign, language, isPersonal ? texts["invite.text.own-link", texts["invite.text.place"]] : where);
        var (announced, lines) = (isPersonal ? texts["invite.text.by-mail"] : where, Lines(campaign, language));
        return new Invitation(
            language, texts["invite.text.subject", question], letter,
            string.Join('\n', [question, What(campaign), Time(campaign), .. lines, announced]),
            string.Join("\n\n", [question, $"{What(campaign)} {Time(campaign)}", .. lines, announced]));
    }

    private string Letter(Campaign campaign, string language, string where) => string.Join("\n\n", [
        texts["invite.text.hello"],
        texts["invite.text.ask", campaign.Question.For(language, campaign.Language).Text],
        $"{What(campaign)} {Time(campaign)}",
        where,
        .. Lines(campaign, language)]);

    private string What(Campaign campaign) => campaign.Mode switch
    {
        CampaignMode.Collect => texts["invite.text.what.Collect"],
        _ when CollectsFirst(campaign) => texts["invite.text.what.first"],
        CampaignMode.Duel => texts["invite.text.what.Duel"],
        _ => texts["invite.text.what"],
    };

    private string Time(Campaign campaign) => campaign.Mode is CampaignMode.Collect || CollectsFirst(campaign)
        ? texts["invite.text.time.write"]
        : texts.Count("invite.text.time", Campaign.MinutesOf(campaign.RoundLength));

    private IEnumerable<string> Lines(Campaign campaign, string language)
    {
        if (campaign is { Access: CampaignAccess.Word, AccessWord: { } word })
        {
            yield return texts["invite.text.word", word];
        }
        else if (campaign.Access is CampaignAccess.Network)
        {
            yield return texts["invite.text.network"];
        }

        yield return campaign.Mode switch
        {
            CampaignMode.Collect => texts["invite.text.anonymous.Collect"],
            CampaignMode.Duel when !CollectsFirst(campaign) => texts["invite.text.anonymous.Duel"],
            _ => texts["invite.text.anonymous"],
        };
        if (campaign.Promise.For(language, campaign.Language).Text is { Length: > 0 } promise)
        {
            yield return texts["invite.text.promise", promise];
        }

        if (campaign.ClosesAt is { } closes)
        {
            yield return texts["invite.text.closes", texts.Moment(closes)];
        }
    }

    /// <summary>Whether whoever reads the invitation meets the collecting of ideas before any duel.</summary>
    private static bool CollectsFirst(Campaign campaign) =>
        campaign.State is CampaignState.Collecting || (campaign.State is CampaignState.Draft && campaign.CollectsAt is not null);

    private static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)]}…";
}
