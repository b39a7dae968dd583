using System.Reflection;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Ideas.Web.Tests.Audit;

/// <summary>Every handler that changes something, with what the log says of it. A new one that stands in no table fails the first test.</summary>
public sealed class CompletenessTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    /// <summary>Nobody is signed in, and nobody is to be told apart.</summary>
    private static readonly string[] OfEmployees =
    [
        "Voting.DuelModel.OnPostAsync", "Voting.DuelModel.OnPostUndoAsync", "Joining.WelcomeModel.OnPostAsync", "Statements.AccessibilityModel.OnPostAsync",
        "Proposing.EditIdeaModel.OnPostAsync", "Proposing.ProposeModel.OnPostAsync", "Proposing.ProposeModel.OnPostVoteAsync",
        "Receipts.MineModel.OnPost", "Receipts.TakeModel.OnPostAsync", "Receipts.OpenModel.OnPostAsync", "Receipts.EraseModel.OnPostAsync",
        "BreakRoom.BreakRoomModel.OnPostOnAsync", "BreakRoom.BreakRoomModel.OnPostNext", "BreakRoom.BreakRoomModel.OnPostOff",
        "Proposing.IdeaPageModel.OnPostFlagAsync", "Joining.DoorModel.OnPostAsync", "Inviting.LinkModel.OnPostAsync",
        "/j/{code}/vote", "/j/{code}/similar",
    ];

    private static readonly Dictionary<string, string> WithoutANote = new()
    {
        ["Errors.ErrorModel.OnPost"] = "It shows a page and changes nothing.",
        ["Campaigns.EditCampaignModel.OnPostPreviewAsync"] = "It draws what was typed and keeps nothing.",
        ["Desk.Import.ImportModel.OnPostAsync"] = "It shows what a file would bring.",
        ["Watching.VotersModel.OnPostPreviewAsync"] = "It shows what a decision would change.",
        ["/results/{code}/report.css"] = "It holds the foot of a page, which is read and not downloaded.",
        ["/colours/{colour}"] = "It says whether a colour can be read.",
        ["TwoFactor.AccountModel.OnPostStartAsync"] = "It makes a key that means nothing before its first code, which is noted.",
    };

    private static readonly Dictionary<string, AuditAct[]> Noted = new()
    {
        ["Accounts.SetupModel.OnPostAsync"] = [AuditAct.PersonInvited],
        ["Accounts.SignInModel.OnPostAsync"] = [AuditAct.SignedIn, AuditAct.SignInFailed],
        ["Accounts.SignInModel.OnPostDemoAsync"] = [AuditAct.SignedIn],
        ["Accounts.SignOutModel.OnPostAsync"] = [AuditAct.SignedOut],
        ["Accounts.PasswordModel.OnPostAsync"] = [AuditAct.PasswordChosen, AuditAct.SignedIn],
        ["Accounts.PeopleModel.OnPostAsync"] = [AuditAct.PersonInvited],
        ["Accounts.PeopleModel.OnPostLinkAsync"] = [AuditAct.LinkRenewed],
        ["Accounts.PeopleModel.OnPostRoleAsync"] = [AuditAct.RoleChanged],
        ["Accounts.PeopleModel.OnPostBlockAsync"] = [AuditAct.PersonBlocked],
        ["Accounts.PeopleModel.OnPostUnblockAsync"] = [AuditAct.PersonUnblocked],
        ["Accounts.PeopleModel.OnPostTwoFactorAsync"] = [AuditAct.TwoFactorOff],
        ["TwoFactor.CodeModel.OnPostAsync"] = [AuditAct.SignedIn, AuditAct.SignInFailed],
        ["TwoFactor.AccountModel.OnPostOnAsync"] = [AuditAct.TwoFactorOn],
        ["TwoFactor.AccountModel.OnPostCodesAsync"] = [AuditAct.RecoveryCodesMade],
        ["TwoFactor.AccountModel.OnPostOffAsync"] = [AuditAct.TwoFactorOff],
        ["Campaigns.EditCampaignModel.OnPostAsync"] = [AuditAct.CampaignCreated, AuditAct.CampaignChanged],
        ["Campaigns.CampaignModel.OnPostStepAsync"] = [AuditAct.CampaignStepped],
        ["Campaigns.CampaignModel.OnPostRankAsync"] = [AuditAct.RankingAsked],
        ["Campaigns.CampaignModel.OnPostPushAsync"] = [AuditAct.BoardAsked],
        ["Desk.DeskModel.OnPostApproveAsync"] = [AuditAct.IdeaApproved],
        ["Desk.DeskModel.OnPostRetireAsync"] = [AuditAct.IdeaRetired],
        ["Desk.DeskModel.OnPostRewordAsync"] = [AuditAct.IdeaReworded],
        ["Desk.DeskModel.OnPostThemeAsync"] = [AuditAct.IdeaThemed],
        ["Desk.DeskModel.OnPostUndoAsync"] = [AuditAct.MergeUndone],
        ["Desk.DeskModel.OnPostSettleAsync"] = [AuditAct.FlagsSettled],
        ["Desk.DeskModel.OnPostBulkAsync"] = [AuditAct.IdeaApproved, AuditAct.IdeaRetired, AuditAct.IdeaThemed],
        ["Desk.AlikeModel.OnPostMergeAsync"] = [AuditAct.IdeasMerged],
        ["Desk.AlikeModel.OnPostUnlikeAsync"] = [AuditAct.PairFoundUnlike],
        ["Desk.Import.ImportModel.OnPostConfirmAsync"] = [AuditAct.IdeasImported],
        ["Erasing.RedactModel.OnPostAsync"] = [AuditAct.IdeaRedacted],
        ["Inviting.InviteModel.OnPostAccessAsync"] = [AuditAct.CampaignChanged],
        ["Inviting.InviteModel.OnPostLinksAsync"] = [AuditAct.LinksMade],
        ["Inviting.InviteModel.OnPostRevokeAsync"] = [AuditAct.LinksRevoked],
        ["Watching.VotersModel.OnPostAsync"] = [AuditAct.ParticipantSetAside, AuditAct.ParticipantCounted],
        ["Transfer.ExportModel.OnPostAsync"] = [AuditAct.SystemExported],
        ["Units.UnitsModel.OnPostAsync"] = [AuditAct.UnitsChanged],
        ["SetAside.SetAsideModel.OnPostAsync"] = [AuditAct.VotesJudged],
        ["Translations.TranslationsModel.OnPostAsync"] = [AuditAct.TextsTranslated],
        ["Board.CardModel.OnPostAsync"] = [AuditAct.CardMoved],
        ["Board.CardModel.OnPostMoveAsync"] = [AuditAct.CardMoved],
        ["Board.CardModel.OnPostCommentAsync"] = [AuditAct.CardCommented],
        ["Board.ExperimentModel.OnPostAsync"] = [AuditAct.ExperimentStarted, AuditAct.ExperimentChanged, AuditAct.ExperimentEnded],
        ["Statements.FeedbackListModel.OnPostAsync"] = [AuditAct.FeedbackAnswered],
        ["Jobs.JobsModel.OnPostAsync"] = [AuditAct.JobAsked],
        ["Mail.OutboxModel.OnPostAsync"] = [AuditAct.JobAsked],
        ["Api.KeysModel.OnPostAsync"] = [AuditAct.ApiKeyAdded],
        ["Api.KeysModel.OnPostEndAsync"] = [AuditAct.ApiKeyEnded],
        ["Webhooks.WebhooksModel.OnPostAsync"] = [AuditAct.WebhookAdded],
        ["Webhooks.WebhooksModel.OnPostTryAsync"] = [AuditAct.WebhookTried],
        ["Webhooks.WebhooksModel.OnPostAgainAsync"] = [AuditAct.WebhookTried],
        ["Webhooks.WebhooksModel.OnPostEndAsync"] = [AuditAct.WebhookEnded],
        ["/results/{code}/results.xlsx"] = [AuditAct.ResultExported],
        ["/results/{code}/results.csv"] = [AuditAct.ResultExported],
        ["Live.Presentations.PresentationsModel.OnPostAsync"] = [AuditAct.PresentationMade],
        ["Live.Presentations.PresentationModel.OnPostAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostStandardAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostAddAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostChangeAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostUpAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostDownAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostRemoveAsync"] = [AuditAct.PresentationChanged],
        ["Live.Presentations.PresentationModel.OnPostEndAsync"] = [AuditAct.PresentationRemoved],
        ["/results/{code}/votes.csv"] = [AuditAct.ResultExported],
        ["/api/v1/board"] = [AuditAct.ApiKeyUsed],
        ["/api/v1/campaigns"] = [AuditAct.ApiKeyUsed],
        ["/api/v1/campaigns/{code}"] = [AuditAct.ApiKeyUsed],
        ["/api/v1/campaigns/{code}/groups"] = [AuditAct.ApiKeyUsed],
        ["/api/v1/campaigns/{code}/results"] = [AuditAct.ApiKeyUsed],
        ["/audit/log.csv"] = [AuditAct.AuditExported],
    };

    private static IEnumerable<Type> PageModels => typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract);

    [Fact]
    public void Every_handler_and_every_file_says_what_the_log_tells_of_it()
    {
        var handlers = PageModels.SelectMany(page => page.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal)).Select(method => $"{Name(page)}.{method.Name}"));
        var endpoints = app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && !endpoint.RoutePattern.RawText!.Contains("/hub", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
            .Select(endpoint => endpoint.RoutePattern.RawText!);

        var there = handlers.Concat(endpoints).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Noted.Keys.Concat(WithoutANote.Keys).Concat(OfEmployees).Order(StringComparer.Ordinal), there);
    }

    [Fact]
    public void Whatever_notes_something_can_reach_the_log()
    {
        var pages = PageModels.ToDictionary(Name);
        var names = Noted.Keys.Where(handler => !handler.StartsWith('/')).Select(handler => handler[..handler.LastIndexOf('.')]).Distinct();

        Assert.All(names, name => Assert.True(Reaches(pages[name], []), $"{name} has no way to the log."));
    }

    [Fact]
    public void Nothing_but_the_trail_adds_to_the_log_and_nothing_takes_from_it()
    {
        var users = Repository.Read("src/Ideas.Web", ".cs").Where(file => !file.Key.Contains("/Data/", StringComparison.Ordinal) && file.Value.Contains("context.Audit", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Key));

        Assert.Equal(["AuditReader.cs", "AuditTrail.cs"], users.Order(StringComparer.Ordinal));
    }

    /// <summary>The first admin is made in a scope of its own, which a test of acts looks into.</summary>
    private static bool Reaches(Type type, HashSet<Type> seen) =>
        type == typeof(AuditTrail) || type == typeof(FirstAdmin)
        || (type.Assembly == typeof(Program).Assembly && seen.Add(type) && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor => constructor.GetParameters()).Any(parameter => Reaches(parameter.ParameterType, seen)));

    private static string Name(Type page) => page.FullName!["Ideas.Web.Features.".Length..];
}
