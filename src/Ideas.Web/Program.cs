using Ideas.Web.Data;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Api;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Backups;
using Ideas.Web.Features.Board;
using Ideas.Web.Features.BreakRoom;
using Ideas.Web.Features.Campaigns;
using Ideas.Web.Features.Demo;
using Ideas.Web.Features.Desk;
using Ideas.Web.Features.Erasing;
using Ideas.Web.Features.Exports;
using Ideas.Web.Features.Feed;
using Ideas.Web.Features.Groups;
using Ideas.Web.Features.Health;
using Ideas.Web.Features.Home;
using Ideas.Web.Features.Install;
using Ideas.Web.Features.Inviting;
using Ideas.Web.Features.Joining;
using Ideas.Web.Features.Live;
using Ideas.Web.Features.Look;
using Ideas.Web.Features.Mail;
using Ideas.Web.Features.Mine;
using Ideas.Web.Features.Organisation;
using Ideas.Web.Features.Promises;
using Ideas.Web.Features.Proposing;
using Ideas.Web.Features.Ranking;
using Ideas.Web.Features.Receipts;
using Ideas.Web.Features.Results;
using Ideas.Web.Features.SetAside;
using Ideas.Web.Features.Standings;
using Ideas.Web.Features.Statements;
using Ideas.Web.Features.Transfer;
using Ideas.Web.Features.Translations;
using Ideas.Web.Features.TwoFactor;
using Ideas.Web.Features.Units;
using Ideas.Web.Features.Voting;
using Ideas.Web.Features.Watching;
using Ideas.Web.Features.WayBack;
using Ideas.Web.Features.Webhooks;
using Ideas.Web.Platform.Jobs;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Telemetry;
using Ideas.Web.Platform.Web;

var (command, file, settings) = args is ["restore" or "import", ..] ? (args[0], args.ElementAtOrDefault(1) ?? "", args.Skip(2).ToArray()) : (null, "", args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

try
{
    if (command is "restore")
    {
        return await BackupsSetup.RestoreAsync(builder.Configuration, file);
    }

    builder.Services.AddTelemetry(builder.Configuration);
    builder.Services.AddData(builder.Configuration);
    builder.Services.AddLanguages();
    builder.Services.AddWeb(builder.Configuration);
    builder.Services.AddAudit();
    builder.Services.AddMail(builder.Configuration);
    builder.Services.AddAccounts(builder.Configuration);
    builder.Services.AddTwoFactor();
    builder.Services.AddOrganisation(builder.Configuration);
    builder.Services.AddJoining();
    builder.Services.AddBreakRoom();
    builder.Services.AddVoting();
    builder.Services.AddProposing();
    builder.Services.AddRanking();
    builder.Services.AddResults();
    builder.Services.AddCampaigns();
    builder.Services.AddInviting();
    builder.Services.AddDesk();
    builder.Services.AddLook();
    builder.Services.AddUnits();
    builder.Services.AddSetAside();
    builder.Services.AddWatching();
    builder.Services.AddGroups();
    builder.Services.AddExports();
    builder.Services.AddErasing();
    builder.Services.AddTransfer();
    builder.Services.AddTranslations();
    builder.Services.AddStatements();
    builder.Services.AddBoard();
    builder.Services.AddHome();
    builder.Services.AddWayBack();
    builder.Services.AddPromises();
    builder.Services.AddWebhooks(builder.Configuration);
    builder.Services.AddApi(builder.Configuration);
    builder.Services.AddFeed();
    builder.Services.AddStandings();
    builder.Services.AddMine();
    builder.Services.AddReceipts();
    builder.Services.AddLive();
    builder.Services.AddHealth();
    builder.Services.AddBackups(builder.Configuration);
    builder.Services.AddDemo();
    builder.Services.AddJobs();

    await using var app = builder.Build();
    if (command is "import")
    {
        return await app.ImportAsync(file);
    }

    // The database and the pages are made ready side by side, so that the first page comes sooner.
    var preparing = Task.Run(() => PrepareAsync(app));
    app.UseWeb();
    app.UseCodeGuard();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapLanguages();
    app.MapVoting();
    app.MapInstall();
    app.MapProposing();
    app.MapLive();
    app.MapBoard();
    app.MapLook();
    app.MapResults();
    app.MapExports();
    app.MapAudit();
    app.MapApi();
    app.MapFeed();
    app.MapReceipts();
    app.MapHealth();
    app.MapJobEngine();

    await preparing;
    await app.StartAsync();
    await app.LoadDemoAsync();
    app.WelcomeToDemo(app.Welcome());
    await app.WaitForShutdownAsync();
    return 0;
}
catch (CannotStartException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static async Task PrepareAsync(WebApplication app)
{
    await app.Services.MigrateAsync(app.Services.BackUpAsync, app.Lifetime.ApplicationStopping);
    await app.RefuseDemoDataAsync();
    await app.PrepareAccountsAsync();
}
