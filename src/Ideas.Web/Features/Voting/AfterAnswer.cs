using Ideas.Web.Domain;

namespace Ideas.Web.Features.Voting;

/// <summary>Where an answer leads: to the next pair, or after each tenth to the page of thanks.</summary>
public sealed record AfterAnswer(bool IsRoundOver, DuelNotice? Notice)
{
    public static AfterAnswer Of(LiveCampaign campaign, ParticipantId participant, VoteOutcome outcome, Choice choice) =>
        new(outcome.IsAnswer && campaign.AnsweredBy(participant) > 0 && campaign.Place(participant) == 1, outcome.Notice(choice));

    public string Address(PathString pathBase, CampaignFacts campaign)
    {
        var page = $"{pathBase}/j/{campaign.Code}{(IsRoundOver ? "/thanks" : "")}";
        return Notice is { } notice ? $"{page}?notice={notice}" : page;
    }
}
