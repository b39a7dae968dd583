using System.Globalization;
using System.Text;
using Ideas.Web.Features.Receipts;

namespace Ideas.Web.Tests.Receipts;

public sealed class WordsTests
{
    private readonly ReceiptWords words = new();

    [Fact]
    public void There_are_2048_short_words_of_small_Finnish_letters()
    {
        Assert.Equal(2048, words.All.Count);
        Assert.All(words.All, word => Assert.Matches("^[a-zäö]{4,9}$", word));
    }

    [Fact]
    public void No_two_are_alike_without_their_dots_nor_one_letter_apart()
    {
        var bare = words.All.Select(Bare).ToList();
        var blurred = bare.SelectMany(word => Enumerable.Range(0, word.Length).Select(place => $"{word[..place]}?{word[(place + 1)..]}"));
        var shortened = bare.SelectMany(word => Enumerable.Range(0, word.Length).Select(place => word.Remove(place, 1)).Distinct());

        Assert.Empty(bare.Concat(blurred).GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(bare.Intersect(shortened));
    }

    [Fact]
    public void Draws_come_from_the_whole_list_and_are_read_back()
    {
        var drawn = Enumerable.Range(0, 3000).Select(_ => words.Draw()).ToList();

        Assert.InRange(drawn.SelectMany(three => three).Distinct().Count(), 1950, 2048);
        Assert.All(drawn, three => Assert.Equal(new TypedWords.Three(ReceiptWords.Key(three)), words.Read(string.Join(' ', three))));
    }

    [Theory]
    [InlineData("kesäsade lehtikasa höyhen")]
    [InlineData("  KESÄSADE   Lehtikasa\thöyhen ")]
    [InlineData("kesasade, lehtikasa, hoyhen")]
    [InlineData("kesäsade-lehtikasa-höyhen.")]
    [InlineData("1. kesäsade 2. lehtikasa 3. höyhen")]
    [InlineData("kesa\u0308sade lehtikasa ho\u0308yhen")]
    public void What_people_type_is_read_with_patience(string typed) => Assert.Equal(new TypedWords.Three("kesasade lehtikasa hoyhen"), words.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kesäsade lehtikasa")]
    [InlineData("kesäsade lehtikasa höyhen höyhen")]
    [InlineData("123 456 789")]
    public void Anything_but_three_words_is_no_receipt(string? typed) => Assert.IsType<TypedWords.NotThree>(words.Read(typed));

    [Fact]
    public void A_word_that_no_receipt_has_is_named_as_it_was_typed() => Assert.Equal(new TypedWords.Unknown("Lehtikassi"), words.Read("kesäsade Lehtikassi höyhen"));

    [Fact]
    public void A_whole_book_is_no_receipt() => Assert.IsType<TypedWords.NotThree>(words.Read(new string('a', 100_000)));

    private static string Bare(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(sign => char.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark));
}
