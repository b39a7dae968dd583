using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Where an answer leads: to the next pair, once to the question for an own idea, and after each round to the page of thanks.</summary>
public sealed record AfterAnswer(bool IsRoundOver, bool IsHalfWay, DuelNotice? Notice)
{
    /// <summary>Whether it takes a page to say what comes next.</summary>
    public bool IsPage => IsRoundOver || IsHalfWay || Notice is not null;

    public static AfterAnswer Of(LiveCampaign campaign, ParticipantId participant, VoteOutcome outcome, Choice choice, DateTimeOffset now)
    {
        var answered = campaign.AnsweredBy(participant);
        return new AfterAnswer(
            outcome.IsAnswer && answered > 0 && campaign.Place(participant) == 1,
            outcome.IsAnswer && answered == HalfWay(campaign) && WillAsk(campaign, participant, now),
            outcome.Notice(choice));
    }

    /// <summary>After which duel of this round the page waits for what comes next, besides the last; 0 for none.</summary>
    public static int PauseAfter(LiveCampaign campaign, ParticipantId participant, DateTimeOffset now) =>
        campaign.AnsweredBy(participant) < HalfWay(campaign) && WillAsk(campaign, participant, now) ? HalfWay(campaign) : 0;

    public string Address(PathString pathBase, CampaignFacts campaign)
    {
        var home = $"{pathBase}/j/{campaign.Code}";
        return this switch
        {
            { IsHalfWay: true, Notice: null } => $"{home}/idea?pause=true",
            { Notice: { } notice } => $"{home}{(IsRoundOver ? "/thanks" : "")}?notice={notice}",
            _ => IsRoundOver ? $"{home}/thanks" : home,
        };
    }

    /// <summary>After so many answers in the first round, whoever has no idea in the campaign yet is asked for one.</summary>
    private static int HalfWay(LiveCampaign campaign) => campaign.Facts.RoundLength / 2;

    private static bool WillAsk(LiveCampaign campaign, ParticipantId participant, DateTimeOffset now) => campaign.Facts.TakesIdeas(now) && !campaign.HasIdeaOf(participant);
}
