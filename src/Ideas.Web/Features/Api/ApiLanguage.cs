using System.Globalization;
using Ideas.Web.Domain;
using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Features.Api;

/// <summary>Answers in the language of the address; without one in Swedish for a Swedish Accept-Language, else in Finnish, like pages.</summary>
internal sealed class ApiLanguage : IEndpointFilter
{
    public const string Parameter = "language";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Request.Query[Parameter] is [var asked, ..])
        {
            if (LanguagesSetup.Find(asked) is not { } culture)
            {
                return ApiProblem.Of(StatusCodes.Status400BadRequest, $"The language is one of {string.Join(", ", LocalizedText.Languages)}.");
            }

            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }

        return await next(context);
    }
}
