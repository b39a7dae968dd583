using System.Net;
using Ideas.Web.Tests.Accounts;
using Ideas.Web.Tests.Board;
using Ideas.Web.Tests.Proposing;
using Ideas.Web.Tests.Voting;

namespace Ideas.Web.Tests.Standings;

public sealed class MyResultTests(IdeasApp app) : IClassFixture<IdeasApp>
{
    [Theory]
    [InlineData(10, "much")]
    [InlineData(5, "partly")]
    [InlineData(0, "own")]
    public async Task After_a_round_somebody_reads_how_the_own_choices_agree_with_everybodys(int same, string tone)
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 12, duels: 15);

        await ada.Answer(campaign, same, Results.AsTheCrowd);
        await ada.Answer(campaign, 10 - same, Results.AgainstTheCrowd);
        var page = await ada.Result(campaign);

        Assert.Equal(app.Sentence("thanks.agree", same, 10), page.Agreement());
        Assert.Contains(app.Sentence($"thanks.agree.{tone}"), page.One(".agreement").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skips_and_choices_that_do_not_count_are_not_compared()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 12, duels: 15);

        await ada.Answer(campaign, 4, Results.AsTheCrowd);
        await ada.Answer(campaign, 2, _ => Choice.Skip);
        await ada.Undo(await ada.Follow(await ada.Answer(campaign, 1, Results.AgainstTheCrowd)));

        Assert.Equal(app.Sentence("thanks.agree", 4, 4), (await ada.Result(campaign)).Agreement());
    }

    [Fact]
    public async Task Nothing_is_said_of_fewer_than_three_choices()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await app.Vote(campaign, people: 12, duels: 15);

        await ada.Answer(campaign, 2, Results.AsTheCrowd);
        var two = await ada.Result(campaign);
        await ada.Answer(campaign, 1, Results.AsTheCrowd);

        Assert.Null(two.Agreement());
        Assert.NotNull((await ada.Result(campaign)).Agreement());
    }

    [Fact]
    public async Task Nothing_is_said_of_ideas_that_have_no_place_yet()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(5)), app.Somebody());

        await ada.Answer(campaign, 10, Results.AsTheCrowd);

        Assert.Null((await ada.Result(campaign)).Agreement());
    }

    [Fact]
    public async Task The_own_result_is_there_in_the_middle_of_a_round_too()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 3);

        var page = await ada.Follow(await ada.Get((await ada.Get($"{campaign.Home}/ranking")).All("a").Single(link => link.Line() == app.Sentence("thanks.mine")).GetAttribute("href")!));

        Assert.Equal((HttpStatusCode.OK, app.Sentence("thanks.mine")), (page.Status, page.Heading));
        Assert.Contains(app.Sentence("thanks.answered.other", 3), page.One(".lead").Line(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_done_nothing_yet_is_shown_the_ranking()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Duel(campaign);

        Assert.Equal($"{campaign.Home}/ranking", (await ada.Result(campaign)).Location);
        Assert.Equal($"{campaign.Home}/ranking", (await app.Somebody().Result(campaign)).Location);
    }

    [Fact]
    public async Task The_page_says_what_may_be_done_next()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(6)), app.Somebody());
        await ada.Answer(campaign, duels: 10);

        var page = await ada.Result(campaign);

        Assert.Equal(app.Sentence("thanks.missing"), page.One("#missing").Line());
        Assert.Superset(
            new HashSet<string?> { campaign.Home, $"{campaign.Home}/idea", $"{campaign.Home}/ranking", $"{campaign.Home}/receipt", "/board" },
            page.All("main a").Select(link => link.GetAttribute("href")).ToHashSet());
    }

    [Fact]
    public async Task An_own_idea_waits_is_compared_and_gets_a_place_at_six_comparisons()
    {
        var (campaign, ada, kaisa) = (await app.Given(ACampaign.Open.WithIdeas(3).Moderated()), app.Somebody(), await app.Moderator());
        await ada.Propose(campaign, "Swim at lunch");
        await app.Vote(campaign, people: 10, duels: 1);

        var waiting = await ada.Result(campaign);
        await kaisa.SendForm(await kaisa.Get($"/campaigns/{campaign.Code}/desk?show=Pending"), "form[action*=Approve]");
        var live = campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null));
        await app.Vote(live, people: 1, duels: 6);
        var compared = await ada.Result(campaign);
        await app.Vote(live, people: 4, duels: 6);
        var placed = await ada.Result(campaign);

        Assert.Contains(app.Sentence("mine.Pending"), waiting.MyIdea("Swim"), StringComparison.Ordinal);
        Assert.Contains($"{app.Sentence("results.compared.other", 3)} {app.Sentence("mine.unranked", Idea.RankedFrom)}", compared.MyIdea("Swim"), StringComparison.Ordinal);
        Assert.Contains($"{app.Sentence("mine.place", 4, 4)} {app.Sentence("results.compared.other", 15)}", placed.MyIdea("Swim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_of_a_retired_idea_reads_the_reason()
    {
        var (campaign, ada) = (await app.Given(ACampaign.Open.WithIdeas(3)), app.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await app.Retire(campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), "Swim at lunch");

        var card = (await ada.Result(campaign)).MyIdea("Swim");

        Assert.Contains(app.Sentence("mine.Retired"), card, StringComparison.Ordinal);
        Assert.Contains(app.Sentence("mine.reason", "Twice"), card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_is_led_to_the_card_on_the_board_and_its_answer_and_others_are_not()
    {
        var (campaign, ada, eve, leader) = (await app.Given(ACampaign.Open.WithIdeas(1).WithBoardOf(2)), app.Somebody(), app.Somebody(), await app.Leader());
        await ada.Propose(campaign, "Swim at lunch");
        var live = campaign.Also((await app.Ideas(campaign)).Single(idea => idea.AuthorId is not null));
        await app.Vote(live, people: 12, duels: 1);
        await app.Push(campaign);
        var card = (await app.OnBoard(campaign)).Single(item => item.IdeaId == live.Ideas["Swim at lunch"]);
        await leader.Send(await leader.Get(card.Address()), ("state", "NotNow"), ("Owner", "HR"), ("Answer", "Not this year."));
        await eve.Answer(campaign, duels: 1);

        var (adas, eves) = (await ada.Result(campaign), await eve.Result(campaign));

        Assert.Contains("Not this year.", adas.MyIdea("Swim"), StringComparison.Ordinal);
        Assert.Contains(adas.All(".my-idea a"), link => link.GetAttribute("href") == card.Address());
        Assert.Empty(eves.All(".my-idea"));
    }

    [Fact]
    public async Task A_board_behind_sign_in_is_not_told_of_on_the_own_result_either()
    {
        await using var closed = new IdeasApp { Settings = { ["Site:BoardNeedsSignIn"] = "true" } };
        var (campaign, ada) = (await closed.Given(ACampaign.Open.WithIdeas(1).WithBoardOf(2)), closed.Somebody());
        await ada.Propose(campaign, "Swim at lunch");
        await closed.Vote(campaign.Also((await closed.Ideas(campaign)).Single(idea => idea.AuthorId is not null)), people: 12, duels: 1);
        await closed.Push(campaign);

        Assert.Empty((await ada.Result(campaign)).All(".my-answer"));
    }
}
