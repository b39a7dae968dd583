using Ideas.Web.Data;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.DataProtection;

namespace Ideas.Web.Features.Receipts;

public static class ReceiptsSetup
{
    public static IServiceCollection AddReceipts(this IServiceCollection services) => services
        .AddSingleton<ReceiptWords>()
        .AddSingleton<ReceiptPepper>()
        .AddSingleton<ReceiptHash>()
        .AddSingleton<ReceiptGuesses>()
        .AddScoped(provider => new ReceiptOffers(
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<ReceiptWords>(), provider.GetRequiredService<IdeasContext>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<TakeReceipt>()
        .AddScoped<FindReceipt>()
        .AddScoped<OpenReceipt>()
        .AddScoped<MyVotes>()
        .AddScoped<MyData>()
        .AddScoped<EraseMine>();

    public static void MapReceipts(this WebApplication app) =>
        app.MapGet("/receipt/mine.json", async Task<IResult> (HttpContext http, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return await http.RequestServices.GetRequiredService<OpenReceipt>().FindAsync(ct) is { } receipt
                ? TypedResults.File(await http.RequestServices.GetRequiredService<MyData>().ReadAsync(receipt, Texts.Language, ct), "application/json; charset=utf-8", "ideas.json")
                : TypedResults.LocalRedirect($"{http.Request.PathBase}/receipt");
        });
}
