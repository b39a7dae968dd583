using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ideas.Web.Platform.Web;

/// <summary>A page with a form: whatever is wrong with it, the page comes back with what was typed still there.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>The sentence about a form that was open for too long; most promise that what was typed is still there.</summary>
    public virtual string Expired => "form.expired";

    /// <summary>Loads what the page shows besides the form.</summary>
    public abstract Task<IActionResult> ShowAsync(CancellationToken ct);

    /// <summary>Says what to do about one field, and shows the page again.</summary>
    protected Task<IActionResult> AskAgainAsync(string field, string message, CancellationToken ct)
    {
        ModelState.AddModelError(field, message);
        return AskAgainAsync(ct);
    }

    protected async Task<IActionResult> AskAgainAsync(CancellationToken ct)
    {
        var result = await ShowAsync(ct);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}

/// <summary>A page that shows the same whatever it is sent, such as the error page, and so needs no token.</summary>
public interface IChangesNothing;

/// <summary>
/// Refuses a post without its anti-forgery token, like the framework's own filter, but after the form is bound:
/// so an expired form comes back filled in, with a sentence, instead of an empty error.
/// </summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery, Texts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || context.HandlerInstance is IChangesNothing || await antiforgery.IsFormValidAsync(http))
        {
            await next();
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (context.HandlerInstance is FormPage form)
        {
            form.ModelState.AddModelError("", texts[form.Expired]);
            context.Result = await form.ShowAsync(http.RequestAborted);
        }
        else
        {
            context.Result = new BadRequestResult();
        }
    }
}

internal static class AntiforgeryForm
{
    /// <summary>Whether a post carries its token. A form that cannot even be read, such as one with a NUL in it, is as good as one without.</summary>
    public static async Task<bool> IsFormValidAsync(this IAntiforgery antiforgery, HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
