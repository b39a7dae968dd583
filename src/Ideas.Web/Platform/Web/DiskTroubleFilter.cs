using Ideas.Web.Data;
using Ideas.Web.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ideas.Web.Platform.Web;

/// <summary>When the disk refuses, a form comes back as it was sent, with one sentence; other pages say the same without a form.</summary>
internal sealed class DiskTroubleFilter(IdeasContext context, Texts texts) : IAsyncPageFilter
{
    /// <summary>When to try again, in seconds.</summary>
    public const string RetryAfter = "10";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext executing, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled || !DiskTrouble.IsBehind(executed.Exception))
        {
            return;
        }

        // What could not be saved is not what is.
        context.ChangeTracker.Clear();
        var http = executing.HttpContext;
        if (executing.HandlerInstance is FormPage form && HttpMethods.IsPost(http.Request.Method))
        {
            form.ModelState.AddModelError("", texts["form.unsaved"]);
            executed.Result = await form.ShowAsync(http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfter;
        }
        else
        {
            executed.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        executed.ExceptionHandled = true;
    }
}
