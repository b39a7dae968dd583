using Ideas.Ranking;
using Ideas.Web.Features.Voting;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Proposing;

namespace Ideas.Web.Tests.Voting;

public sealed class PickingTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Fact]
    public async Task Pairs_are_picked_for_the_campaigns_aim_and_the_size_of_its_board()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(4).WithBoardOf(3).OrderingEverything());

        Assert.Equal(new PairPickerOptions { Aim = PairAim.OrderEverything, Top = 3 }, (await app.Live(campaign)).PicksFor);
    }

    [Fact]
    public async Task A_change_of_aim_takes_effect_with_the_next_pair()
    {
        var (campaign, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(4)), await app.Admin());
        var before = (await app.Live(campaign)).PicksFor;

        await kaisa.Send(await kaisa.Get($"/campaigns/{campaign.Code}/edit"), ("aim", nameof(CampaignAim.OrderEverything)), ("BoardSize", "7"));

        Assert.Equal(new PairPickerOptions { Aim = PairAim.FindTheTop, Top = 5 }, before);
        Assert.Equal(new PairPickerOptions { Aim = PairAim.OrderEverything, Top = 7 }, (await app.Live(campaign)).PicksFor);
    }

    [Fact]
    public async Task A_change_of_aim_forgets_no_pair_that_was_seen_no_author_and_no_retired_idea()
    {
        var (campaign, ada, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody(), await app.Admin());
        await ada.Propose(campaign, "My own idea");
        await app.Vote(campaign with { Ideas = (await app.Ideas(campaign)).ToDictionary(idea => idea.Text.Fi!, idea => idea.Id) }, people: 5, duels: 4);
        await app.RunJobs();
        var seen = new List<(string, string)>();
        for (var i = 0; i < 5; i++)
        {
            var duel = await ada.Duel(campaign);
            seen.Add(duel.Pair());
            await ada.Choose(duel, Choice.Left);
        }

        await app.Retire(campaign, "Idea 6");
        await kaisa.Send(await kaisa.Get($"/campaigns/{campaign.Code}/edit"), ("aim", nameof(CampaignAim.OrderEverything)));
        var (after, _) = await ada.WalkToTheEnd(campaign);

        Assert.DoesNotContain(after, pair => new[] { pair.Left, pair.Right }.Intersect(["Idea 6", "My own idea"]).Any());
        var all = seen.Concat(after).Select(pair => string.Join('|', new[] { pair.Item1, pair.Item2 }.Order())).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(10, all.Count(pair => !pair.Contains("Idea 6", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_idea_that_comes_late_gets_its_turn()
    {
        var campaign = await app.Given(ACampaign.Open.WithIdeas(10));
        await app.Vote(campaign, people: 30, duels: 15, careless: 0.1);
        await app.RunJobs();
        await app.Somebody().Propose(campaign, "A late idea");

        var dealt = new List<(string Left, string Right)>();
        for (var i = 0; i < 60; i++)
        {
            dealt.Add((await app.Somebody().Duel(campaign)).Pair());
        }

        Assert.InRange(dealt.Count(pair => pair.Left == "A late idea" || pair.Right == "A late idea"), 6, 60);
    }

    [Fact]
    public void A_player_remembers_who_stood_in_the_last_ten_duels()
    {
        var player = new Player();
        player.Saw(0, 1, 1);
        player.Saw(1, 2, 1);
        for (var other = 3; other < 11; other++)
        {
            player.Saw(0, other, 1);
        }

        Assert.Equal((9, 2, 1, 0), (player.Met(0), player.Met(1), player.Met(2), player.Met(11)));

        player.Saw(11, 12, 1);
        player.Saw(11, 13, 1);
        Assert.Equal((8, 0, 0, 2), (player.Met(0), player.Met(1), player.Met(2), player.Met(11)));
        Assert.True(player.HasSeen(1, 0));
        Assert.Equal(0, Player.Stranger.Met(0));
    }
}
