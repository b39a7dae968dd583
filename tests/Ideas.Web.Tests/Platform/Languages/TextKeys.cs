using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Features.Desk;
using Ideas.Web.Features.Desk.Import;
using Ideas.Web.Features.Feed;
using Ideas.Web.Features.Home;
using Ideas.Web.Features.Live;
using Ideas.Web.Features.Live.Presentations;
using Ideas.Web.Features.Organisation;
using Ideas.Web.Features.Proposing;
using Ideas.Web.Features.Receipts;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.Shared;
using Ideas.Web.Features.Transfer;
using Ideas.Web.Features.Translations;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Watching;
using Ideas.Web.Features.WayBack;

namespace Ideas.Web.Tests.Platform.Languages;

/// <summary>The keys of the interface's texts: those that languages have, and those that the program asks for.</summary>
internal static partial class TextKeys
{
    private const string Folder = "src/Ideas.Web";

    /// <summary>The texts of a language by key; "" is Finnish.</summary>
    public static Dictionary<string, string> Of(string language)
    {
        var file = Path.Combine(Repository.Root, Folder, "Platform/Languages", language.Length == 0 ? "Texts.resx" : $"Texts.{language}.resx");
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }

    /// <summary>Keys that the sources spell out in full.</summary>
    public static IReadOnlyList<string> Spelled()
    {
        var keys = new List<string>();
        foreach (var source in Repository.Read(Folder, ".cs", ".cshtml").Values)
        {
            foreach (Match ask in Asks().Matches(source))
            {
                var argument = FirstArgument(source, ask.Index + ask.Length);
                var isCounted = ask.Value.EndsWith("Count(", StringComparison.Ordinal);
                foreach (var key in Literals().Matches(argument).Where(literal => !IsPart(argument, literal)).Select(literal => literal.Groups[1].Value))
                {
                    keys.AddRange(isCounted ? [key + ".one", key + ".other"] : [key]);
                }
            }
        }

        return [.. keys.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Everything that stands between quotes somewhere in the sources.</summary>
    public static IEnumerable<string> Mentioned() =>
        Repository.Read(Folder, ".cs", ".cshtml").Values.SelectMany(source => Literals().Matches(source)).Select(literal => literal.Groups[1].Value).Distinct();

    /// <summary>Keys that are put together from a family and one of its members.</summary>
    public static IReadOnlyList<string> Built(IEnumerable<string> jobs) =>
    [
        .. Enums<BoardState>(), .. Enums<BoardFields>(), .. Enums<BoardAim>(), .. Enums<AimMark>(), .. Enums<ExperimentFields>(), .. Enums<ExperimentOutcome>(), .. Enums<CampaignState>(), .. Enums<IdeaState>(), .. Enums<Moderation>(), .. Enums<CampaignAim>(), .. Enums<CampaignMode>(), .. Enums<IdeaTier>(), .. Enums<SetAsideReason>(), .. Enums<SkipReason>(), .. Enums<DuelNotice>(), .. Enums<SubmitOutcome>(),
        .. Enums<LifeKind>(), .. Enums<HomeNews>(), .. Enum.GetNames<ExperimentOutcome>().Select(outcome => $"life.outcome.{outcome}"), .. new[] { "Today", "Kept", "Empty" }.Select(standing => $"PromiseStanding.{standing}"),
        .. new[] { "asked", "ended" }.Select(done => $"webhook.done.{done}"),
        .. Enums<TranslationOutcome>(), .. Enums<AuditAct>(), .. Enums<OrganisationProblem>(),
        .. Enum.GetNames<OrganisationProblem>().Select(problem => $"OrganisationProblem.{problem}.text"),
        .. LocalizedText.Languages.SelectMany(language => new[] { $"translations.to.{language}", $"translations.from.{language}", $"parity.{language}" }),
        .. Enums<PersonalData>().Where(kind => kind != $"{nameof(PersonalData)}.{nameof(PersonalData.None)}"),
        .. Enum.GetNames<IdeaState>().Select(state => $"own.{state}"),
        .. Enums<CampaignAccess>(), .. Enum.GetNames<CampaignAccess>().Select(access => $"CampaignAccess.{access}.why"), .. Enums<NewsKind>(),
        .. Enum.GetNames<CampaignAccess>().Select(access => $"step.who.{access}"), .. Enum.GetNames<ChartSpan>().Select(span => $"watch.by.{span}"),
        .. new[] { "Word", "Network", "PersonalLink", "live" }.SelectMany(kind => new[] { $"door.{kind}", $"door.{kind}.text" }),
        .. new[] { "fresh", "used", "unknown", "over", "early", "many" }.SelectMany(kind => new[] { $"link.{kind}", $"link.{kind}.text" }),
        .. new[] { "mail", "teams", "intranet" }.Select(kind => $"invite.texts.{kind}"),
        .. new[] { "access", "kept", "revoked", "unchanged" }.Select(done => $"invite.done.{done}"),
        .. Enum.GetNames<ResultStage>().Where(stage => stage is not nameof(ResultStage.Out)).Select(stage => $"published.{stage}"),
        .. Enums<SlideKind>(), .. Enum.GetNames<SlideKind>().Where(kind => kind != nameof(SlideKind.Words)).Select(kind => $"SlideKind.{kind}.why"), .. Enums<LeftOut>(),
        .. Enums<PresentationChange>().Where(change => change is not ("PresentationChange.Changed" or "PresentationChange.Unchanged")),
        .. new[] { ResultDetail.Nothing, ResultDetail.Places }.Select(detail => $"exports.detail.{detail}"),
        .. LiveState.Reasons.Select(reason => $"live.hidden.{reason}"),
        .. Enums<ResultsVisibility>(), .. Enums<ReceiptNotice>(),
        .. Enum.GetNames<ResultsVisibility>().Select(visibility => $"ResultsVisibility.{visibility}.why"),
        .. Enum.GetNames<ResultsVisibility>().Where(visibility => visibility != nameof(ResultsVisibility.Always)).Select(why => $"ranking.hidden.{why}"),
        .. Enum.GetNames<SetAsideReason>().Select(reason => $"receipt.aside.{reason}"),
        .. Enum.GetNames<IdeaState>().Where(state => state != nameof(IdeaState.Live)).Select(state => $"mine.{state}"),
        .. new[] { "much", "partly", "own" }.Select(tone => $"thanks.agree.{tone}"),
        .. Enum.GetNames<BoardState>().Select(state => $"board.none.{state}"),
        .. Enum.GetNames<AimMark>().Select(mark => $"aims.{mark}"), .. Enum.GetNames<ExperimentOutcome>().Select(outcome => $"ExperimentOutcome.{outcome}.why"),
        .. Enum.GetNames<StaleReason>().SelectMany(reason => new[] { $"stale.{reason}.one", $"stale.{reason}.other" }),
        .. Enum.GetNames<DeskTab>().Select(tab => $"desk.none.{tab}"),
        .. Enums<ResultsSort>(), .. Enums<Unity>(),
        .. Enums<DeskTab>(), .. Enums<FlagReason>(), .. Enums<RowProblem>(), .. Enums<ColumnUse>(),
        .. new[] { "approved", "retired", "reworded", "apart", "settled", "merged", "unlike", "imported", "themed" }.SelectMany(done => new[] { $"desk.done.{done}.one", $"desk.done.{done}.other" }),
        .. Steps.SelectMany(step => new[] { $"step.{step}", $"step.{step}.why", $"done.step.{step}" }),
        "step.Close.sure", "step.Open.duel.why", "step.Collect.only.why",
        .. Enum.GetNames<CampaignLock>().Select(what => $"lock.{what}"),
        .. Enum.GetNames<CampaignMode>().Select(mode => $"CampaignMode.{mode}.why"),
        .. new[] { "question", "time", "way", "look", "background", "board" }.Select(step => $"wizard.{step}"),
        .. Enum.GetNames<CampaignAim>().Select(aim => $"CampaignAim.{aim}.why"),
        .. Enum.GetNames<IdeaTier>().Where(tier => tier != nameof(IdeaTier.NotRanked)).Select(tier => $"IdeaTier.{tier}.why"),
        .. Meter.States.Select(state => $"meter.{state}"),
        .. new[] { "ranking", "pushing", "unchanged", "created", "saved" }.Select(done => $"done.{done}"),
        .. new[] { "code", "missing", "expired", "forbidden", "few", "many", "unsaved", "other" }.SelectMany(kind => new[] { $"error.{kind}", $"error.{kind}.text" }),
        .. LocalizedText.Languages.SelectMany(language => new[] { $"language.{language}", $"form.texts.{language}" }),
        .. Roles.All.SelectMany(role => new[] { $"Role.{role}", $"Role.{role}.does" }),
        .. jobs.Select(job => $"job.{job}"),
        .. ExportModel.Kept.SelectMany(kept => new[] { "what", "where", "time", "who" }.Select(part => $"data.{kept}.{part}")),
    ];

    private static IEnumerable<CampaignStep> Steps => Enum.GetValues<CampaignStep>().Where(step => step is not CampaignStep.Calendar);

    private static IEnumerable<string> Enums<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");

    /// <summary>Whether a literal is glued to something else, and so is no key by itself.</summary>
    private static bool IsPart(string argument, Match literal) =>
        argument[..literal.Index].TrimEnd().EndsWith('+') || argument[(literal.Index + literal.Length)..].TrimStart().StartsWith('+')
        || argument[..literal.Index].TrimEnd().EndsWith("==", StringComparison.Ordinal) || literal.Value.Contains('{');

    /// <summary>What stands between a bracket and the comma or bracket that ends the first argument.</summary>
    private static string FirstArgument(string source, int start)
    {
        var (depth, isText) = (0, false);
        for (var i = start; i < source.Length; i++)
        {
            isText ^= source[i] == '"';
            depth += isText ? 0 : source[i] is '(' or '[' ? 1 : source[i] is ')' or ']' ? -1 : 0;
            if (!isText && (depth < 0 || (depth == 0 && source[i] == ',')))
            {
                return source[start..i];
            }
        }

        throw new InvalidOperationException("A bracket is never closed.");
    }

    [GeneratedRegex(@"\b(?:[Tt]exts\(\)|[Tt]exts|T|localizer)(?:\[|\.Count\(|\.In\([a-z]+, )")]
    private static partial Regex Asks();

    [GeneratedRegex("\\$?\"([^\"]*)\"")]
    private static partial Regex Literals();
}
