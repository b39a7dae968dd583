using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Desk;

public sealed class AlikeTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    private const string Lunch = "Pidempi lounastauko perjantaisin";
    private const string Lunches = "Pidemmät lounastauot perjantaisin";
    private const string Bikes = "Pyörille katos aseman viereen";
    private const string Quiet = "Hiljainen huone puheluille";

    [Fact]
    public async Task Alike_texts_are_suggested_and_others_are_not()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With(Lunch, Bikes, Quiet).WithPending(Lunches)), await app.Moderator());

        var page = await Alike(moderator, campaign);

        Assert.Equal([(Lunch, Lunches)], Pairs(page).Select(pair => pair.First == Lunch ? pair : (pair.Second, pair.First)));
    }

    [Fact]
    public async Task Those_who_skipped_two_as_the_same_idea_suggest_them_and_are_counted()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With(Quiet, Bikes)), await app.Moderator());
        foreach (var person in new[] { app.Somebody(), app.Somebody() })
        {
            await person.Send(await person.Duel(campaign), ("skip", nameof(SkipReason.SameIdea)));
        }

        var page = await Alike(moderator, campaign);

        Assert.Single(Pairs(page));
        Assert.Contains(app.Sentence("alike.said.other", 2), page.One(".alike > li").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_that_differs_is_not_suggested_again()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With(Lunch, Lunches)), await app.Moderator());

        var page = await moderator.Follow(await moderator.SendForm(await Alike(moderator, campaign), "form[action*=Unlike]"));

        Assert.Equal((app.Sentence("desk.done.unlike.one"), 0), (page.Notice, Pairs(page).Count));
    }

    [Fact]
    public async Task A_new_idea_is_compared_with_those_that_are_there()
    {
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With(Lunch, Bikes)), await app.Moderator());
        var before = await Alike(moderator, campaign);
        await app.Read(async context =>
        {
            context.Ideas.Add(new Domain.Idea(IdeaId.New(), campaign.Id, LocalizedText.Of("fi", Lunches), "fi", IdeaState.Pending, null, app.Clock.GetUtcNow()));
            return await context.SaveChangesAsync();
        });

        var after = await Alike(moderator, campaign);

        Assert.Equal((0, 1), (Pairs(before).Count, Pairs(after).Count));
    }

    [Fact]
    public async Task Ten_thousand_ideas_are_compared_a_part_at_a_time()
    {
        var words = new[] { "lounas", "pyörä", "etätyö", "kokous", "tauko", "valo", "koulutus", "perehdytys", "kahvi", "siivous", "palaute", "työvuoro", "lepo", "lomake", "ohje", "parkki" };
        var random = new Random(7);
        var ideas = Enumerable.Range(0, 10_000).Select(number => string.Join(' ', random.GetItems(words, 5)) + $" {number}");
        var (campaign, moderator) = (await app.Given(ACampaign.Open.With([.. ideas])), await app.Moderator());
        await app.Live(campaign);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var page = await Alike(moderator, campaign);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(25, Pairs(page).Count);
        Assert.NotEmpty(page.All("a[href$='/desk/alike']"));
    }

    private static Task<Page> Alike(Person person, GivenCampaign campaign) => person.Get($"/campaigns/{campaign.Code}/desk/alike");

    private static List<(string First, string Second)> Pairs(Page page) =>
        [.. page.All(".alike > li").Select(pair => pair.QuerySelectorAll(".idea-text").Select(text => text.Line()).ToList()).Select(texts => (texts[0], texts[1]))];
}
