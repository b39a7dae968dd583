using Ideas.Web.Features.Campaigns;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Campaigns;

/// <summary>How often ideas in each language are shown.</summary>
public sealed class ParityTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Every_answer_counts_for_both_ideas_skips_included_and_what_was_taken_back_does_not()
    {
        var (campaign, ada, bob) = (await app.Given(ACampaign.Open.With("Pyörät")), app.Somebody().Speaking("sv-FI"), app.Somebody());
        await ada.Propose(campaign, "Kaffe");
        await bob.Choose(await bob.Duel(campaign), Choice.Skip);
        var skipped = (await app.Live(campaign)).ShownByLanguage();

        await bob.Undo(await bob.Get($"{campaign.Home}/thanks"));
        var undone = (await app.Live(campaign)).ShownByLanguage();

        Assert.Equal([new("fi", 1, 1), new("sv", 1, 1), new("en", 0, 0)], skipped);
        Assert.Equal([new("fi", 1, 0), new("sv", 1, 0), new("en", 0, 0)], undone);
    }

    [Fact]
    public async Task An_admin_reads_it_and_a_moderator_does_not()
    {
        var (campaign, ada, kaisa, moderator) = (await app.Given(ACampaign.Open.WithIdeas(4)), app.Somebody().Speaking("sv-FI"), await app.Admin(), await app.Moderator());
        var before = await kaisa.Get($"/campaigns/{campaign.Code}");
        await ada.Propose(campaign, "Kaffe");
        await app.Somebody().Answer(campaign, duels: 3);

        var (admins, moderators) = (await kaisa.Get($"/campaigns/{campaign.Code}"), await moderator.Get($"/campaigns/{campaign.Code}"));

        Assert.Empty(before.All(".parity"));
        Assert.Empty(moderators.All(".parity"));
        Assert.Equal(2, admins.All(".parity tbody tr").Count);
    }

    [Theory]
    [InlineData(5, 5, "early")]
    [InlineData(40, 40, "alike")]
    [InlineData(40, 31, "alike")]
    [InlineData(40, 29, "less")]
    [InlineData(40, 0, "less")]
    public void Its_sentence_goes_by_showings_for_each_idea(long finnish, long swedish, string verdict)
    {
        var parity = LanguageParity.Of([new("fi", 10, 10 * finnish), new("sv", 2, 2 * swedish), new("en", 0, 0)]);

        Assert.Equal((true, verdict), (parity.HasSeveral, parity.Verdict));
    }

    [Fact]
    public void One_language_is_compared_with_nothing()
    {
        Assert.False(LanguageParity.Of([new("fi", 10, 100), new("sv", 0, 0)]).HasSeveral);
    }
}
