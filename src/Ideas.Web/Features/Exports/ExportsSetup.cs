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
        files.MapGet("/results.xlsx", (string code, HttpContext http, ResultsWorkbook workbook) =>
            SendAsync(http, code, "xlsx", WorkbookFile.ContentType, (result, stream) => workbook.Write(result, Texts.Language).CopyToAsync(stream, http.RequestAborted)));
        files.MapGet("/results.csv", (string code, HttpContext http) =>
            SendAsync(http, code, "csv", "text/csv; charset=utf-8", (result, stream) => ResultsCsv.WriteAsync(result, stream, http.RequestAborted)));
        files.MapGet("/report.css", async Task<IResult> (string code, LiveCampaigns campaigns, ReportFooter footer, CancellationToken ct) =>
            CampaignCode.Read(code) is { } known && await campaigns.FindAsync(known, ct) is { Facts: var facts }
                ? TypedResults.Text(footer.Write(facts.Question.For(Texts.Language, facts.Language).Text), "text/css; charset=utf-8")
                : TypedResults.NotFound());
    }

    /// <summary>The download is in the audit log before its first byte goes out.</summary>
    private static async Task<IResult> SendAsync(HttpContext http, string code, string extension, string type, Func<ExportedResult, Stream, Task> writeAsync)
    {
        if (await http.RequestServices.GetRequiredService<ExportReader>().ReadAsync(code, Texts.Language, http.RequestAborted) is not { } result)
        {
            return TypedResults.NotFound();
        }

        var name = $"results-{result.Facts.Code}.{extension}";
        await http.RequestServices.GetRequiredService<AuditTrail>().WriteAsync(AuditAct.ResultExported, name, result.Facts.Id, ct: http.RequestAborted);
        return TypedResults.Stream(stream => writeAsync(result, stream), type, name);
    }
}
