using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ideas.Web.Platform.Web;

/// <summary><c>&lt;p error-for="Text" /&gt;</c>: what is wrong with a field, with the id <c>Text-error</c>; nothing when all is well.</summary>
[HtmlTargetElement("p", Attributes = "error-for")]
public sealed class ErrorForTagHelper : TagHelper
{
    [HtmlAttributeName("error-for")]
    public string For { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState[For]?.Errors is not [var first, ..])
        {
            output.SuppressOutput();
            return;
        }

        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field-error");
        output.Attributes.SetAttribute("id", $"{For}-error");
        output.Content.SetHtmlContent("""<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16v.01"/></svg>""");
        output.Content.Append(first.ErrorMessage);
    }
}

/// <summary><c>checks="Text"</c> on an input: names its hint and its error to screen readers, and says when it is wrong.</summary>
[HtmlTargetElement("input", Attributes = "checks")]
[HtmlTargetElement("textarea", Attributes = "checks")]
[HtmlTargetElement("select", Attributes = "checks")]
public sealed class ChecksTagHelper : TagHelper
{
    public string Checks { get; set; } = "";

    /// <summary>Ids of further descriptions, separated by spaces.</summary>
    public string? Hints { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isWrong = ViewContext.ModelState[Checks]?.Errors.Count > 0;
        if (isWrong)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }

        var described = string.Join(' ', new[] { Hints, isWrong ? $"{Checks}-error" : null }.OfType<string>());
        if (described.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }
    }
}
