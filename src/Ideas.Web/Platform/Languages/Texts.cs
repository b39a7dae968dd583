using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Ideas.Web.Platform.Languages;

/// <summary>Every text a person sees, in the reader's language. A test finds keys that a language lacks.</summary>
public sealed class Texts(IStringLocalizer<Texts> localizer)
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string this[string key] => localizer[key];

    public string this[string key, params object?[] values] => localizer[key, values!];

    /// <summary>A counted thing: "1 ääni", "2 ääntä". The keys are <c>key.one</c> and <c>key.other</c>; {0} is the number.</summary>
    public string Count(string key, long number) =>
        localizer[number == 1 ? key + ".one" : key + ".other", number.ToString("N0", CultureInfo.CurrentCulture)];

    /// <summary>The text of one value of an enumeration: the key is <c>Type.Value</c>.</summary>
    public string Of<T>(T value)
        where T : struct, Enum => localizer[$"{typeof(T).Name}.{value}"];

    /// <summary>A text in a language that is not the reader's, for the few pages that speak all three.</summary>
    public string In(string language, string key) => Speaking(language, () => localizer[key].Value);

    /// <summary>Writes something for readers of a language that need not be the reader's own.</summary>
    public T Speaking<T>(string language, Func<T> write)
    {
        var (readers, figures) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = LanguagesSetup.Find(language) ?? readers;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (readers, figures);
        }
    }

    /// <summary>Something for colleagues whose language nobody knows, in Finnish and in Swedish: equal service, as bilingual municipalities owe it.</summary>
    public string InBoth(string between, Func<string> write) => $"{Speaking("fi", write)}{between}{Speaking("sv", write)}";

    public string Day(DateTimeOffset moment) => HelsinkiTime.Of(moment).ToString(localizer["format.day"], CultureInfo.CurrentCulture);

    public string Day(DateOnly day) => day.ToString(localizer["format.day"], CultureInfo.CurrentCulture);

    public string Moment(DateTimeOffset moment) => HelsinkiTime.Of(moment).ToString(localizer["format.moment"], CultureInfo.CurrentCulture);

    /// <summary>The one way a score is written, everywhere.</summary>
    public static string Score(double elo) => Math.Round(elo).ToString("0", CultureInfo.CurrentCulture);
}
