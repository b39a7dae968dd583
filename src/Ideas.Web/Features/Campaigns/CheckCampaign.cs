using Ideas.Web.Domain;
using Ideas.Web.Features.Look;
using Ideas.Web.Features.Shared;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Ideas.Web.Features.Campaigns;

/// <summary>Says beside each field of a campaign's form what is wrong with it, and what to do.</summary>
internal sealed class CheckCampaign(ColourAdvice colours, TimeProvider clock, Texts texts)
{
    private const string Ideas = nameof(CampaignFormPage.StartingIdeas);

    public void Run(CampaignFormPage form, CampaignSettings wanted, IReadOnlyList<LocalizedText> ideas, ModelStateDictionary problems)
    {
        CheckTexts(form, wanted, problems);
        CheckNumber(problems, nameof(form.RoundLength), form.RoundLength, Campaign.MinRoundLength, Campaign.MaxRoundLength);
        CheckNumber(problems, nameof(form.AnswerLimit), form.AnswerLimit, Campaign.MinAnswerLimit, Campaign.MaxAnswerLimit);
        CheckNumber(problems, nameof(form.SmallestGroup), form.SmallestGroup, Campaign.MinSmallestGroup, Campaign.MaxSmallestGroup);
        CheckNumber(problems, nameof(form.RetentionMonths), form.RetentionMonths, 1, Campaign.MaxRetentionMonths);
        CheckNumber(problems, nameof(form.BoardMinimum), form.BoardMinimum, Idea.RankedFrom, Campaign.MaxBoardMinimum);
        if (form.BoardSize is < 1 or > Campaign.MaxBoardSize)
        {
            problems.AddModelError(nameof(form.BoardSize), texts["form.board-size", Campaign.MaxBoardSize]);
        }

        if (form.AnswerLimit < form.RoundLength && problems[nameof(form.AnswerLimit)]?.Errors.Count is not > 0)
        {
            problems.AddModelError(nameof(form.AnswerLimit), texts["form.limit.round", form.RoundLength]);
        }

        CheckDates(form, wanted, problems);
        CheckPromise(form, wanted, problems);
        if (!string.IsNullOrWhiteSpace(form.Colour) && Colour.Read(form.Colour) is not { IsReadable: true })
        {
            problems.AddModelError(nameof(form.Colour), colours.Of(form.Colour));
        }

        if (ideas.SelectMany(All).FirstOrDefault(idea => Idea.Length(idea) > Idea.MaxLength) is { } tooLong)
        {
            problems.AddModelError(Ideas, texts["form.idea.long", Beginning(tooLong), Idea.MaxLength]);
        }
        else if (ideas.Any(idea => idea.Exactly(wanted.Language) is null))
        {
            problems.AddModelError(Ideas, texts["form.idea.language"]);
        }

        if (form is { AsksUnit: true, UnitCount: 0 })
        {
            problems.AddModelError(nameof(form.AsksUnit), texts["units.none"]);
        }

        CheckQuestions(form, problems);
    }

    private void CheckTexts(CampaignFormPage form, CampaignSettings wanted, ModelStateDictionary problems)
    {
        if (!LocalizedText.Languages.Contains(form.Language))
        {
            problems.AddModelError(nameof(form.Language), texts["form.missing"]);
        }
        else if (wanted.Question.Exactly(form.Language) is null)
        {
            problems.AddModelError($"In_{form.Language}__Question", texts["form.question.missing"]);
        }

        foreach (var (language, typed) in form.In)
        {
            CheckLength(problems, $"In_{language}__Question", typed.Question, Campaign.MaxQuestion);
            CheckLength(problems, $"In_{language}__Description", typed.Description, Campaign.MaxDescription);
            CheckLength(problems, $"In_{language}__Promise", typed.Promise, Campaign.MaxPromise);
        }
    }

    private void CheckDates(CampaignFormPage form, CampaignSettings wanted, ModelStateDictionary problems)
    {
        if (wanted is { Mode: CampaignMode.Collect, OpensAt: not null })
        {
            problems.AddModelError(nameof(form.OpensAt), texts["form.opens.never"]);
        }

        if (wanted.OpensAt >= wanted.ClosesAt || wanted.CollectsAt > wanted.OpensAt || wanted.CollectsAt >= wanted.ClosesAt)
        {
            problems.AddModelError(nameof(form.ClosesAt), texts["form.dates"]);
        }

        if (wanted.ClosesAt <= clock.GetUtcNow())
        {
            problems.AddModelError(nameof(form.ClosesAt), texts["form.closes.past"]);
        }
    }

    private void CheckPromise(CampaignFormPage form, CampaignSettings wanted, ModelStateDictionary problems)
    {
        if (wanted.AnswersBy is { } day && form.Existing?.AnswersBy != day && (day < HelsinkiTime.Today(clock) || (HelsinkiTime.WallClock(wanted.ClosesAt) is { } closes && day <= DateOnly.FromDateTime(closes))))
        {
            problems.AddModelError(nameof(form.AnswersBy), texts["form.answers-by.early"]);
        }

        if (wanted is { AnswersBy: null, AnswersPromised: not null } && problems[nameof(form.AnswersBy)]?.Errors.Count is not > 0)
        {
            problems.AddModelError(nameof(form.AnswersBy), texts["form.answers-by.missing"]);
        }

        if ((wanted.AnswersPromised < 1 || wanted.AnswersPromised > form.BoardSize) && problems[nameof(form.AnswersPromised)]?.Errors.Count is not > 0)
        {
            problems.AddModelError(nameof(form.AnswersPromised), texts["form.answers.board", form.BoardSize]);
        }
    }

    private void CheckQuestions(CampaignFormPage form, ModelStateDictionary problems)
    {
        var language = LocalizedText.Languages.Contains(form.Language) ? form.Language : Texts.Language;
        foreach (var (number, question) in form.Questions.Index())
        {
            var (text, options) = ($"Questions_{number}__Text", $"Questions_{number}__Options");
            var lines = TreeText.Read(question.Options, language, []);
            if (string.IsNullOrWhiteSpace(question.Text))
            {
                if (question.Id is null && lines.Count > 0)
                {
                    problems.AddModelError(text, texts["background.text.missing"]);
                }
            }
            else if (lines.Count < 2)
            {
                problems.AddModelError(options, texts["background.options.few"]);
            }
            else if (lines.Count > TreeText.MaxLines)
            {
                problems.AddModelError(options, texts["units.many", TreeText.MaxLines]);
            }
            else if (lines.Select(line => line.Text).Append(TreeText.ReadText(question.Text, language)).SelectMany(All).FirstOrDefault(line => line.Length > BackgroundQuestion.MaxText) is { } tooLong)
            {
                problems.AddModelError(options, texts["units.long", Beginning(tooLong), BackgroundQuestion.MaxText]);
            }
        }
    }

    private void CheckNumber(ModelStateDictionary problems, string field, int value, int least, int most)
    {
        if ((value < least || value > most) && problems[field]?.Errors.Count is not > 0)
        {
            problems.AddModelError(field, texts["form.answer-limit", least, most]);
        }
    }

    private void CheckLength(ModelStateDictionary problems, string field, string? text, int limit)
    {
        if (text?.Trim().Length > limit)
        {
            problems.AddModelError(field, texts["form.long", limit]);
        }
    }

    private static IEnumerable<string> All(LocalizedText text) => LocalizedText.Languages.Select(text.Exactly).OfType<string>();

    private static string Beginning(string text) => string.Concat(text.EnumerateRunes().Take(40));
}
