using System.Net;
using Ideas.Web.Features.Proposing;

namespace Ideas.Web.Tests.Proposing;

public sealed class PersonalDataTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData("131052-308T")]
    [InlineData("Mummon tunnus on 131052-308t.")]
    [InlineData("131052 - 308T")]
    [InlineData("131052–308T")]
    [InlineData("131052\u200b-308T")]
    [InlineData("131052Y308T")]
    [InlineData("131052u308T")]
    [InlineData("010203A1230")]
    [InlineData("010203F1230")]
    [InlineData("(010203B1230)")]
    [InlineData("130494+9993")]
    public void Personal_identity_codes_are_seen_whatever_the_century(string text)
    {
        Assert.Equal(PersonalData.IdentityCode, PersonalDataFinder.Find(text));
    }

    [Theory]
    [InlineData("131052-308A")]
    [InlineData("131352-308T")]
    [InlineData("321052-308T")]
    [InlineData("131052G308T")]
    [InlineData("9131052-308T")]
    [InlineData("131052-308TX")]
    [InlineData("Tuote 131052-3081")]
    public void What_only_looks_like_one_is_none(string text)
    {
        Assert.Equal(PersonalData.None, PersonalDataFinder.Find(text) & PersonalData.IdentityCode);
    }

    [Theory]
    [InlineData("0401234567")]
    [InlineData("Soita 040 123 4567 niin kerron")]
    [InlineData("040-1234567")]
    [InlineData("040-1234 567")]
    [InlineData("050\u00a01234\u00a0567")]
    [InlineData("040/1234567")]
    [InlineData("050.123.4567")]
    [InlineData("09 310 1691")]
    [InlineData("(09) 310 1691")]
    [InlineData("016 322 1234 tai 2026")]
    [InlineData("+358401234567")]
    [InlineData("+358 40 123 4567")]
    [InlineData("+358 (0)40 123 4567")]
    [InlineData("00358 40 1234567")]
    [InlineData("+46 70-123 45 67")]
    [InlineData("puh.0401234567")]
    public void Phone_numbers_are_seen(string text)
    {
        Assert.Equal(PersonalData.Phone, PersonalDataFinder.Find(text));
    }

    [Theory]
    [InlineData("aino.virtanen@kunta.fi")]
    [InlineData("Kirjoita: aino@kirjasto.kunta.fi!")]
    [InlineData("aino.virtanen(at)kunta.fi")]
    [InlineData("aino.virtanen [at] kunta.fi")]
    [InlineData("åsa.ström@kommun.ax")]
    public void Email_addresses_are_seen(string text)
    {
        Assert.Equal(PersonalData.Email, PersonalDataFinder.Find(text));
    }

    [Theory]
    [InlineData("Vuosina 2025–2026 ja 2027-2028")]
    [InlineData("1.2.2026, 01.02.2026 ja 01-02-2026")]
    [InlineData("2026-03-02")]
    [InlineData("1 000 000 € tai 0,50 € tai 0700000 euroa")]
    [InlineData("+10 000 000 euroa")]
    [InlineData("Huone 0123, tila 02.114 ja postinumero 00100 tai 00200")]
    [InlineData("Kello 08.00–16.00, 0800-1600 ja 07:30 - 15:30")]
    [InlineData("Y-tunnus 0123456-7")]
    [InlineData("Päätös 0123/2026")]
    [InlineData("0,5 h joka viikko, 100 % ja 24/7")]
    [InlineData("@kunta somessa, hinta 5 €/kk")]
    [InlineData("Kello 9.45 kahvit, 200 metriä ja 20-vuotiaat")]
    [InlineData("#0987654 on värikoodi")]
    public void Years_dates_prices_hours_and_rooms_are_nobodys(string text)
    {
        Assert.Equal(PersonalData.None, PersonalDataFinder.Find(text));
    }

    [Fact]
    public void Several_things_in_several_texts_are_all_told()
    {
        Assert.Equal(PersonalData.Phone | PersonalData.Email, PersonalDataFinder.Find("Soita 0401234567", null, "tai aino@kunta.fi"));
    }

    [Theory]
    [InlineData("Soita 040 123 4567", null)]
    [InlineData("Bikes", "Kysy lisää: 040 123 4567")]
    public async Task Before_such_an_idea_is_stored_its_author_is_warned_and_nothing_is_lost(string text, string? details)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var page = await ada.Propose(campaign, text, details);

        Assert.Equal((HttpStatusCode.BadRequest, app.Sentence("idea.personal", app.Sentence("PersonalData.Phone"))), (page.Status, page.Notice));
        Assert.Equal((text, details ?? ""), (page.One("#Text").TextContent, page.One("#Details").TextContent));
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task Sending_it_again_without_a_word_warns_again()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var warned = await ada.Propose(campaign, "Soita 040 123 4567");

        var again = await ada.Send(warned);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Empty(await app.Ideas(campaign));
    }

    [Fact]
    public async Task Whoever_sends_it_anyway_may()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());
        var warned = await ada.Propose(campaign, "Varaukset numeroon 040 123 4567");
        var button = warned.One("#idea button[name=anyway]");

        await ada.Send(warned, ("anyway", button.GetAttribute("value")));

        Assert.Equal("Varaukset numeroon 040 123 4567", Assert.Single(await app.Ideas(campaign)).Text.Fi);
    }

    [Fact]
    public async Task The_script_hears_of_it_while_it_is_typed()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open), app.Somebody());

        var (clean, personal) = (await ada.Type(campaign, "Bikes"), await ada.Type(campaign, "Bikes", "aino@kunta.fi"));

        Assert.False(clean.TryGetProperty("personal", out _));
        Assert.Equal(app.Sentence("idea.personal", app.Sentence("PersonalData.Email")), personal.GetProperty("personal").GetString());
    }
}
