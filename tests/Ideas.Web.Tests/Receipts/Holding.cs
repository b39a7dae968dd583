using Ideas.Web.Tests.Standings;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Web.Tests.Receipts;

/// <summary>What somebody does with a receipt.</summary>
public static class Holding
{
    public const string WrongWords = "koivu majakka pulla";

    /// <summary>Takes a receipt where the own result offers one, and answers its words.</summary>
    public static async Task<string> TakeReceipt(this Person person, GivenCampaign campaign) =>
        (await person.SendForm(await person.Result(campaign), "form[action$='/receipt']")).Words();

    /// <summary>The words that a page shows.</summary>
    public static string Words(this Page page) => string.Join(' ', page.All(".receipt-words span").Select(word => word.Line()));

    /// <summary>Types words, without following where that leads.</summary>
    public static async Task<Page> Type(this Person person, string? words) => await person.Send(await person.Get("/receipt"), ("Typed", words));

    public static async Task<Page> OpenReceipt(this Person person, string words) => await person.Follow(await person.Type(words));

    public static async Task<Page> Erase(this Person person) => await person.Follow(await person.Send(await person.Get("/receipt/erase")));

    public static bool IsReceipt(this Page page) => page.Address.StartsWith("/receipt/mine", StringComparison.Ordinal);

    public static Task<List<Receipt>> Receipts(this IdeasApp app, GivenCampaign campaign) =>
        app.Read(context => context.Receipts.AsNoTracking().Where(receipt => receipt.CampaignId == campaign.Id).ToListAsync());
}
