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
        ["pair"] = """<rect x="3" y="6" width="7.5" height="13" rx="2" transform="rotate(-6 7 19)"/><rect x="13.5" y="6" width="7.5" height="13" rx="2" transform="rotate(6 17 19)"/>""",
        ["pencil"] = """<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>""",
        ["lock"] = """<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20a7.5 7.5 0 0 1 15 0"/>""",
        ["phone"] = """<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 18h2"/>""",
        ["pause"] = """<path d="M9 5v14M15 5v14"/>""",
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
