using Ideas.Web.Domain;
using Ideas.Web.Features.Accounts;
using Ideas.Web.Features.Audit;
using Ideas.Web.Features.Exports.Workbook;
using Ideas.Web.Features.Voting;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Exports;

public static class ExportsSetup
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportReader>()
        .AddScoped<ReadableTable>()
        .AddScoped<Method>()
        .AddScoped<ResultsWorkbook>()
        .AddScoped<ReportFooter>();

    public static void MapExports(this WebApplication app)
    {
        var files = app.MapGroup("/results/{code}").RequireAuthorization(Policies.Leads).AddEndpointFilter((context, next) =>
        {
            // Results are nobody else's on a machine that people share.
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        files.MapGet("/results.xlsx", async Task<IResult> (string code, HttpContext http, AuditTrail audit, CancellationToken ct) =>
        {
            if (await FindAsync(http, code, ct) is not { } result)
            {
                return TypedResults.NotFound();
            }

            var (name, file) = ($"results-{result.Facts.Code}.xlsx", http.RequestServices.GetRequiredService<ResultsWorkbook>().Write(result, Texts.Language));
            await audit.WriteAsync(AuditAct.ResultExported, name, result.Facts.Id, ct: ct);
            return TypedResults.Stream(file, WorkbookFile.ContentType, name);
        });
        files.MapGet("/results.csv", async Task<IResult> (string code, HttpContext http, AuditTrail audit, CancellationToken ct) =>
        {
            if (await FindAsync(http, code, ct) is not { } result)
            {
                return TypedResults.NotFound();
            }

            var name = $"results-{result.Facts.Code}.csv";
            await audit.WriteAsync(AuditAct.ResultExported, name, result.Facts.Id, ct: ct);
            return TypedResults.Stream(stream => ResultsCsv.WriteAsync(result, stream, ct), "text/csv; charset=utf-8", name);
        });
        files.MapGet("/report.css", async Task<IResult> (string code, LiveCampaigns campaigns, ReportFooter footer, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is { Facts: var facts }
                ? TypedResults.Text(footer.Write(facts.Question.For(Texts.Language, facts.Language).Text), "text/css; charset=utf-8")
                : TypedResults.NotFound());
    }

    private static Task<ExportedResult?> FindAsync(HttpContext http, string code, CancellationToken ct) =>
        http.RequestServices.GetRequiredService<ExportReader>().ReadAsync(code, Texts.Language, ct);
}
