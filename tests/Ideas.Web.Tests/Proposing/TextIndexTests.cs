using System.Text.Json;
using Ideas.Web.Features.Proposing;

namespace Ideas.Web.Tests.Proposing;

/// <summary>What is found for what, among the ideas of the demo campaigns and a few more, in three languages.</summary>
public sealed class TextIndexTests
{
    private static readonly string[] More =
    [
        "Liukuva työaika kaikille", "Kävelykokoukset", "Yhteinen aamukahvi", "Työnkierto", "Lainapyöriä työmatkoille", "Pyörähuolto työpaikan pihaan kaksi kertaa vuodessa",
        "Kokouksettomat keskiviikot koko taloon", "Aurinkopaneelit koulun katolle", "Gemensam vikariepool för skolor och daghem", "Flexibel arbetstid", "Later start to the school day",
    ];

    private static readonly TextIndex<string> Everything = Of([.. Seeds(), .. More]);

    [Theory]
    [InlineData("liukuvat työajat", "Liukuva työaika")]
    [InlineData("työaikoja liukuviksi", "Liukuva työaika")]
    [InlineData("kokoukset kävellen", "Kävelykokoukset")]
    [InlineData("kokoukseton keskiviikko", "Kokouksettomat keskiviikot")]
    [InlineData("palaverittomat keskiviikot", "Palaveriton keskiviikko")]
    [InlineData("aurinkopaneeleita katoille", "Aurinkopaneelit koulun katolle")]
    [InlineData("pyöriä työmatkoihin", "Lainapyöriä työmatkoille")]
    [InlineData("polkupyöriä lainaksi työmatkoille", "Lainapyöriä työmatkoille")]
    [InlineData("työsuhdepyörät kaikille", "Työsuhdepyörä kaikkien")]
    [InlineData("sähköpyöriä kotihoitoon", "Sähköpyörät kantakaupungin")]
    [InlineData("sahkopyoria kotihoitoon", "Sähköpyörät kantakaupungin")]
    [InlineData("johtajat yövuoroon neljä kertaa vuodessa", "Johto tulee neljästi")]
    [InlineData("kirjastoauto kylille", "Kirjastoauto voisi tuoda kylille")]
    [InlineData("hiljaisia tunteja uimahalliin", "Hiljainen tunti uimahallissa")]
    [InlineData("yhteiset varahenkilöt päiväkodeille", "Koulujen ja päiväkotien varahenkilöt")]
    [InlineData("strategiajulisteita seinille", "Strategiajuliste")]
    [InlineData("MASKOTTI kaupungille!", "Kaupungille maskotti")]
    [InlineData("gemensamma vikarier i skolorna", "Gemensam vikariepool")]
    [InlineData("flexibla arbetstider", "Flexibel arbetstid")]
    [InlineData("skyltar på två språk", "Tvåspråkiga skyltar")]
    [InlineData("the school day starts later", "Later start to the school day")]
    [InlineData("language lessons during working hours", "Language lessons in working hours")]
    public void Inflected_and_reordered_words_find_the_idea(string typed, string found)
    {
        var best = Everything.Find(typed, SimilarIdeas.Most, SimilarIdeas.Alike);

        Assert.Contains(best, idea => idea.Key.StartsWith(found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("työaika", "työajat")]
    [InlineData("työaika", "työaikoja")]
    [InlineData("kokous", "kokoukset")]
    [InlineData("katto", "katolla")]
    [InlineData("pyörä", "pyörät")]
    [InlineData("pyörä", "polkupyörä")]
    [InlineData("arbetstid", "arbetstider")]
    [InlineData("meeting", "meetings")]
    public void Forms_of_a_word_are_alike_and_another_word_is_not(string word, string form)
    {
        var index = Of([word, "sauna", "retki", "lounas", "bastu", "lunch"]);

        Assert.Equal(word, Assert.Single(index.Find(form, SimilarIdeas.Most, 0.3)).Key);
    }

    [Theory]
    [InlineData("parempi kahvi taukotilaan")]
    [InlineData("lemmikit töihin")]
    [InlineData("enemmän etätöitä")]
    [InlineData("ilmainen lounas henkilöstölle")]
    [InlineData("parkkipaikkoja lisää")]
    [InlineData("siivous paremmaksi")]
    [InlineData("ergonomiset tuolit kaikille")]
    [InlineData("ilmastointi kuntoon kesäksi")]
    [InlineData("työnohjausta lastensuojeluun")]
    [InlineData("hieronta kerran kuussa")]
    [InlineData("koulutusta tekoälyn käyttöön")]
    [InlineData("vuoden virkistyspäivä laivalla")]
    [InlineData("fler laddstolpar")]
    [InlineData("bättre ventilation i klassrummen")]
    [InlineData("mer tid för planering")]
    [InlineData("free fruit in the break room")]
    [InlineData("better coffee machines")]
    [InlineData("?!")]
    public void Ideas_that_are_new_find_nothing(string typed)
    {
        Assert.Empty(Everything.Find(typed, SimilarIdeas.Most, SimilarIdeas.Alike));
    }

    [Fact]
    public void Every_idea_is_most_like_itself()
    {
        Assert.All(Seeds(), text => Assert.Equal((text, 1), Everything.Find(text, 1, SimilarIdeas.Same).Select(found => (found.Key, Math.Round(found.Likeness, 2))).Single()));
    }

    [Fact]
    public void No_two_of_the_demo_ideas_are_taken_for_the_same()
    {
        Assert.All(Seeds(), text => Assert.Single(Everything.Find(text, 2, SimilarIdeas.Same)));
    }

    [Fact]
    public void It_follows_changes()
    {
        var index = Of(Seeds());
        index.Set("new", ["Koirat töihin perjantaisin", "Hundar på jobbet"]);
        var added = (index.Find("koiria töihin", 1, SimilarIdeas.Alike), index.Find("hund på jobbet", 1, SimilarIdeas.Alike));

        index.Set("new", ["Kissat töihin torstaisin"]);
        var changed = (index.Find("koiria töihin perjantaina", 1, SimilarIdeas.Same), index.Find("kissoja töihin", 1, SimilarIdeas.Alike));
        index.Remove("new");

        Assert.Equal(("new", "new"), (Assert.Single(added.Item1).Key, Assert.Single(added.Item2).Key));
        Assert.Equal((0, "new"), (changed.Item1.Count, Assert.Single(changed.Item2).Key));
        Assert.Empty(index.Find("kissoja töihin", 1, SimilarIdeas.Alike));
    }

    [Fact]
    public void After_many_changes_it_finds_what_a_new_one_would()
    {
        var seeds = Seeds();
        var (lived, fresh) = (Of(seeds), Of([.. seeds.Where((_, place) => place % 2 == 0)]));
        foreach (var gone in seeds.Where((_, place) => place % 2 == 1))
        {
            lived.Remove(gone);
        }

        Assert.All(seeds, text => Assert.Equal(
            fresh.Find(text, 3, SimilarIdeas.Alike).Select(found => (found.Key, Math.Round(found.Likeness, 6))), lived.Find(text, 3, SimilarIdeas.Alike).Select(found => (found.Key, Math.Round(found.Likeness, 6)))));
    }

    private static TextIndex<string> Of(IReadOnlyList<string> texts)
    {
        var index = new TextIndex<string>();
        foreach (var text in texts)
        {
            index.Set(text, [text]);
        }

        return index;
    }

    /// <summary>What the authors of the demo campaigns wrote.</summary>
    private static List<string> Seeds() => [.. Repository.Read("seeds", ".json").Where(file => !file.Key.StartsWith("templates/", StringComparison.Ordinal)).Select(file => file.Value)
        .SelectMany(seed => JsonDocument.Parse(seed).RootElement.GetProperty("ideas").EnumerateArray())
        .Select(idea => idea.GetProperty("text").GetProperty(idea.GetProperty("language").GetString()!).GetString()!)];
}
