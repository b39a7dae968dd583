using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ideas.Web.Platform.Web;

/// <summary><c>&lt;icon name="arrow" /&gt;</c>: a small drawing beside words that say the same.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["arrow"] = """<path d="M5 12h14M13 6l6 6-6 6"/>""",
        ["error"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16v.01"/>""",
        ["info"] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v.01"/>""",
        ["warn"] = """<path d="M12 4 2.8 19.5h18.4zM12 10v4M12 16.8v.01"/>""",
        ["more"] = """<path d="m6 14.5 6-6 6 6"/>""",
        ["undo"] = """<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>""",
        ["check"] = """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
    };

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Drawings[Name]);
    }
}
