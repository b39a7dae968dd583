using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;
using Ideas.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ideas.Web.Features.Voting;

/// <summary>A page of one campaign for people without an account: finds the campaign by the code in the address.</summary>
public abstract class EmployeePage(LiveCampaigns campaigns, Device device) : FormPage
{
    public LiveCampaign Campaign { get; private set; } = null!;

    public CampaignFacts Facts => Campaign.Facts;

    public Wording Question => Facts.Question.For(Texts.Language, Facts.Language);

    public string Home => $"{Request.PathBase}/j/{Facts.Code}";

    protected Device Device => device;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var code = CampaignCode.Read(RouteData.Values["code"] as string);
        if (code is null || await campaigns.FindAsync(code, HttpContext.RequestAborted) is not { Facts.IsPublic: true } campaign)
        {
            context.Result = NotFound();
            return;
        }

        if (device.IsShared)
        {
            device.Share(campaign.Facts);
            (ViewData["Shared"], ViewData["Fresh"]) = ($"{Request.PathBase}/j/{code}", device.IsFresh);
            Response.Headers.CacheControl = "no-cache, no-store";
        }

        // The cookies belong to the one spelling of the address.
        var home = $"/j/{code}";
        var path = Request.Path.Value!;
        if (HttpMethods.IsGet(Request.Method) && path != home && !path.StartsWith(home + "/", StringComparison.Ordinal))
        {
            var rest = string.Concat(path.Split('/').Skip(3).Select(part => "/" + part));
            context.Result = LocalRedirect($"{Request.PathBase}{home}{rest}{Request.QueryString}");
            return;
        }

        Campaign = campaign;
        (ViewData["Home"], ViewData["Colour"]) = (Home, campaign.Facts.Colour);
        await next();
    }
}
