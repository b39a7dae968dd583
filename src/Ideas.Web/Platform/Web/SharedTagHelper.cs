using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ideas.Web.Platform.Web;

/// <summary><c>&lt;body shared="taken"&gt;</c>: marks the page of a device that people share for scripts and styles; nothing when there is none.</summary>
[HtmlTargetElement("body", Attributes = "shared")]
public sealed class SharedTagHelper : TagHelper
{
    /// <summary>Whether somebody has begun ("taken") or nobody yet ("fresh").</summary>
    public string? Shared { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(Shared))
        {
            output.Attributes.SetAttribute("data-shared", Shared);
        }
    }
}
