using Ideas.Web.Platform.Languages;

namespace Ideas.Web.Tests.Platform.Languages;

public sealed class SoftHyphensTests
{
    [Theory]
    [InlineData("Kaupunginjohtaja", "Kaupun|gin|joh|taja")]
    [InlineData("varhaiskasvatuksen", "varhais|kas|va|tuksen")]
    [InlineData("palkkausjärjestelmä", "palk|kaus|jär|jes|telmä")]
    [InlineData("kaupunkistrategia kuntoon", "kaupun|kistra|tegia kuntoon")]
    [InlineData("lyhyet sanat ennallaan", "lyhyet sanat ennallaan")]
    [InlineData("", "")]
    public void Long_Finnish_words_may_break_where_syllables_begin(string text, string expected)
    {
        var shown = new Wording(text, "fi").Breakable();

        Assert.Equal(expected, shown.Replace('\u00ad', '|'));
    }

    [Fact]
    public void Other_languages_stay_as_they_are()
    {
        Assert.Equal("hyresgästföreningen", new Wording("hyresgästföreningen", "sv").Breakable());
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("työhyvinvointi-iltapäivä👍👍")]
    public void Nothing_but_places_to_break_is_added(string text)
    {
        Assert.Equal(text, new Wording(text, "fi").Breakable().Replace("\u00ad", "", StringComparison.Ordinal));
    }
}
