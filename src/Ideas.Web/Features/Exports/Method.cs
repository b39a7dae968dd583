using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Exports;

/// <summary>How a result came about, in plain words: the same in the workbook and in the report.</summary>
internal sealed class Method(Texts texts)
{
    public IEnumerable<string> Of(ExportedResult result)
    {
        var (view, smallest) = (result.View, result.Facts.SmallestGroup);
        if (result.Withheld is { } why)
        {
            yield return texts[why, smallest, ResultStageRule.FiguresFrom * smallest];
        }

        if (view.Ranked.Count > 0)
        {
            yield return texts["report.method.duel"];
            if (view.Detail is ResultDetail.Figures)
            {
                yield return $"{texts["results.how.text"]} {texts["report.method.points"]}";
                yield return texts["report.method.interval", Idea.RankedFrom];
            }

            yield return Aside(result);
        }

        if (view.Meter is not null)
        {
            yield return texts["results.sure", view.Top];
        }

        if (view.Ranked.Any(row => row.Division is not null))
        {
            yield return texts["results.division", smallest];
        }

        if (view.Ranked.Count > 0 && result.Groups.Count > 0)
        {
            yield return texts["groups.how", smallest, ResultStageRule.FiguresFrom * smallest];
        }

        yield return texts["report.method.nobody", smallest];
    }

    private string Aside(ExportedResult result)
    {
        var careless = result.View.CarelessInHundred switch
        {
            null => "",
            0 => texts["results.careless.none"],
            { } share => texts["results.careless", share],
        };
        return string.Join(' ', new[] { careless, texts["report.method.aside"] }.Where(sentence => sentence.Length > 0));
    }

    /// <summary>What the sentences are about. Before there is a result, only on who may be known is something to say.</summary>
    public string Title(ExportedResult result) => texts[result.View.Ranked.Count > 0 ? "results.how" : "report.private"];

    /// <summary>Whether the result is final or lives, and since when.</summary>
    public string Standing(ExportedResult result)
    {
        var view = result.View;
        return result.Facts.Mode is CampaignMode.Collect || result.Facts.State is CampaignState.Draft or CampaignState.Collecting ? texts.Of(result.Facts.State) : (view.ComputedAt, view.IsFinal) switch
        {
            (null, _) => texts["results.never"],
            ({ } at, true) => $"{texts["results.final", texts.Day(at)]}. {texts["results.final.why"]}",
            ({ } at, false) => view.IsOver ? texts["results.counting.why", texts.Moment(at)] : texts["report.live", texts.Moment(at)],
        };
    }

    /// <summary>From when to when; empty where no date is known.</summary>
    public string Time(ExportedResult result) => (result.Facts.CollectsAt ?? result.Facts.OpensAt, result.Facts.EndsAt) switch
    {
        ({ } from, { } to) => $"{texts.Day(from)} – {texts.Day(to)}",
        ({ } from, null) => $"{texts.Day(from)} –",
        (null, { } to) => texts[result.View.IsOver ? "campaign.ended" : "campaign.closes", texts.Moment(to)],
        _ => "",
    };

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
