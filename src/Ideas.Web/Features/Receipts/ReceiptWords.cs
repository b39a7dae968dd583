using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ideas.Web.Features.Receipts;

/// <summary>The Finnish words that receipts are made of: three of 2,048, which is one in eight and a half billion.</summary>
internal sealed class ReceiptWords
{
    public const int InReceipt = 3;

    private const string Resource = "receipt-words";
    private const int MaxTyped = 200;

    private readonly Lazy<HashSet<string>> known;

    public ReceiptWords()
    {
        All = Load();
        known = new Lazy<HashSet<string>>(() => [.. All.Select(Fold)]);
    }

    public IReadOnlyList<string> All { get; }

    public string[] Draw() => [.. RandomNumberGenerator.GetItems<string>([.. All], InReceipt)];

    /// <summary>Reads what somebody typed, forgiving case, signs between the words, and a and o without their dots.</summary>
    public TypedWords Read(string? typed)
    {
        var words = Words(typed?.Length > MaxTyped ? "" : typed ?? "");
        return words.Count != InReceipt ? new TypedWords.NotThree()
            : words.Find(word => !known.Value.Contains(Fold(word))) is { } unknown ? new TypedWords.Unknown(unknown)
            : new TypedWords.Three(Key(words));
    }

    /// <summary>The words as they are hashed.</summary>
    public static string Key(IEnumerable<string> words) => string.Join(' ', words.Select(Fold));

    private static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(sign => !IsMark(sign))).ToLowerInvariant();

    private static List<string> Words(string typed)
    {
        var spaced = string.Concat(typed.Select(sign => char.IsLetter(sign) || IsMark(sign) ? sign : ' '));
        return [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark;

    private static string[] Load()
    {
        using var stream = typeof(ReceiptWords).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

/// <summary>What was read of what somebody typed.</summary>
internal abstract record TypedWords
{
    private TypedWords()
    {
    }

    public sealed record Three(string Key) : TypedWords;

    public sealed record NotThree : TypedWords;

    /// <summary>A word that no receipt has.</summary>
    public sealed record Unknown(string Word) : TypedWords;
}
