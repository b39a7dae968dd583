using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Ideas.Web.Platform.Languages;

/// <summary>What the framework says about a value it cannot read, in the reader's language.</summary>
internal static class TextsErrors
{
    public static void Speak(this MvcOptions options, Func<Texts> texts)
    {
        DefaultModelBindingMessageProvider says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((value, _) => texts()["form.unreadable", value]);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts()["form.unreadable", value]);
        says.SetUnknownValueIsInvalidAccessor(_ => texts()["form.missing"]);
        says.SetValueIsInvalidAccessor(value => texts()["form.unreadable", value]);
        says.SetValueMustBeANumberAccessor(_ => texts()["form.number"]);
        says.SetNonPropertyValueMustBeANumberAccessor(() => texts()["form.number"]);
        says.SetValueMustNotBeNullAccessor(_ => texts()["form.missing"]);
        says.SetMissingBindRequiredValueAccessor(_ => texts()["form.missing"]);
        says.SetMissingKeyOrValueAccessor(() => texts()["form.missing"]);
    }
}
